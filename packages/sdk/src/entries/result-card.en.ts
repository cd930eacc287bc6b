import {SdgResultCard} from '@sdg-widgets/elements/result-card.js';
import {register} from '@sdg-widgets/elements/register.js';
import {connectResult} from '../connect/connect-result.js';
import {advice} from '../languages/en.advice.js';
import {messages} from '../languages/en.result.js';

export {score, withWeights} from '@sdg-widgets/core';

export const prepare = () => Promise.resolve({messages, advice});

const sources = {
  loadLanguage: prepare,
  loadActions: () => import('../languages/en.actions.js'),
  loadTake: () => import('../languages/en.take.js'),
  loadSend: () => import('../languages/en.send.js'),
  loadCatalogue: async () => (await import('../languages/en.found.js')).pack,
};

export const openLink = () => import('../share-link.js').then((module) => module.openLink(sources));

connectResult(sources);
register('sdg-result-card', SdgResultCard);
