import type {Sources} from '../connect/connect.js';

const languages = {
  nb: () => import('../languages/nb.js'),
  nn: () => import('../languages/nn.js'),
  en: () => import('../languages/en.js'),
};

/** What a check asks for, in every language. */
export const checkSources: Sources = {
  loadLanguage: async (language) => (await languages[language]()).pack,
  loadResultParts: () => import('../entries/result-card.js'),
};
