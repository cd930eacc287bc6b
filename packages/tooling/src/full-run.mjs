// The size of a test run: small and fast by default, large with FULL=1 in the environment.

/** Whether FULL=1 is set: in the environment, or in a page by the test runner as `globalThis.FULL`. */
export const isFullRun = (globalThis.process?.env ?? globalThis).FULL === '1';

/**
 * Returns a number of repetitions.
 * @param {number} small The default.
 * @param {number} full The number with FULL=1.
 */
export const sized = (small, full) => (isFullRun ? full : small);
