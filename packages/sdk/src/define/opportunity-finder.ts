import {defineOpportunityFinder} from './define-opportunity-finder.js';

defineOpportunityFinder();
