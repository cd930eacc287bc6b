import type {Language} from '@sdg-widgets/core';
import type {CompanyMessages} from '@sdg-widgets/elements';
import {
  SdgCardRequestEvent,
  SdgCompanyRequestEvent,
  SdgFinderLanguageRequestEvent,
  type FinderPack,
} from '@sdg-widgets/elements/events.js';
import {answer} from './answer.js';
import {connectCatalogue, type LoadCatalogue} from './connect-catalogue.js';
import {inModes} from './in-modes.js';
import {connectState} from './page-state.js';

export interface FinderSources {
  readonly loadLanguage: (language: Language) => Promise<FinderPack>;
  readonly loadCatalogue: LoadCatalogue;
  readonly loadCompanyMessages: (language: Language) => Promise<CompanyMessages>;
  /** Defines the result card, and answers what it asks for. */
  readonly loadCard: () => Promise<unknown>;
}

/** Answers what the opportunity finder asks for besides what `connect` answers. Returns a function that stops it. */
export function connectFinder({loadLanguage, loadCatalogue, loadCompanyMessages, loadCard}: FinderSources): () => void {
  const stop = new AbortController();
  answer(SdgFinderLanguageRequestEvent, stop, (event) =>
    event.respondWith(inModes(event, loadLanguage(event.detail.language))),
  );
  connectCatalogue(loadCatalogue, stop);
  connectState(stop);
  answer(SdgCompanyRequestEvent, stop, (event) => {
    const {language, registryUrl} = event.detail;
    const loaded = Promise.all([loadCompanyMessages(language), import('./registry.js')]);
    event.respondWith(
      loaded.then(([messages, {openRegistry}]) => ({messages, registry: openRegistry(registryUrl, document.baseURI)})),
    );
  });
  answer(SdgCardRequestEvent, stop, (event) => event.respondWith(loadCard()));
  return () => stop.abort();
}
