import type {Language} from '@sdg-widgets/core';
import type {ResultPack} from '@sdg-widgets/elements';
import {registered} from '@sdg-widgets/elements/register.js';
import {defineCard} from '../define/define-card.js';
import {resultSources} from '../sources/result-sources.js';

export {score, withWeights} from '@sdg-widgets/core';

/** Defines the card under each prefix that our elements have on this page; where there is none, under `sdg`. */
export function defineCards(): void {
  if (registered.size === 0) defineCard('sdg-result-card');
  registered.forEach((_, tag) => defineCard(tag.replace(/\w+-\w+$/, 'result-card')));
}

export const prepare = (language: Language): Promise<ResultPack> => {
  defineCards();
  return resultSources.loadLanguage(language);
};

export const openLink = () => import('../share-link.js').then((module) => module.openLink(resultSources));

defineCards();
