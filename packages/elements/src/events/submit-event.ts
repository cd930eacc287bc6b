import type {Envelope, Receipt, SubmitFormat, SubmitProgress} from '@sdg-widgets/core';
import {RequestEvent} from './request-event.js';

/** How the element is to be sent, as its attributes and properties say. */
export interface SubmitSettings {
  /** The element's `endpoint`. Empty when the page answers the event itself. */
  readonly endpoint: string;
  readonly format?: SubmitFormat;
  /** Where to, when `endpoint` cannot be reached. */
  readonly fallback?: string | undefined;
  /** From the `headers` property; only `json` can carry them. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/**
 * The visitor pressed Send. `preventDefault()` keeps the result on the page; `respondWith()` sends it. The answers are in
 * `envelope` and not in `detail`, so that a listener which logs details logs no answers.
 */
export class SdgSubmitEvent extends RequestEvent<{readonly submissionId: string}, Receipt> {
  static readonly eventName = 'sdg-submit';

  readonly envelope: Envelope;
  readonly settings: SubmitSettings;
  /** Aborted when another result has taken this one's place. */
  readonly signal: AbortSignal;
  /** Whoever sends says by it what happens before there is an outcome. */
  readonly onProgress: (progress: SubmitProgress) => void;

  constructor(
    envelope: Envelope,
    settings: SubmitSettings,
    signal: AbortSignal,
    onProgress: (progress: SubmitProgress) => void,
  ) {
    super(SdgSubmitEvent.eventName, {submissionId: envelope.submissionId});
    this.envelope = envelope;
    this.settings = settings;
    this.signal = signal;
    this.onProgress = onProgress;
  }

  /** Where to. Empty when the page answers the event itself. */
  get endpoint(): string {
    return this.settings.endpoint;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-submit': SdgSubmitEvent;
  }
}
