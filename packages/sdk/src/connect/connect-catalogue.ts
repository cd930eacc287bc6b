import type {Language} from '@sdg-widgets/core';
import {SdgCatalogueRequestEvent, type CataloguePack} from '@sdg-widgets/elements/events.js';
import {answer} from './answer.js';

export type LoadCatalogue = (language: Language) => Promise<Omit<CataloguePack, 'rank'>>;

/** Answers what the finder and the result card ask for: what may be found, and the ranking. */
export function connectCatalogue(load: LoadCatalogue, stop: AbortController): void {
  answer(SdgCatalogueRequestEvent, stop, (event) => {
    if (event.response) return;
    const loaded = Promise.all([load(event.detail.language), import('./rank.js')]);
    event.respondWith(loaded.then(([pack, {rankOpportunities}]) => ({...pack, rank: rankOpportunities})));
  });
}
