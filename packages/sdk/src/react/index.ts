'use client';

export {SdgOpportunityFinder, type SdgOpportunityFinderProps} from './opportunity-finder.js';
export {SdgQuickCheck, type SdgQuickCheckProps} from './quick-check.js';
export {SdgResultCard, type SdgResultCardProps} from './result-card.js';
