const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

// Three days, so that what fails on a Friday evening is mended on Monday.
const delays = [
  5 * seconds,
  5 * minutes,
  30 * minutes,
  2 * hours,
  5 * hours,
  10 * hours,
  14 * hours,
  20 * hours,
  24 * hours,
];

/**
 * When to try again after so many attempts: up to a quarter later than the schedule says, so that what failed together does not
 * come back together. `undefined` after the tenth: it is given up.
 */
export function retryAt(attempts: number, now: Date, random: () => number = Math.random): Date | undefined {
  const delay = delays[attempts - 1];
  return delay === undefined ? undefined : new Date(now.getTime() + delay * (1 + random() / 4));
}
