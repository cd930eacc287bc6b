import {PageStateStore, type Documents, type PageServices} from '@sdg-widgets/elements/services.js';
import {packs} from './packs.js';

type DocumentLoaders = {
  readonly [Kind in keyof Documents]: () => Promise<{
    readonly load: (
      source: Parameters<PageServices['loadDocument']>[1],
      base: string,
      signal: AbortSignal,
    ) => Promise<Documents[Kind]>;
  }>;
};

// Each brings a schema library, so none is loaded before a page needs it.
const documents: DocumentLoaders = {
  definition: () => import('@sdg-widgets/client/definition.js'),
  catalogue: () => import('@sdg-widgets/client/catalogue.js'),
  profile: () => import('@sdg-widgets/client/profile.js'),
};

type Outbox = typeof import('@sdg-widgets/client/outbox.js');

let outbox: Outbox | undefined;

/** Loads what sends. */
export async function loadOutbox(): Promise<Outbox> {
  return (outbox ??= await import('@sdg-widgets/client/outbox.js'));
}

/** What sends, if it is loaded: then a request leaves at once, and not only after the page says that it does. */
export function loadedOutbox(): Outbox | undefined {
  return outbox;
}

/**
 * The services that our elements need: texts and content that ship, documents by HTTP, Enhetsregisteret, sending. Each is loaded
 * when it is asked for. A developer can change some of them, and pass the result to `provideServices`.
 *
 * @example
 * provideServices({...createServices(), openRegistry: async () => myRegistry});
 */
export function createServices(): PageServices {
  return {
    state: new PageStateStore(),
    load: (name, language) => packs[name][language](),
    async loadDocument(kind, source, signal) {
      const {load} = await documents[kind]();
      return load(source, document.baseURI, signal);
    },
    async openRegistry(url) {
      const {openRegistry} = await import('./company-registry.js');
      return openRegistry(url, document.baseURI);
    },
    prepareSubmission: loadOutbox,
  };
}
