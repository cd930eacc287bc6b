import {SubmissionError, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import {createSubmit} from './create-submit.js';
import {deliver, keyPrefix, maxAgeMs, send, storageKey, withLock, type Lock, type PendingSubmission} from './outbox.js';
import type {SubmitSettings} from './submit-settings.js';

const maxEntryLength = 256 * 1024;
const formats: readonly unknown[] = ['json', 'text', 'form', 'auto'] satisfies readonly SubmitSettings['format'][];

/** What an earlier page has left to be sent. */
export interface ResumedSubmission {
  readonly submissionId: string;
  /** For the visitor to take along. */
  readonly envelope: Envelope;
  /** The host it goes to. */
  readonly receiver: string;
  readonly until: Date;
  /** Takes it back: no more is sent, and nothing stays stored. */
  readonly remove: () => void;
  /** What becomes of it. Rejects with a `SubmissionError`: `deleted`, `expired`, or what the receiver said. */
  readonly outcome: Promise<Receipt>;
  /** Sends it once more; see `send`. After a failure it is kept in memory alone. */
  readonly sendAgain: (onProgress: SubmitOptions['onProgress']) => Promise<Receipt>;
}

export interface ResumeOptions {
  /** Called once for each, by the one page that has its lock. */
  readonly onPending: (submission: ResumedSubmission) => void;
}

/**
 * Goes on with what earlier pages of this origin have kept; see `send`. What another page is about to send is left to it, for as
 * long as that page lives. What may arrive twice, and may have arrived, is not sent: its outcome says so. What has been tampered with
 * is deleted.
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
  // Meanwhile another page may have sent it.
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
    if (!pending.mayHaveArrived || (await formatOf(settings, url)) === 'json')
      return deliver(pending, true, ({remove}) => report(remove), lock);
    localStorage.removeItem(key);
    report();
    throw new SubmissionError('network', 'An earlier page may have sent it.', {
      mayHaveArrived: true,
      mayArriveTwice: true,
    });
  });
  await outcome.catch(() => {});
  // It had expired before anything could be said of it.
  report();
}

async function formatOf({format = 'json'}: SubmitSettings, url: URL) {
  return format === 'auto' ? (await import('./detect-format.js')).detectFormat(url) : format;
}

function storedKeys(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(keyPrefix));
  } catch {
    return [];
  }
}

/** By hand: it is the receiver that checks an envelope, and a schema would be many times the size of this. */
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
    // Throws when an address is not https.
    createSubmit(pending.settings);
    const isValid =
      storageKey(pending) === key && Number.isFinite(pending.until) && (!format || formats.includes(format));
    return isValid ? pending : undefined;
  } catch {
    return undefined;
  }
}
