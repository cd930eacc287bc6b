import type {Catalogue, ContextQuestion, Language, rankOpportunities} from '@sdg-widgets/core';
import type {FinderMessages} from '../messages/finder-messages.js';
import type {OpportunityMessages} from '../messages/opportunity-messages.js';
import {RequestEvent} from './request-event.js';

/** What the finder asks with. */
export interface FinderPack {
  readonly messages: FinderMessages;
  /** The context questions of the check that ships. */
  readonly context: readonly ContextQuestion[];
  readonly drivers: Catalogue['drivers'];
}

/** What it takes to find opportunities and to show them, besides the check. */
export interface CataloguePack {
  readonly messages: OpportunityMessages;
  readonly catalogue: Catalogue;
  readonly goals: Goals;
  readonly rank: typeof rankOpportunities;
}

/** The 17 goals in one language, with the words of the United Nations that stand wherever one is named. */
export interface Goals {
  readonly goals: readonly {
    readonly goal: number;
    readonly name: Readonly<Record<string, string>>;
    readonly hex: string;
  }[];
  readonly disclaimer: Readonly<Record<string, string>>;
  readonly link: string;
}

/** The finder needs a language to ask in. */
export class SdgFinderLanguageRequestEvent extends RequestEvent<{readonly language: Language}, FinderPack> {
  static readonly eventName = 'sdg-finder-language-request';

  constructor(language: Language) {
    super(SdgFinderLanguageRequestEvent.eventName, {language});
  }
}

/** The visitor has started, and what may be found is needed soon. */
export class SdgCatalogueRequestEvent extends RequestEvent<{readonly language: Language}, CataloguePack> {
  static readonly eventName = 'sdg-catalogue-request';

  constructor(language: Language) {
    super(SdgCatalogueRequestEvent.eventName, {language});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-finder-language-request': SdgFinderLanguageRequestEvent;
    'sdg-catalogue-request': SdgCatalogueRequestEvent;
  }
}
