import type {Language} from '@sdg-widgets/core';
import {SdgResultCard} from '@sdg-widgets/elements/result-card.js';
import {connectResult} from '../connect/connect-result.js';
import {define} from '../connect/define.js';

export {score, withWeighing} from '@sdg-widgets/core';

const languages = {
  nb: () => import('../languages/nb.result.js'),
  nn: () => import('../languages/nn.result.js'),
  en: () => import('../languages/en.result.js'),
};

const actions = {
  nb: () => import('../languages/nb.actions.js'),
  nn: () => import('../languages/nn.actions.js'),
  en: () => import('../languages/en.actions.js'),
};

const catalogues = {
  nb: () => import('../languages/nb.found.js'),
  nn: () => import('../languages/nn.found.js'),
  en: () => import('../languages/en.found.js'),
};

export const prepare = async (language: Language) => (await languages[language]()).pack;

connectResult({
  loadLanguage: prepare,
  loadActions: (language) => actions[language](),
  loadCatalogue: async (language) => (await catalogues[language]()).pack,
});
define('sdg-result-card', SdgResultCard);

// Cards that a server has rendered.
const served = document.querySelectorAll<HTMLScriptElement>('sdg-result-card > script[type="application/json"]');
if (served.length > 0) void import('../server/take-over.js').then(({takeOver}) => takeOver(served));
