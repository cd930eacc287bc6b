'use client';

import type {SdgResultCard as Element} from '@sdg-widgets/elements';
import {sendingEvents} from './events.js';
import type {Props} from './props.js';
import {wrap} from './wrap.js';

export type SdgResultCardProps = Props<'sdg-result-card'>;

/** `<sdg-result-card>`: its attributes in camelCase, its properties, and its events as `onSdgSubmit` and so on. */
export const SdgResultCard = wrap<SdgResultCardProps, Element>({
  tagName: 'sdg-result-card',
  displayName: 'SdgResultCard',
  properties: ['result', 'answers', 'plan', 'definition', 'messages', 'profile', 'catalogue', 'headers', 'owner'],
  events: sendingEvents,
  load: () => import('../result-card.js'),
});
