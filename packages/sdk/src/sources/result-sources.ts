import type {Language} from '@sdg-widgets/core';
import type {ResultPack} from '@sdg-widgets/elements';
import type {ResultSources} from '../connect/connect-result.js';

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

const loadLanguage = async (language: Language): Promise<ResultPack> => {
  const [{messages}, {advice}] = await Promise.all([languages[language](), advices[language]()]);
  return {messages, advice};
};

/** What a result card asks for, in every language. */
export const resultSources: ResultSources = {
  loadLanguage,
  loadActions: (language) => actions[language](),
  loadTake: (language) => takes[language](),
  loadSend: (language) => sends[language](),
  loadCatalogue: async (language) => (await catalogues[language]()).pack,
};
