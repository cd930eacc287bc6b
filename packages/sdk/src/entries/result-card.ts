import type {Language} from '@sdg-widgets/core';
import type {ResultPack} from '@sdg-widgets/elements';
import {SdgResultCard} from '@sdg-widgets/elements/result-card.js';
import {connectResult, type ResultSources} from '../connect/connect-result.js';
import {define} from '../connect/define.js';

export {score, withWeighing} from '@sdg-widgets/core';

const languages = {
  nb: () => import('../languages/nb.result.js'),
  nn: () => import('../languages/nn.result.js'),
  en: () => import('../languages/en.result.js'),
};

// Apart: the words are the card's, the advice is the check's, and a score needs the one without the other.
const advices = {
  nb: () => import('../languages/nb.advice.js'),
  nn: () => import('../languages/nn.advice.js'),
  en: () => import('../languages/en.advice.js'),
};

const actions = {
  nb: () => import('../languages/nb.actions.js'),
  nn: () => import('../languages/nn.actions.js'),
  en: () => import('../languages/en.actions.js'),
};

const takes = {
  nb: () => import('../languages/nb.take.js'),
  nn: () => import('../languages/nn.take.js'),
  en: () => import('../languages/en.take.js'),
};

const sends = {
  nb: () => import('../languages/nb.send.js'),
  nn: () => import('../languages/nn.send.js'),
  en: () => import('../languages/en.send.js'),
};

const catalogues = {
  nb: () => import('../languages/nb.found.js'),
  nn: () => import('../languages/nn.found.js'),
  en: () => import('../languages/en.found.js'),
};

export const prepare = async (language: Language): Promise<ResultPack> => {
  const [{messages}, {advice}] = await Promise.all([languages[language](), advices[language]()]);
  return {messages, advice};
};

const sources: ResultSources = {
  loadLanguage: prepare,
  loadActions: (language) => actions[language](),
  loadTake: (language) => takes[language](),
  loadSend: (language) => sends[language](),
  loadCatalogue: async (language) => (await catalogues[language]()).pack,
};

export const openLink = () => import('../connect/open-link.js').then((module) => module.openLink(sources));

connectResult(sources);
define('sdg-result-card', SdgResultCard);

// Cards that a server has rendered.
const served = document.querySelectorAll<HTMLScriptElement>('sdg-result-card > script[type="application/json"]');
if (served.length > 0) void import('../server/take-over.js').then(({takeOver}) => takeOver(served));
