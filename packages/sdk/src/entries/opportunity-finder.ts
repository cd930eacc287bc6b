// Most of what a question takes is in the check's file: a page with both loads it once.
import './quick-check.js';
import {SdgOpportunityFinder} from '@sdg-widgets/elements/opportunity-finder.js';
import {register} from '@sdg-widgets/elements/register.js';
import {connectFinder} from '../connect/connect-finder.js';
import {finderSources} from '../sources/finder-sources.js';

connectFinder(finderSources);
register('sdg-opportunity-finder', SdgOpportunityFinder);
