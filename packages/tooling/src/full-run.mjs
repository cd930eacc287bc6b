// The size of a test run: small by default, so that nobody waits for it; FULL=1 in the environment gives the large one.

/** Whether the environment says FULL=1; in a page, whether its test runner has set `globalThis.FULL` to '1'. */
export const isFullRun = (globalThis.process?.env ?? globalThis).FULL === '1';

/**
 * The number of runs, submissions or kills.
 * @param {number} small How many by default.
 * @param {number} full How many with FULL=1.
 */
export const sized = (small, full) => (isFullRun ? full : small);
