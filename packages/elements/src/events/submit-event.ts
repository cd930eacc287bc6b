import type {Envelope, Receipt} from '@sdg-widgets/core';
import {RequestEvent} from './request-event.js';

/**
 * The visitor pressed Send. `preventDefault()` keeps the result on the page; `respondWith()` sends it. The answers are in
 * `envelope` and not in `detail`, so that a listener which logs details logs no answers.
 */
export class SdgSubmitEvent extends RequestEvent<{readonly submissionId: string}, Receipt> {
  static readonly eventName = 'sdg-submit';

  readonly envelope: Envelope;
  /** The element's `endpoint`. Empty when the page answers the event itself. */
  readonly endpoint: string;
  /** Aborted when another result has taken this one's place. */
  readonly signal: AbortSignal;

  constructor(envelope: Envelope, endpoint: string, signal: AbortSignal) {
    super(SdgSubmitEvent.eventName, {submissionId: envelope.submissionId});
    this.envelope = envelope;
    this.endpoint = endpoint;
    this.signal = signal;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-submit': SdgSubmitEvent;
  }
}
