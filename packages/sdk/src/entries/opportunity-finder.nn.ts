import {SdgOpportunityFinder} from '@sdg-widgets/elements/opportunity-finder.js';
import {register} from '@sdg-widgets/elements/register.js';
import {connect} from '../connect/connect.js';
import {connectFinder} from '../connect/connect-finder.js';
import {pack} from '../languages/nn.finder.js';

// One language, whatever the page's: for a site that wants a single file.
connect({
  loadLanguage: async () => (await import('../languages/nn.js')).pack,
  loadResultParts: () => import('./result-card.nn.js'),
});
connectFinder({
  loadLanguage: () => Promise.resolve(pack),
  loadCatalogue: async () => (await import('../languages/nn.found.js')).pack,
  loadCompanyMessages: async () => (await import('../languages/nn.company.js')).messages,
  loadCard: () => import('./result-card.nn.js'),
});
register('sdg-opportunity-finder', SdgOpportunityFinder);
