import type {ReactiveControllerHost} from 'lit';
import {SdgDocumentRequestEvent, type Documents} from '../events/document-request-event.js';
import {RequestController} from './request-controller.js';

/** Gets the host a document of the partner's own: from `value` when that is set, else from the address. */
export class DocumentController<Kind extends keyof Documents> extends RequestController<unknown, Documents[Kind]> {
  readonly source: () => unknown;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    kind: Kind,
    value: () => unknown,
    url: () => string | undefined,
  ) {
    const source = () => (value() ?? url()) || undefined;
    super(host, {
      key: source,
      request: (given, signal) =>
        new SdgDocumentRequestEvent(kind, given === value() ? {value: given} : {url: given as string}, signal),
      code: kind,
    });
    this.source = source;
  }
}
