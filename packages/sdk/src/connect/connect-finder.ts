import type {Language} from '@sdg-widgets/core';
import {
  SdgCatalogueRequestEvent,
  SdgCompanyRequestEvent,
  SdgFinderLanguageRequestEvent,
  type CataloguePack,
  type CompanyMessages,
  type FinderPack,
} from '@sdg-widgets/elements';
import {answer} from './answer.js';

export interface FinderSources {
  readonly loadLanguage: (language: Language) => Promise<FinderPack>;
  readonly loadCatalogue: (language: Language) => Promise<Omit<CataloguePack, 'rank'>>;
  readonly loadCompanyMessages: (language: Language) => Promise<CompanyMessages>;
}

/** Answers what the opportunity finder asks for besides what `connect` answers. Returns a function that stops it. */
export function connectFinder({loadLanguage, loadCatalogue, loadCompanyMessages}: FinderSources): () => void {
  const stop = new AbortController();
  answer(SdgFinderLanguageRequestEvent, stop, (event) => event.respondWith(loadLanguage(event.detail.language)));
  answer(SdgCatalogueRequestEvent, stop, (event) => {
    const loaded = Promise.all([loadCatalogue(event.detail.language), import('./rank.js')]);
    event.respondWith(loaded.then(([pack, {rankOpportunities}]) => ({...pack, rank: rankOpportunities})));
  });
  answer(SdgCompanyRequestEvent, stop, (event) => {
    const {language, registryUrl} = event.detail;
    const loaded = Promise.all([loadCompanyMessages(language), import('./registry.js')]);
    event.respondWith(
      loaded.then(([messages, {openRegistry}]) => ({messages, registry: openRegistry(registryUrl, document.baseURI)})),
    );
  });
  return () => stop.abort();
}
