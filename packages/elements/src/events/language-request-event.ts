import type {CheckDefinition, Language} from '@sdg-widgets/core';
import type {CheckMessages} from '../messages/check-messages.js';
import {RequestEvent} from './request-event.js';

/** What it takes to ask in one language: our sentences, and the check that ships. */
export interface LanguagePack {
  readonly messages: CheckMessages;
  readonly check: CheckDefinition;
}

/** An element needs a language to ask in. */
export class SdgLanguageRequestEvent extends RequestEvent<{readonly language: Language}, LanguagePack> {
  static readonly eventName = 'sdg-language-request';

  constructor(language: Language) {
    super(SdgLanguageRequestEvent.eventName, {language});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-language-request': SdgLanguageRequestEvent;
  }
}
