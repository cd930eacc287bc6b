import type {Language, RegisteredCompany} from '@sdg-widgets/core';
import type {CompanyMessages} from '../messages/company-messages.js';
import {RequestEvent} from './request-event.js';

/** Asks a business registry; each call is one request. Rejects with a `CompanyLookupError`. */
export interface CompanyRegistry {
  readonly find: (number: string, signal: AbortSignal) => Promise<RegisteredCompany>;
  readonly findBranch: (number: string, signal: AbortSignal) => Promise<RegisteredCompany>;
  readonly search: (name: string, signal: AbortSignal) => Promise<readonly RegisteredCompany[]>;
}

/** What it takes to look a company up. */
export interface CompanyPack {
  readonly messages: CompanyMessages;
  readonly registry: CompanyRegistry;
}

/** The partner has opted in to the company look-up. Nothing is asked of a registry before the visitor writes something. */
export class SdgCompanyRequestEvent extends RequestEvent<
  {
    readonly language: Language;
    /** The registry's address; without it, Enhetsregisteret. */
    readonly registryUrl: string | undefined;
  },
  CompanyPack
> {
  static readonly eventName = 'sdg-company-request';

  constructor(language: Language, registryUrl: string | undefined) {
    super(SdgCompanyRequestEvent.eventName, {language, registryUrl});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-company-request': SdgCompanyRequestEvent;
  }
}
