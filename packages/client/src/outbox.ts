import {SubmissionError, toJson, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import {createSubmit} from './create-submit.js';
import {isOffline} from './is-offline.js';
import type {SubmitSettings} from './submit-settings.js';

/** What every name in `localStorage` begins with. One entry for each envelope, so that two pages never write the same. */
export const keyPrefix = 'sdg-widgets-outbox:';
export const maxAgeMs = 24 * 60 * 60 * 1000;
const minuteMs = 60_000;
/** How long the receiver is left alone after each failure, in minutes; then half an hour. */
const retryDelays = [1, 2, 5, 10];

/** What waits to be sent. */
export interface PendingSubmission {
  readonly envelope: Envelope;
  readonly settings: SubmitSettings;
  /** In milliseconds since 1970. */
  readonly until: number;
  /** A request may have left, and nobody has read its answer. */
  readonly mayHaveArrived?: boolean;
}

/** A page's turn to send what is kept. With Web Locks it cannot be lost. */
export interface Lock {
  readonly isLost?: () => boolean;
}

// A page over plain http has no locks. Loaded at once, since it is needed when the line is gone.
const leaseLocks =
  globalThis.isSecureContext === false ? import('./outbox-lease.js').catch(() => undefined) : undefined;

/**
 * Sends an envelope; see `createSubmit`. While the visitor is offline it is kept, in memory and in `localStorage`, for 24 hours at
 * most, and sent once when the line is back, and the receiver: by this page, or by the next one of its origin. From then on `signal` does not stop
 * it, since the visitor has been told that it goes; `remove` takes it back.
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

/** Sends what was kept as soon as that is possible. Whatever the outcome, it is kept no longer. */
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
    new SubmissionError(code, 'It is kept no longer.', {mayHaveArrived});
  const remove = () => ended.abort(endError('deleted'));
  const reportRetry = () => onProgress?.({status: 'retrying', remove});
  const isRemoved = () => isStored && !localStorage.getItem(key);
  // The next page has to know it, too.
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
        // Another page has sent it, or the visitor has taken it back there.
        if (wasRemoved) throw endError('deleted');
        reportRetry();
        try {
          return await submit(envelope, {signal, onProgress: reportRetry});
        } catch (error) {
          // A try that failed at the same moment is not what the visitor has asked for.
          if (signal.aborted) throw signal.reason;
          if (!isRetryable(error)) throw error;
          recordArrival(mayHaveArrivedBefore || error.mayHaveArrived);
          retryAfterMs = error.retryAfter;
          delayMs = Math.max(retryAfterMs, minuteMs * (retryDelays[failures++] ?? 30));
        }
      }
      onProgress?.({
        ...{status: 'kept', until: new Date(until), remove},
        ...(isStored ? {} : {isInMemory: true}),
        ...(isOffline() ? {} : {isReceiverDown: true}),
      });
      await waitUntilRetry(Math.min(delayMs, until - Date.now()), !retryAfterMs, signal);
    }
  } finally {
    if (isStored) localStorage.removeItem(key);
  }
}

/** Acts while no other page does so under that name. A page's turn ends with the page at the latest. */
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
    // A sandboxed frame has no locks, and no storage that another page could read.
    return act({});
  }
}

export function storageKey({envelope}: PendingSubmission): string {
  return keyPrefix + envelope.submissionId;
}

/** Whether it outlives the page. */
function store({
  envelope,
  settings: {endpoint, format, fallback, headers},
  until,
  mayHaveArrived,
}: PendingSubmission): boolean {
  // Headers may be secrets: they are stored nowhere.
  if (headers) return false;
  try {
    const pending = {envelope, settings: {endpoint, format, fallback}, until, mayHaveArrived};
    localStorage.setItem(keyPrefix + envelope.submissionId, toJson(pending));
    return true;
  } catch {
    return false;
  }
}

/** Whether it may go by itself later. What may arrive twice is the visitor's to decide. */
function isRetryable(error: unknown): error is SubmissionError {
  return error instanceof SubmissionError && error.code !== 'refused' && !error.mayArriveTwice;
}

/** Until the line is back, where that may help, or for so long. */
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
