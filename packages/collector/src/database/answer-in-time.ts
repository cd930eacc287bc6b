import {setTimeout as wait} from 'node:timers/promises';

const timeoutMs = 2_000;

/** Resolves to the answer of a query, or to `undefined` when the query fails or takes over 2 seconds. */
export async function answerInTime<T>(query: Promise<T>): Promise<T | undefined> {
  const timer = new AbortController();
  const timeout = wait(timeoutMs, undefined, {signal: timer.signal}).catch(() => undefined);
  const answer = await Promise.race([query.catch(() => undefined), timeout]);
  timer.abort();
  return answer;
}
