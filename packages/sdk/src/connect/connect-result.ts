import type {Language} from '@sdg-widgets/core';
import {
  SdgActionsRequestEvent,
  SdgResultLanguageRequestEvent,
  type ActionPack,
  type ResultPack,
} from '@sdg-widgets/elements';
import {answer} from './answer.js';
import {connectCatalogue, type LoadCatalogue} from './connect-catalogue.js';

export interface ResultSources {
  readonly loadLanguage: (language: Language) => Promise<ResultPack>;
  readonly loadActions: (language: Language) => Promise<ActionPack>;
  readonly loadCatalogue: LoadCatalogue;
}

/** Answers what a result card asks for: its languages, and to be sent to its `endpoint`. Returns a function that stops it. */
export function connectResult({loadLanguage, loadActions, loadCatalogue}: ResultSources): () => void {
  const stop = new AbortController();
  let stopSubmit: (() => void) | undefined;
  answer(SdgResultLanguageRequestEvent, stop, (event) => event.respondWith(loadLanguage(event.detail.language)));
  answer(SdgActionsRequestEvent, stop, (event) => {
    const loaded = Promise.all([loadActions(event.detail.language), import('./connect-submit.js')]);
    event.respondWith(
      loaded.then(([pack, {connectSubmit}]) => {
        stopSubmit ??= connectSubmit();
        return pack;
      }),
    );
  });
  connectCatalogue(loadCatalogue, stop);
  return () => {
    stop.abort();
    stopSubmit?.();
  };
}
