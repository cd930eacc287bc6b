import type {Language} from '@sdg-widgets/core';
import type {ActionMessages} from '../messages/contact-messages.js';
import type {SendMessages} from '../messages/status-messages.js';
import type {TakeMessages} from '../messages/export-messages.js';
import {RequestEvent} from './request-event.js';

/** What it takes to do something with a result in one language. */
export interface ActionPack {
  readonly messages: ActionMessages;
  /** Loads what is said where a note is taken along. */
  readonly loadTake: () => Promise<TakeMessages>;
  /** Loads what is said of sending. */
  readonly loadSend: () => Promise<SendMessages>;
  /** Loads what sends, so that it is there when the line is not. Absent where the page answers `sdg-submit` itself. */
  readonly prepareSending?: () => Promise<unknown>;
}

/** A result is shown, and the visitor may soon want to do something with it. */
export class SdgActionsRequestEvent extends RequestEvent<{readonly language: Language}, ActionPack> {
  static readonly eventName = 'sdg-actions-request';

  constructor(language: Language) {
    super(SdgActionsRequestEvent.eventName, {language});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-actions-request': SdgActionsRequestEvent;
  }
}
