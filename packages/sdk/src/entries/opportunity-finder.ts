// Most of what a question takes is in the check's file: a page with both loads it once.
import './quick-check.js';
import {SdgOpportunityFinder} from '@sdg-widgets/elements/opportunity-finder.js';
import {connectFinder} from '../connect/connect-finder.js';
import {define} from '../connect/define.js';

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

connectFinder({
  loadLanguage: async (language) => (await languages[language]()).pack,
  loadCatalogue: async (language) => (await catalogues[language]()).pack,
  loadCompanyMessages: async (language) => (await companies[language]()).messages,
  loadCard: () => import('./result-card.js'),
});
define('sdg-opportunity-finder', SdgOpportunityFinder);
