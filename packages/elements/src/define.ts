import {register} from './base/register.js';
import {SdgOpportunityFinder} from './opportunity-finder/opportunity-finder.js';
import {SdgQuickCheck} from './quick-check/quick-check.js';
import {SdgResultCard} from './result-card/result-card.js';

register('sdg-quick-check', SdgQuickCheck);
register('sdg-opportunity-finder', SdgOpportunityFinder);
register('sdg-result-card', SdgResultCard);
