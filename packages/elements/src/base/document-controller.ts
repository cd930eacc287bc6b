import {LoadController, type ServicesHost} from './load-controller.js';
import type {Documents} from './services.js';

/** Loads a document of the partner's own: from `value` when that is set, else from the address. */
export class DocumentController<Kind extends keyof Documents> extends LoadController<unknown, Documents[Kind]> {
  /** What is set now: a value, an address, or nothing. */
  readonly source: () => unknown;

  constructor(host: ServicesHost, kind: Kind, value: () => unknown, url: () => string | undefined) {
    const source = () => (value() ?? url()) || undefined;
    super(host, {
      key: source,
      load: (services, given, signal) =>
        services.loadDocument(kind, given === value() ? {value: given} : {url: given as string}, signal),
      name: `The ${kind}`,
      code: kind,
    });
    this.source = source;
  }
}
