import type {FinderSources} from '../connect/connect-finder.js';

const languages = {
  nb: () => import('../languages/nb.finder.js'),
  nn: () => import('../languages/nn.finder.js'),
  en: () => import('../languages/en.finder.js'),
};

const catalogues = {
  nb: () => import('../languages/nb.found.js'),
  nn: () => import('../languages/nn.found.js'),
  en: () => import('../languages/en.found.js'),
};

const companies = {
  nb: () => import('../languages/nb.company.js'),
  nn: () => import('../languages/nn.company.js'),
  en: () => import('../languages/en.company.js'),
};

/** What the finder asks for besides what a check asks for, in every language. */
export const finderSources: FinderSources = {
  loadLanguage: async (language) => (await languages[language]()).pack,
  loadCatalogue: async (language) => (await catalogues[language]()).pack,
  loadCompanyMessages: async (language) => (await companies[language]()).messages,
  loadCard: async () => (await import('../entries/result-card.js')).defineCards(),
};
