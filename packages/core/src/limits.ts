// The limits that a page, the parsers and a receiver agree on.

/**
 * The most drivers a visitor can choose.
 *
 * @internal
 */
export const maxDrivers = 2;

/**
 * The most opportunities in a plan: more than that is a wish list.
 *
 * @internal
 */
export const maxPlanItems = 5;

/**
 * The most characters in an adviser's brief.
 *
 * @internal
 */
export const maxBriefLength = 8_000;
