import type {CheckDefinition} from '@sdg-widgets/core';
import {RequestEvent} from './request-event.js';

/** Where a check of the partner's own comes from: an address, or a value that nobody has looked at yet. */
export type DefinitionSource = {readonly url: string} | {readonly definition: unknown};

/**
 * An element was given a `definition-url` or a `.definition`. The answer is a parsed definition, or a rejection that says
 * what is wrong.
 */
export class SdgDefinitionRequestEvent extends RequestEvent<DefinitionSource, CheckDefinition> {
  static readonly eventName = 'sdg-definition-request';

  /** Aborted when the element is given another check. */
  readonly signal: AbortSignal;

  constructor(source: DefinitionSource, signal: AbortSignal) {
    super(SdgDefinitionRequestEvent.eventName, source);
    this.signal = signal;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-definition-request': SdgDefinitionRequestEvent;
  }
}
