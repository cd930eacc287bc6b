import {SubmissionError, toJson, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import {createSubmit} from './create-submit.js';
import {isOffline} from './is-offline.js';
import type {Lock} from './outbox-lease.js';
import type {SubmitSettings} from './submit-settings.js';

/**
 * The prefix of the keys in `localStorage`. Each envelope has its own entry, so that pages never overwrite each other's.
 *
 * @internal
 */
export const keyPrefix = 'sdg-widgets-outbox:';
/**
 * Pending submissions expire after this time.
 *
 * @internal
 */
export const maxAgeMs = 24 * 60 * 60 * 1000;
const minuteMs = 60_000;
/** The retry delay after each failure, in minutes; afterwards 30. */
const retryDelays = [1, 2, 5, 10];

/**
 * An entry of the outbox.
 *
 * @internal
 */
export interface PendingSubmission {
  readonly envelope: Envelope;
  readonly settings: SubmitSettings;
  /** When it expires, in milliseconds since the epoch. */
  readonly until: number;
  /** A request may have been sent without a response. */
  readonly mayHaveArrived?: boolean;
}

// A page served over plain http has no Web Locks. Loads the lease early, because it is needed when the visitor is offline.
const leaseLocks =
  globalThis.isSecureContext === false ? import('./outbox-lease.js').catch(() => undefined) : undefined;

/**
 * Sends an envelope like `createSubmit`. If the visitor is offline, stores it in `localStorage` for up to 24 hours and sends it
 * when the visitor is online again, from this page or the next one of its origin. From then on `signal` has no effect, because
 * the visitor has been promised delivery; `remove` of the progress deletes the submission.
 *
 * @param settings Submissions with `headers` are kept in memory only, because headers can be secrets.
 * @throws SubmissionError If the submission fails, expires or is deleted.
 *
 * @example
 * const settings = {endpoint: 'https://collector.example/submissions'};
 * await send(envelope, settings, {signal, onProgress: ({status}) => console.log(status)});
 */
export async function send(envelope: Envelope, settings: SubmitSettings, options: SubmitOptions): Promise<Receipt> {
  const submit = createSubmit(settings);
  let mayHaveArrived = false;
  try {
    if (!isOffline()) return await submit(envelope, options);
  } catch (error) {
    if (!isOffline() || !isRetryable(error)) throw error;
    ({mayHaveArrived} = error);
  }
  const pending: PendingSubmission = {envelope, settings, until: Date.now() + maxAgeMs, mayHaveArrived};
  const isStored = store(pending);
  return withLock(storageKey(pending), (lock) => deliver(pending, isStored, options.onProgress, lock));
}

/**
 * Sends a pending submission as soon as possible, with retries. Removes it from storage, whatever the outcome.
 *
 * @param isStored Whether `localStorage` has it. If the entry disappears, another page has sent or deleted it.
 * @internal
 */
export async function deliver(
  pending: PendingSubmission,
  isStored: boolean,
  onProgress: SubmitOptions['onProgress'],
  lock: Lock,
): Promise<Receipt> {
  const {envelope, settings, until} = pending;
  const key = storageKey(pending);
  let {mayHaveArrived = false} = pending;
  const ended = new AbortController();
  const {signal} = ended;
  const endError = (code: 'deleted' | 'expired') =>
    new SubmissionError(code, 'The submission is no longer pending.', {mayHaveArrived});
  const remove = () => ended.abort(endError('deleted'));
  const reportRetry = () => onProgress?.({status: 'retrying', remove});
  const isRemoved = () => isStored && !localStorage.getItem(key);
  // Stored too, for the page that resumes it.
  const recordArrival = (isPossible: boolean) => {
    mayHaveArrived = isPossible;
    if (isStored && !isRemoved()) store({...pending, mayHaveArrived});
  };
  try {
    const submit = createSubmit(settings);
    for (let failures = 0; ;) {
      let delayMs = minuteMs;
      let retryAfterMs = 0;
      if (Date.now() >= until) throw endError('expired');
      if (!isOffline() && !lock.isLost?.()) {
        const mayHaveArrivedBefore = mayHaveArrived;
        const wasRemoved = isRemoved();
        recordArrival(true);
        // Another page has sent it, or the visitor deleted it there.
        if (wasRemoved) throw endError('deleted');
        reportRetry();
        try {
          return await submit(envelope, {signal, onProgress: reportRetry});
        } catch (error) {
          // Deletion takes precedence over a failure at the same moment.
          if (signal.aborted) throw signal.reason;
          if (!isRetryable(error)) throw error;
          recordArrival(mayHaveArrivedBefore || error.mayHaveArrived);
          retryAfterMs = error.retryAfter;
          delayMs = Math.max(retryAfterMs, minuteMs * (retryDelays[failures++] ?? 30));
        }
      }
      onProgress?.({
        status: 'kept',
        until: new Date(until),
        remove,
        ...(isStored ? {} : {isInMemory: true}),
        ...(isOffline() ? {} : {isReceiverDown: true}),
      });
      await waitUntilRetry(Math.min(delayMs, until - Date.now()), !retryAfterMs, signal);
    }
  } finally {
    if (isStored) localStorage.removeItem(key);
  }
}

/**
 * Runs `act` while holding an exclusive lock across tabs. The lock ends with the page at the latest.
 *
 * @internal
 */
export async function withLock<T>(key: string, act: (lock: Lock) => Promise<T>): Promise<T> {
  let hasLock = false;
  const actWithLock = (lock: Lock | null) => {
    hasLock = true;
    return act(lock ?? {});
  };
  try {
    return await ((await leaseLocks) ?? navigator.locks).request(key, actWithLock);
  } catch (error) {
    if (hasLock) throw error;
    // A sandboxed frame has no Web Locks. It shares no storage with another page either, so it needs none.
    return act({});
  }
}

/**
 * Returns the key of a submission in `localStorage`.
 *
 * @internal
 */
export function storageKey({envelope}: PendingSubmission): string {
  return keyPrefix + envelope.submissionId;
}

/** Stores a submission. Returns false if it could not be stored and would be lost with the page. */
function store({
  envelope,
  settings: {endpoint, format, fallback, headers},
  until,
  mayHaveArrived,
}: PendingSubmission): boolean {
  // Headers can be secrets, which must not be stored.
  if (headers) return false;
  try {
    const pending = {envelope, settings: {endpoint, format, fallback}, until, mayHaveArrived};
    localStorage.setItem(keyPrefix + envelope.submissionId, toJson(pending));
    return true;
  } catch {
    return false;
  }
}

/** Whether an automatic retry is safe. If it can create a duplicate, the visitor decides. */
function isRetryable(error: unknown): error is SubmissionError {
  return error instanceof SubmissionError && error.code !== 'refused' && !error.mayArriveTwice;
}

/**
 * Waits before a retry.
 *
 * @param resumesOnline Whether to stop waiting when the visitor is online again. Not with `Retry-After`, which must be respected.
 */
async function waitUntilRetry(ms: number, resumesOnline: boolean, signal: AbortSignal): Promise<void> {
  const finished = new AbortController();
  try {
    await new Promise<unknown>((resolve, reject) => {
      setTimeout(resolve, ms);
      if (resumesOnline) addEventListener('online', resolve, finished);
      signal.addEventListener('abort', () => reject(signal.reason), finished);
    });
  } finally {
    finished.abort();
  }
}
