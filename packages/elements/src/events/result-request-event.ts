import type {Answers, Check, Language, Result} from '@sdg-widgets/core';
import {RequestEvent} from './request-event.js';

/**
 * Every question is answered, and the element needs to know what that means. Whoever answers also defines the result card.
 * The answers are not in `detail`, so that a listener which logs details logs no answers.
 */
export class SdgResultRequestEvent extends RequestEvent<{readonly language: Language}, Result> {
  static readonly eventName = 'sdg-result-request';

  readonly check: Check;
  readonly answers: Answers;
  /** Set by a card elsewhere that will show the result: then the element that asks does not. */
  declare shownBy?: HTMLElement;

  constructor(check: Check, answers: Answers, language: Language) {
    super(SdgResultRequestEvent.eventName, {language});
    this.check = check;
    this.answers = answers;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-result-request': SdgResultRequestEvent;
  }
}
