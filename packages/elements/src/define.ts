import {score} from '@sdg-widgets/core';
import {SdgResultRequestEvent} from './events/result-request-event.js';
import {SdgOpportunityFinder} from './opportunity-finder/opportunity-finder.js';
import {SdgQuickCheck} from './quick-check/quick-check.js';
import {register} from './base/register.js';
import {SdgResultCard} from './result-card/result-card.js';

register('sdg-quick-check', SdgQuickCheck);
register('sdg-opportunity-finder', SdgOpportunityFinder);
register('sdg-result-card', SdgResultCard);

document.addEventListener(SdgResultRequestEvent.eventName, (event) => {
  if (event instanceof SdgResultRequestEvent) event.respondWith(Promise.resolve(score(event.check, event.answers)));
});
