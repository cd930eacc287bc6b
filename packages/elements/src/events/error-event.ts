import {FactEvent} from './fact-event.js';

/** What is wrong: with an attribute, with a document of the partner's own, with loading. */
export type SdgErrorCode = 'attribute' | 'language' | 'definition' | 'catalogue' | 'profile' | 'registry' | 'result';

/** Something the developer or the partner can mend. The same sentence stands in the console. */
export class SdgErrorEvent extends FactEvent<{readonly code: SdgErrorCode; readonly message: string}> {
  static readonly eventName = 'sdg-error';

  constructor(code: SdgErrorCode, message: string) {
    super(SdgErrorEvent.eventName, {code, message});
  }
}

/** Tells the developer, in the console and by `sdg-error`. Never the visitor. */
export function reportError(host: HTMLElement, code: SdgErrorCode, message: string, cause?: unknown): void {
  // A wrong attribute has a default; everything else leaves the visitor without something.
  console[code === 'attribute' ? 'warn' : 'error'](`<${host.localName}> ${message}`, ...(cause ? [cause] : []));
  host.dispatchEvent(new SdgErrorEvent(code, message));
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-error': SdgErrorEvent;
  }
}
