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

/**
 * Stands for each `import()` in the files that the loader loads: nobody answers, and it is one. A module that the build has put into the
 * same file comes as a promise.
 */
export function loadFile(file: string | Promise<unknown>): Promise<unknown> {
  if (typeof file !== 'string') return file;
  const request = new SdgFileRequestEvent(new URL(file, import.meta.url).href);
  document.dispatchEvent(request);
  return request.response ?? import(request.detail);
}
