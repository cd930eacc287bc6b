import type {Advice, Language, ScoringWeights} from '@sdg-widgets/core';
import type {ResultMessages} from '../messages/result-messages.js';
import {RequestEvent} from './request-event.js';

/** What it takes to show a result in one language. */
export interface ResultPack {
  readonly messages: ResultMessages;
  /** Of the check that ships. */
  readonly advice: ScoringWeights & {readonly texts: Advice};
}

/** An element needs a language to show a result in. */
export class SdgResultLanguageRequestEvent extends RequestEvent<{readonly language: Language}, ResultPack> {
  static readonly eventName = 'sdg-result-language-request';

  constructor(language: Language) {
    super(SdgResultLanguageRequestEvent.eventName, {language});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-result-language-request': SdgResultLanguageRequestEvent;
  }
}
