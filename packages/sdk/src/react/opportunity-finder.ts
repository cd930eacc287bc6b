'use client';

import type {SdgOpportunityFinder as Element} from '@sdg-widgets/elements';
import {askingEvents} from './events.js';
import type {Props} from './props.js';
import {wrap} from './wrap.js';

export type SdgOpportunityFinderProps = Props<'sdg-opportunity-finder'>;

/** `<sdg-opportunity-finder>`: its attributes in camelCase, its properties, and its events as `onSdgComplete` and so on. */
export const SdgOpportunityFinder = wrap<SdgOpportunityFinderProps, Element>({
  tagName: 'sdg-opportunity-finder',
  displayName: 'SdgOpportunityFinder',
  properties: ['catalogue', 'profile', 'answers', 'context', 'headers'],
  events: {...askingEvents, onSdgPlanChange: 'sdg-plan-change'},
  load: () => import('../opportunity-finder.js'),
});
