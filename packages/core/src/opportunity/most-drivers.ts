/** How many drivers a visitor may choose. */
export const mostDrivers = 2;
