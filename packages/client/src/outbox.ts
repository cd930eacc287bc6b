import {SubmissionError, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import {createSubmit} from './create-submit.js';
import {isOffline} from './is-offline.js';
import type {SubmitSettings} from './submit-settings.js';

/** What every name in `localStorage` begins with. One entry for each envelope, so that two pages never write the same. */
export const prefix = 'sdg-widgets-outbox:';
export const keptForMs = 24 * 60 * 60 * 1000;
/** After a failure that is not about the line. */
const restMs = 60_000;

/** What waits to be sent. */
export interface Kept {
  readonly envelope: Envelope;
  readonly settings: SubmitSettings;
  /** In milliseconds since 1970. */
  readonly until: number;
}

// A page over plain http has no locks. Loaded at once, since it is needed when the line is gone.
const leases = globalThis.isSecureContext === false ? import('./outbox-lease.js').catch(() => undefined) : undefined;

/**
 * Sends an envelope; see `createSubmit`. While the visitor is offline it is kept, in memory and in `localStorage`, for 24 hours at
 * most, and sent once when the line is back: by this page, or by the next one of its origin. From then on `signal` does not stop
 * it, since the visitor has been told that it goes; `remove` takes it back.
 */
export async function send(envelope: Envelope, settings: SubmitSettings, options: SubmitOptions): Promise<Receipt> {
  const submit = createSubmit(settings);
  try {
    if (!isOffline()) return await submit(envelope, options);
  } catch (error) {
    if (!isOffline() || !isPassing(error, settings)) throw error;
  }
  const kept: Kept = {envelope, settings, until: Date.now() + keptForMs};
  const isStored = store(kept);
  return alone(nameOf(kept), () => deliver(kept, isStored, options.onProgress));
}

/** Sends what was kept as soon as that is possible. Whatever the outcome, it is kept no longer. */
export async function deliver(
  kept: Kept,
  isStored: boolean,
  onProgress: SubmitOptions['onProgress'],
): Promise<Receipt> {
  const {envelope, settings, until} = kept;
  const gone = new AbortController();
  const {signal} = gone;
  const remove = () => gone.abort(new SubmissionError('deleted', 'The visitor took it back.'));
  try {
    const submit = createSubmit(settings);
    for (;;) {
      onProgress?.({status: 'kept', until: new Date(until), remove, ...(isStored ? {} : {isInMemory: true})});
      if (Date.now() >= until) throw new SubmissionError('expired', 'The line was not back in time.');
      try {
        if (!isOffline()) return await submit(envelope, {signal, ...(onProgress ? {onProgress} : {})});
      } catch (error) {
        if (signal.aborted || !isPassing(error, settings)) throw error;
      }
      await rest(signal);
    }
  } finally {
    if (isStored) localStorage.removeItem(nameOf(kept));
  }
}

/** Acts while no other page does so under that name. A page's turn ends with the page at the latest. */
export async function alone<T>(name: string, act: () => Promise<T>): Promise<T> {
  let hasTurn = false;
  const turn = () => {
    hasTurn = true;
    return act();
  };
  try {
    return await ((await leases) ?? navigator.locks).request(name, turn);
  } catch (error) {
    if (hasTurn) throw error;
    // A sandboxed frame has no locks, and no storage that another page could read.
    return act();
  }
}

export function nameOf({envelope}: Kept): string {
  return prefix + envelope.submissionId;
}

/** Whether it outlives the page. */
function store({envelope, settings: {endpoint, format, fallback, headers}, until}: Kept): boolean {
  // Headers may be secrets: they are stored nowhere.
  if (headers) return false;
  try {
    const kept = {envelope, settings: {endpoint, format, fallback}, until};
    localStorage.setItem(prefix + envelope.submissionId, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Whether it may go by itself later. A receiver of a simple request may keep what arrives twice: that is the visitor's to decide. */
function isPassing(error: unknown, {format = 'json'}: SubmitSettings): boolean {
  return error instanceof SubmissionError && error.code !== 'refused' && (format === 'json' || !error.mayHaveArrived);
}

/** Until the line is back, or for a minute. */
async function rest(signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  try {
    await new Promise<unknown>((resolve, reject) => {
      setTimeout(resolve, restMs);
      addEventListener('online', resolve, over);
      signal.addEventListener('abort', () => reject(signal.reason), over);
    });
  } finally {
    over.abort();
  }
}
