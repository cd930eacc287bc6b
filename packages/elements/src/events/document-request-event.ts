import type {Campaign, CatalogueAdjustment, CheckDefinition, PartnerProfile} from '@sdg-widgets/core';
import {RequestEvent} from './request-event.js';

/** What a partner can give of its own, as it is once it has been parsed. */
export interface Documents {
  readonly definition: CheckDefinition;
  readonly catalogue: CatalogueAdjustment;
  /** With the campaign that runs today. */
  readonly profile: PartnerProfile & {readonly campaign?: Campaign | undefined};
}

/** Where a document comes from: an address, or a value that nobody has looked at yet. */
export type DocumentSource = {readonly url: string} | {readonly value: unknown};

/**
 * An element was given a document of the partner's own, by address or as a property. The answer is the parsed document, or a
 * rejection that says what is wrong with it.
 */
export class SdgDocumentRequestEvent<Kind extends keyof Documents = keyof Documents> extends RequestEvent<
  {readonly kind: Kind} & DocumentSource,
  Documents[Kind]
> {
  static readonly eventName = 'sdg-document-request';

  /** Aborted when the element is given another document. */
  readonly signal: AbortSignal;

  constructor(kind: Kind, source: DocumentSource, signal: AbortSignal) {
    super(SdgDocumentRequestEvent.eventName, {kind, ...source});
    this.signal = signal;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-document-request': SdgDocumentRequestEvent;
  }
}
