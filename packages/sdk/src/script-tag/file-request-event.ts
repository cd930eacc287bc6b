import {RequestEvent} from '@sdg-widgets/elements/request-event.js';

/** One of our files asks the page for another, by its address. A loader that is pinned answers with what it has verified. */
export class SdgFileRequestEvent extends RequestEvent<string, unknown> {
  static readonly eventName = 'sdg-file-request';

  constructor(url: string) {
    super(SdgFileRequestEvent.eventName, url);
  }
}

declare global {
  interface DocumentEventMap {
    'sdg-file-request': SdgFileRequestEvent;
  }
}
