import type {Envelope, Receipt} from '@sdg-widgets/core';
import {createSubmit} from './create-submit.js';
import {alone, deliver, keptForMs, nameOf, prefix, type Kept} from './outbox.js';
import type {SubmitSettings} from './submit-settings.js';

const largest = 256 * 1024;
const formats: readonly unknown[] = ['json', 'text', 'form', 'auto'] satisfies readonly SubmitSettings['format'][];

/** What an earlier page has left to be sent. */
export interface WaitingSubmission {
  readonly submissionId: string;
  /** The host it goes to. */
  readonly receiver: string;
  readonly until: Date;
  /** Takes it back: nothing is sent, and nothing stays stored. */
  readonly remove: () => void;
  /** What becomes of it. Rejects with a `SubmissionError`: `deleted`, `expired`, or what the receiver said. */
  readonly outcome: Promise<Receipt>;
}

export interface ResumeOptions {
  /** Called once for each, by the one page that has its turn. */
  readonly onWaiting: (waiting: WaitingSubmission) => void;
}

/**
 * Goes on with what earlier pages of this origin have kept; see `send`. What another page is about to send is left to it, for as
 * long as that page lives. What has been tampered with is deleted.
 */
export function resumeOutbox({onWaiting}: ResumeOptions): void {
  for (const name of storedNames()) {
    const kept = read(name);
    if (kept) void alone(name, () => resume(name, kept, onWaiting));
    else localStorage.removeItem(name);
  }
}

async function resume(name: string, kept: Kept, onWaiting: ResumeOptions['onWaiting']): Promise<void> {
  // Meanwhile another page may have sent it.
  if (localStorage.getItem(name) === null) return;
  let tell: ((remove: () => void) => void) | undefined = (remove) => {
    tell = undefined;
    const {envelope, settings, until} = kept;
    const receiver = new URL(settings.endpoint, document.baseURI).host;
    onWaiting({submissionId: envelope.submissionId, receiver, until: new Date(until), remove, outcome});
  };
  const outcome = Promise.resolve().then(() =>
    deliver(kept, true, (progress) => progress.status === 'kept' && tell?.(progress.remove)),
  );
  await outcome.catch(() => {});
}

function storedNames(): readonly string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

/** By hand: it is the receiver that checks an envelope, and a schema would be many times the size of this. */
function read(name: string): Kept | undefined {
  try {
    const text = localStorage.getItem(name) ?? '';
    if (text.length > largest) return undefined;
    const {envelope, settings, until} = JSON.parse(text) as {
      envelope: Envelope;
      settings: SubmitSettings;
      until: unknown;
    };
    const {endpoint, format, fallback} = settings;
    const kept: Kept = {
      envelope,
      settings: {
        endpoint: String(endpoint),
        ...(format ? {format} : {}),
        ...(fallback ? {fallback: String(fallback)} : {}),
      },
      until: Math.min(Number(until), Date.now() + keptForMs),
    };
    // Throws when an address is not https.
    createSubmit(kept.settings);
    const isWhole = nameOf(kept) === name && Number.isFinite(kept.until) && (!format || formats.includes(format));
    return isWhole ? kept : undefined;
  } catch {
    return undefined;
  }
}
