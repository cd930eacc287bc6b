import type {Language} from '@sdg-widgets/core';
import {
  SdgDefinitionRequestEvent,
  SdgLanguageRequestEvent,
  SdgResultRequestEvent,
  SdgStartEvent,
  type LanguagePack,
} from '@sdg-widgets/elements';
import {answer} from './answer.js';

/** What a visitor needs after the last question. */
export interface ResultParts {
  /** Readies the page to show a result in this language. */
  readonly prepare: (language: Language) => Promise<unknown>;
  readonly score: typeof import('@sdg-widgets/core').score;
}

export interface Sources {
  readonly loadLanguage: (language: Language) => Promise<LanguagePack>;
  readonly loadResultParts: () => Promise<ResultParts>;
}

/**
 * Answers what our elements on this page ask for: a language, a remote definition, what the answers mean. Each is loaded
 * when it is needed, and not before; the result's parts while the visitor answers. Returns a function that stops it.
 */
export function connect({loadLanguage, loadResultParts}: Sources): () => void {
  const stop = new AbortController();
  answer(SdgLanguageRequestEvent, stop, (event) => event.respondWith(loadLanguage(event.detail.language)));
  answer(SdgDefinitionRequestEvent, stop, (event) => {
    const {detail, signal} = event;
    event.respondWith(
      import('@sdg-widgets/client/definition.js').then(({loadDefinition, parseDefinition}) =>
        'url' in detail ? loadDefinition(detail.url, document.baseURI, signal) : parseDefinition(detail.definition),
      ),
    );
  });
  answer(SdgResultRequestEvent, stop, (event) => {
    const {check, answers, detail} = event;
    event.respondWith(
      loadResultParts().then(async ({prepare, score}) => {
        await prepare(detail.language);
        return score(check, answers);
      }),
    );
  });
  // Early, so that nobody waits for the result. What fails now is tried again when it is needed.
  answer(SdgStartEvent, stop, () => void loadResultParts().catch(() => {}));
  return () => stop.abort();
}
