/** How many drivers a visitor may choose. */
export const maxDrivers = 2;
