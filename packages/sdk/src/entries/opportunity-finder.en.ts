import {SdgOpportunityFinder} from '@sdg-widgets/elements/opportunity-finder.js';
import {register} from '@sdg-widgets/elements/register.js';
import {connect} from '../connect/connect.js';
import {connectFinder} from '../connect/connect-finder.js';
import {pack} from '../languages/en.finder.js';

// One language, whatever the page's: for a site that wants a single file.
connect({
  loadLanguage: async () => (await import('../languages/en.js')).pack,
  loadResultParts: () => import('./result-card.en.js'),
});
connectFinder({
  loadLanguage: () => Promise.resolve(pack),
  loadCatalogue: async () => (await import('../languages/en.found.js')).pack,
  loadCompanyMessages: async () => (await import('../languages/en.company.js')).messages,
  loadCard: () => import('./result-card.en.js'),
});
register('sdg-opportunity-finder', SdgOpportunityFinder);
