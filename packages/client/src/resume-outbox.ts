import {SubmissionError, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import {createSubmit} from './create-submit.js';
import {detectFormat} from './detect-format.js';
import {deliver, keyPrefix, maxAgeMs, send, storageKey, withLock, type PendingSubmission} from './outbox.js';
import type {Lock} from './outbox-lease.js';
import type {SubmitSettings} from './submit-settings.js';

const maxEntryLength = 256 * 1024;
const formats: readonly unknown[] = ['json', 'text', 'form', 'auto'] satisfies readonly SubmitSettings['format'][];

/** A pending submission of an earlier page. */
export interface ResumedSubmission {
  readonly submissionId: string;
  /** For the visitor's own copy. */
  readonly envelope: Envelope;
  /** The receiver's host. */
  readonly receiver: string;
  /** When the submission expires. */
  readonly until: Date;
  /** Deletes the submission: no request follows, and nothing stays stored. */
  readonly remove: () => void;
  /** Rejects with a `SubmissionError`: `deleted`, `expired`, or the receiver's refusal. */
  readonly outcome: Promise<Receipt>;
  /** Sends the envelope again after a failure; see `send`. */
  readonly sendAgain: (onProgress: SubmitOptions['onProgress']) => Promise<Receipt>;
}

/** Options of `resumeOutbox`. */
export interface ResumeOptions {
  /** Called once for each submission, only on the page that holds its lock. */
  readonly onPending: (submission: ResumedSubmission) => void;
}

/**
 * Sends the pending submissions of earlier pages of this origin; see `send`. Leaves those that another open page is sending.
 * Does not send one that may have arrived and could be stored twice: its outcome rejects with `mayArriveTwice`. Deletes invalid
 * entries.
 *
 * @example
 * resumeOutbox({onPending: ({receiver, outcome}) => void outcome.then(() => console.log(`Sent to ${receiver}`))});
 */
export function resumeOutbox({onPending}: ResumeOptions): void {
  for (const key of storedKeys()) {
    const pending = readPending(key);
    if (pending) void withLock(key, (lock) => resume(key, pending, lock, onPending));
    else localStorage.removeItem(key);
  }
}

async function resume(
  key: string,
  pending: PendingSubmission,
  lock: Lock,
  onPending: ResumeOptions['onPending'],
): Promise<void> {
  // Another page may have sent it while this one waited for the lock.
  if (localStorage.getItem(key) === null) return;
  const {envelope, settings, until} = pending;
  const {submissionId} = envelope;
  const url = new URL(settings.endpoint, document.baseURI);
  const sendAgain: ResumedSubmission['sendAgain'] = (onProgress) =>
    send(envelope, settings, {signal: new AbortController().signal, ...(onProgress ? {onProgress} : {})});
  let isReported = false;
  const report = (remove = () => {}) => {
    if (isReported) return;
    isReported = true;
    onPending({submissionId, envelope, receiver: url.host, until: new Date(until), remove, outcome, sendAgain});
  };
  const outcome = Promise.resolve().then(async () => {
    if (!pending.mayHaveArrived || formatOf(settings, url) === 'json')
      return deliver(pending, true, ({remove}) => report(remove), lock);
    localStorage.removeItem(key);
    report();
    throw new SubmissionError('network', 'An earlier page may have sent the submission.', {
      mayHaveArrived: true,
      mayArriveTwice: true,
    });
  });
  await outcome.catch(() => {});
  // Reports a submission that had expired before its first progress.
  report();
}

function formatOf({format = 'json'}: SubmitSettings, url: URL) {
  return format === 'auto' ? detectFormat(url) : format;
}

function storedKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(keyPrefix));
  } catch {
    return [];
  }
}

/** Hand-written: the receiver validates the envelope, and a schema would be many times the size of this. */
function readPending(key: string): PendingSubmission | undefined {
  try {
    const text = localStorage.getItem(key) ?? '';
    if (text.length > maxEntryLength) return undefined;
    const {envelope, settings, until, mayHaveArrived} = JSON.parse(text) as {
      envelope: Envelope;
      settings: SubmitSettings;
      until: unknown;
      mayHaveArrived: unknown;
    };
    const {endpoint, format, fallback} = settings;
    const pending: PendingSubmission = {
      envelope,
      settings: {
        endpoint: String(endpoint),
        ...(format ? {format} : {}),
        ...(fallback ? {fallback: String(fallback)} : {}),
      },
      until: Math.min(Number(until), Date.now() + maxAgeMs),
      mayHaveArrived: mayHaveArrived === true,
    };
    // Throws if an address is not https.
    createSubmit(pending.settings);
    const isValid =
      storageKey(pending) === key && Number.isFinite(pending.until) && (!format || formats.includes(format));
    return isValid ? pending : undefined;
  } catch {
    return undefined;
  }
}
