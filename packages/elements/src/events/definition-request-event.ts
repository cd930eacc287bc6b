import type {CheckDefinition} from '@sdg-widgets/core';
import {RequestEvent} from './request-event.js';

/** An element was given a `definition-url`. The answer is a parsed definition, or a rejection that says what is wrong. */
export class SdgDefinitionRequestEvent extends RequestEvent<{readonly url: string}, CheckDefinition> {
  static readonly eventName = 'sdg-definition-request';

  /** Aborted when the element is given another address. */
  readonly signal: AbortSignal;

  constructor(url: string, signal: AbortSignal) {
    super(SdgDefinitionRequestEvent.eventName, {url});
    this.signal = signal;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-definition-request': SdgDefinitionRequestEvent;
  }
}
