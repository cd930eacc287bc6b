// With it come the types of the tag and of its events.
export type {SdgOpportunityFinder} from '@sdg-widgets/elements';
import {defineOpportunityFinder} from './define/define-opportunity-finder.js';

defineOpportunityFinder();
