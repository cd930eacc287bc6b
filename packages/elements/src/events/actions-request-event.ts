import type {Language} from '@sdg-widgets/core';
import type {ContactMessages} from '../messages/contact-messages.js';
import type {StatusMessages} from '../messages/status-messages.js';
import type {ExportMessages} from '../messages/export-messages.js';
import {RequestEvent} from './request-event.js';

/** What it takes to do something with a result in one language. */
export interface ActionPack {
  readonly messages: ContactMessages;
  /** Loads what is said where a note is taken along. */
  readonly loadTake: () => Promise<ExportMessages>;
  /** Loads what is said of sending. */
  readonly loadSend: () => Promise<StatusMessages>;
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
