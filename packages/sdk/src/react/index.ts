'use client';

import type {
  SdgCompleteEvent,
  SdgErrorEvent,
  SdgFoundEvent,
  SdgOpportunityFinder as OpportunityFinder,
  SdgPlanChangeEvent,
  SdgQuickCheck as QuickCheck,
  SdgResultCard as ResultCard,
  SdgStartEvent,
  SdgStepEvent,
  SdgSubmitEvent,
  SdgSubmitFailedEvent,
  SdgSubmittedEvent,
} from '@sdg-widgets/elements';
import type {HTMLAttributes} from 'react';
import {wrap} from './wrap.js';

/** How a result is sent; see the attributes of the same name. */
interface Sending {
  readonly submitFormat?: 'json' | 'text' | 'form' | 'auto' | undefined;
  readonly endpointFallback?: string | undefined;
  readonly test?: boolean | undefined;
  readonly lang?: 'nb' | 'nn' | 'en' | undefined;
}

interface SendingEvents {
  readonly onSdgSubmit?: ((event: SdgSubmitEvent) => void) | undefined;
  readonly onSdgSubmitted?: ((event: SdgSubmittedEvent) => void) | undefined;
  readonly onSdgSubmitFailed?: ((event: SdgSubmitFailedEvent) => void) | undefined;
  readonly onSdgError?: ((event: SdgErrorEvent) => void) | undefined;
}

interface AskingEvents {
  readonly onSdgStart?: ((event: SdgStartEvent) => void) | undefined;
  readonly onSdgStep?: ((event: SdgStepEvent) => void) | undefined;
}

type Element<E extends HTMLElement, Names extends keyof E> = Partial<Pick<E, Names>> &
  Sending &
  SendingEvents &
  Omit<HTMLAttributes<E>, Names | keyof Sending>;

export type SdgQuickCheckProps = Element<
  QuickCheck,
  | 'mode'
  | 'layout'
  | 'start'
  | 'heading'
  | 'headingLevel'
  | 'partner'
  | 'partnerName'
  | 'endpoint'
  | 'headers'
  | 'privacyUrl'
  | 'draft'
  | 'definitionUrl'
  | 'definition'
  | 'profileUrl'
  | 'profile'
  | 'messages'
  | 'resultMessages'
> &
  AskingEvents & {
    readonly submit?: 'ask' | 'on-complete' | undefined;
    readonly onSdgComplete?: ((event: SdgCompleteEvent) => void) | undefined;
  };

export type SdgOpportunityFinderProps = Element<
  OpportunityFinder,
  | 'layout'
  | 'start'
  | 'heading'
  | 'headingLevel'
  | 'partner'
  | 'partnerName'
  | 'endpoint'
  | 'headers'
  | 'privacyUrl'
  | 'catalogueUrl'
  | 'catalogue'
  | 'profileUrl'
  | 'profile'
  | 'companyLookup'
  | 'registryUrl'
  | 'answers'
  | 'context'
> &
  AskingEvents & {
    readonly onSdgComplete?: ((event: SdgFoundEvent) => void) | undefined;
    readonly onSdgPlanChange?: ((event: SdgPlanChangeEvent) => void) | undefined;
  };

export type SdgResultCardProps = Element<
  ResultCard,
  | 'htmlFor'
  | 'name'
  | 'result'
  | 'answers'
  | 'plan'
  | 'definition'
  | 'messages'
  | 'profileUrl'
  | 'profile'
  | 'catalogueUrl'
  | 'catalogue'
  | 'headingLevel'
  | 'partner'
  | 'partnerName'
  | 'endpoint'
  | 'headers'
  | 'privacyUrl'
  | 'owner'
>;

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
