import type {Language} from '@sdg-widgets/core';
import {
  SdgDocumentRequestEvent,
  SdgLanguageRequestEvent,
  SdgResultRequestEvent,
  SdgStartEvent,
  type Documents,
  type DocumentSource,
  type LanguagePack,
  type ResultPack,
} from '@sdg-widgets/elements/events.js';
import {answer} from './answer.js';
import {inModes} from './in-modes.js';

/** What a visitor needs after the last question. */
export interface ResultParts {
  /** Readies the page to show a result in this language. */
  readonly prepare: (language: Language) => Promise<ResultPack>;
  readonly score: typeof import('@sdg-widgets/core').score;
  /** Opens the answers that the address of the page carries. */
  readonly openLink: () => Promise<void>;
  readonly withWeights: typeof import('@sdg-widgets/core').withWeights;
}

export interface Sources {
  readonly loadLanguage: (language: Language) => Promise<LanguagePack>;
  readonly loadResultParts: () => Promise<ResultParts>;
}

type Loader = () => Promise<{
  readonly load: (
    source: DocumentSource,
    base: string,
    signal: AbortSignal,
    asking: EventTarget | undefined,
  ) => Promise<Documents[keyof Documents]>;
}>;

// Each with zod, and none before a page needs it.
const loaders: Record<keyof Documents, Loader> = {
  definition: () => import('@sdg-widgets/client/definition.js'),
  catalogue: () => import('@sdg-widgets/client/catalogue.js'),
  profile: () => import('./load-profile.js'),
};

/**
 * Answers what our elements on this page ask for: a language, a document of the partner's own, what the answers mean. Each is loaded
 * when it is needed, and not before; the result's parts while the visitor answers. Returns a function that stops it.
 */
export function connect({loadLanguage, loadResultParts}: Sources): () => void {
  const stop = new AbortController();
  answer(SdgLanguageRequestEvent, stop, (event) =>
    event.respondWith(inModes(event, loadLanguage(event.detail.language))),
  );
  answer(SdgDocumentRequestEvent, stop, (event) => {
    const {detail, signal} = event;
    const [asking] = event.composedPath();
    event.respondWith(loaders[detail.kind]().then(({load}) => load(detail, document.baseURI, signal, asking)));
  });
  answer(SdgResultRequestEvent, stop, (event) => {
    const {check, answers, detail} = event;
    event.respondWith(
      loadResultParts().then(async ({prepare, score, withWeights}) => {
        const {advice} = await prepare(detail.language);
        return score({...check, definition: withWeights(check.definition, advice)}, answers);
      }),
    );
  });
  const open = () => location.hash.includes('sdg=') && void loadResultParts().then(({openLink}) => openLink());
  try {
    // An earlier page of this origin has left something to be sent.
    for (const name in localStorage) if (name.startsWith('sdg-widgets-outbox')) void import('../resume-pending.js');
  } catch {
    // Storage is forbidden here.
  }
  addEventListener('hashchange', open, stop);
  open();
  // Early, so that nobody waits for the result. What fails now is tried again when it is needed.
  answer(SdgStartEvent, stop, ({detail}) => detail.mode && void loadResultParts().catch(() => {}));
  return () => stop.abort();
}
