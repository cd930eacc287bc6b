import {RequestEvent} from './request-event.js';

/** The visitor has a plan, and the finder needs the result card to show it. Whoever answers defines the element. */
export class SdgCardRequestEvent extends RequestEvent<null, unknown> {
  static readonly eventName = 'sdg-card-request';

  constructor() {
    super(SdgCardRequestEvent.eventName, null);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-card-request': SdgCardRequestEvent;
  }
}
