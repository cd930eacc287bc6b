import {score} from '@sdg-widgets/core';
import {SdgResultRequestEvent} from './events/result-request-event.js';
import {SdgOpportunityFinder} from './opportunity-finder/opportunity-finder.js';
import {SdgQuickCheck} from './quick-check/quick-check.js';
import {SdgResultCard} from './result-card/result-card.js';

const elements = {
  'sdg-quick-check': SdgQuickCheck,
  'sdg-opportunity-finder': SdgOpportunityFinder,
  'sdg-result-card': SdgResultCard,
};

// Partners load a script twice, from two tag managers, and that must be harmless.
for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

document.addEventListener(SdgResultRequestEvent.eventName, (event) => {
  if (event instanceof SdgResultRequestEvent) event.respondWith(Promise.resolve(score(event.check, event.answers)));
});
