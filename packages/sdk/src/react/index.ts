'use client';

import type {
  SdgOpportunityFinder as OpportunityFinder,
  SdgQuickCheck as QuickCheck,
  SdgResultCard as ResultCard,
} from '@sdg-widgets/elements';
import type {HTMLAttributes} from 'react';
import type {CamelGiven, CamelListeners, Tag} from '../types/element-props.js';
import type {ElementTypes} from '../types/elements.js';
import {wrap} from './wrap.js';

type Props<T extends Tag> = CamelGiven<T> &
  CamelListeners<T> &
  Omit<HTMLAttributes<ElementTypes[T]['element']>, keyof CamelGiven<T>>;

export type SdgQuickCheckProps = Props<'sdg-quick-check'>;
export type SdgOpportunityFinderProps = Props<'sdg-opportunity-finder'>;
export type SdgResultCardProps = Props<'sdg-result-card'>;

const sendingEvents = {
  onSdgSubmit: 'sdg-submit',
  onSdgSubmitted: 'sdg-submitted',
  onSdgSubmitFailed: 'sdg-submit-failed',
  onSdgError: 'sdg-error',
};

const askingEvents = {
  ...sendingEvents,
  onSdgStart: 'sdg-start',
  onSdgStep: 'sdg-step',
  onSdgComplete: 'sdg-complete',
};

/** `<sdg-quick-check>`: its attributes in camelCase, its properties, and its events as `onSdgComplete` and so on. */
export const SdgQuickCheck = /* @__PURE__ */ wrap<SdgQuickCheckProps, QuickCheck>({
  tagName: 'sdg-quick-check',
  displayName: 'SdgQuickCheck',
  properties: ['definition', 'profile', 'messages', 'resultMessages', 'headers'],
  events: askingEvents,
  load: () => import('../define/quick-check.js'),
});

/** `<sdg-opportunity-finder>`: its attributes in camelCase, its properties, and its events as `onSdgComplete` and so on. */
export const SdgOpportunityFinder = /* @__PURE__ */ wrap<SdgOpportunityFinderProps, OpportunityFinder>({
  tagName: 'sdg-opportunity-finder',
  displayName: 'SdgOpportunityFinder',
  properties: ['catalogue', 'profile', 'answers', 'context', 'headers'],
  events: {...askingEvents, onSdgPlanChange: 'sdg-plan-change'},
  load: () => import('../define/opportunity-finder.js'),
});

/** `<sdg-result-card>`: its attributes in camelCase, its properties, and its events as `onSdgSubmit` and so on. */
export const SdgResultCard = /* @__PURE__ */ wrap<SdgResultCardProps, ResultCard>({
  tagName: 'sdg-result-card',
  displayName: 'SdgResultCard',
  properties: ['result', 'answers', 'plan', 'definition', 'messages', 'profile', 'catalogue', 'headers', 'owner'],
  events: sendingEvents,
  load: () => import('../define/result-card.js'),
});
