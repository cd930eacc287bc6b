const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

// Three days in all, so that a failure on Friday evening can be fixed on Monday.
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
 * Time of the retry after some attempts, with up to 25 % jitter, so that deliveries that failed together do not retry together.
 *
 * @param attempts - Attempts so far, from 1.
 * @returns `undefined` after the tenth attempt: give up.
 */
export function retryAt(attempts: number, now: Date, random: () => number = Math.random): Date | undefined {
  const delay = delays[attempts - 1];
  return delay === undefined ? undefined : new Date(now.getTime() + delay * (1 + random() / 4));
}
