import {SdgFileRequestEvent} from './file-request-event.js';

/** Stands for each `import()` in the files that the loader loads: nobody answers, and it is one. */
export function loadFile(name: string): Promise<unknown> {
  const request = new SdgFileRequestEvent(new URL(name, import.meta.url).href);
  document.dispatchEvent(request);
  return request.response ?? import(request.detail);
}
