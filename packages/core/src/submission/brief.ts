/** How many characters a brief may have. */
export const maxBriefLength = 8_000;
