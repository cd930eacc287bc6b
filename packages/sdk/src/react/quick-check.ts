'use client';

import type {SdgQuickCheck as Element} from '@sdg-widgets/elements';
import {askingEvents} from './events.js';
import type {Props} from './props.js';
import {wrap} from './wrap.js';

export type SdgQuickCheckProps = Props<'sdg-quick-check'>;

/** `<sdg-quick-check>`: its attributes in camelCase, its properties, and its events as `onSdgComplete` and so on. */
export const SdgQuickCheck = wrap<SdgQuickCheckProps, Element>({
  tagName: 'sdg-quick-check',
  displayName: 'SdgQuickCheck',
  properties: ['definition', 'profile', 'messages', 'resultMessages', 'headers'],
  events: askingEvents,
  load: () => import('../quick-check.js'),
});
