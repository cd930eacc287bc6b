/** How many characters a brief may have. */
export const longestBrief = 8_000;
