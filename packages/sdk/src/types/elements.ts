// Written by `npm run manifest` from the doc blocks of the elements.
import type {
  SdgCompleteEvent,
  SdgErrorEvent,
  SdgFoundEvent,
  SdgOpportunityFinder,
  SdgPlanChangeEvent,
  SdgQuickCheck,
  SdgResultCard,
  SdgStartEvent,
  SdgStepEvent,
  SdgSubmitEvent,
  SdgSubmitFailedEvent,
  SdgSubmittedEvent,
} from '@sdg-widgets/elements';

/** Of each element: its class, its attributes, the properties that have no attribute, and its events. */
export interface ElementTypes {
  /** A sustainability check of about three minutes: one question at a time, then an honest result. Nothing is stored or sent before the visitor asks for it. */
  'sdg-quick-check': {
    element: SdgQuickCheck;
    attributes: {
      /** How many questions: `core` (12) or `extended` (14). */
      mode?: 'core' | 'extended' | undefined;
      /** `steps`: one question at a time. `list`: all on one page. */
      layout?: 'steps' | 'list' | undefined;
      /** `screen`: a start screen first. `immediate`: the first question at once, with the promise above it. */
      start?: 'screen' | 'immediate' | undefined;
      /** The heading of the start screen, instead of ours. */
      heading?: string | undefined;
      /** `session` keeps the answers in `sessionStorage` until the tab is closed; `none` stores nothing. */
      draft?: 'none' | 'session' | undefined;
      /** A check of the partner's own, as JSON: https, at most 256 KiB. */
      'definition-url'?: string | undefined;
      /** The language; else that of the nearest ancestor with `lang`, else Bokmål. Answers are kept when it changes. */
      lang?: 'nb' | 'nn' | 'en' | undefined;
      /** The level of the heading in the page's outline, 1 to 5. */
      'heading-level'?: '1' | '2' | '3' | '4' | '5' | undefined;
      /** The partner's key; stands in what is sent. */
      partner?: string | undefined;
      /** The partner's name as the visitor knows it. */
      'partner-name'?: string | undefined;
      /** Where results are posted. Without the attribute nothing can be sent. Empty: the page answers `sdg-submit` itself. */
      endpoint?: string | undefined;
      /** `ask`: nothing is sent before the visitor has seen the result and presses Send. `on-complete`, on a check: the start screen and the last button say that the answers are sent, without name or contact, when the result shows. */
      submit?: 'ask' | 'on-complete' | undefined;
      /** How the result is put into a request. `text` and `form` reach a receiver that answers no preflight; `auto` chooses by its host. */
      'submit-format'?: 'json' | 'text' | 'form' | 'auto' | undefined;
      /** Where to, when `endpoint` cannot be reached. */
      'endpoint-fallback'?: string | undefined;
      /** Test mode: nothing leaves the page, and the element says so. */
      test?: boolean | undefined;
      /** The partner's privacy notice. */
      'privacy-url'?: string | undefined;
      /** The partner's advisers, local cases, meetings and campaigns, as JSON: https, at most 256 KiB. */
      'profile-url'?: string | undefined;
      /** Light or dark; `auto` follows the page's `color-scheme`. */
      theme?: 'auto' | 'light' | 'dark' | undefined;
      /** Any CSS color, also `var(--brand)`: links, buttons, chosen answers, bars. Moved where it could not be read. */
      accent?: string | undefined;
      /** Any CSS color: the background. */
      surface?: string | undefined;
      /** Corners. */
      radius?: 'none' | 'small' | 'medium' | 'large' | undefined;
      /** Distances. */
      density?: 'comfortable' | 'compact' | undefined;
      /** The page's font, or the system's. */
      font?: 'inherit' | 'system' | undefined;
      /** The largest width, a CSS length. */
      width?: string | undefined;
    };
    properties: Partial<Pick<SdgQuickCheck, 'definition' | 'messages' | 'resultMessages' | 'headers' | 'profile'>>;
    events: {
      /** The visitor has started. */
      'sdg-start': SdgStartEvent;
      /** Another question is shown; `detail.position` of `detail.total`. */
      'sdg-step': SdgStepEvent;
      /** Every question is answered; `detail.result`. Nothing has left the page. */
      'sdg-complete': SdgCompleteEvent;
      /** The visitor pressed Send. Cancelable; answer with `respondWith()`. */
      'sdg-submit': SdgSubmitEvent;
      /** The receiver has what was sent. */
      'sdg-submitted': SdgSubmittedEvent;
      /** It was not sent; `detail.code` says why. */
      'sdg-submit-failed': SdgSubmitFailedEvent;
      /** Something the developer can mend; the same is in the console. */
      'sdg-error': SdgErrorEvent;
    };
  };
  /** What a result means, what to do next, whom to call. A private working note: bands in words and bars, no percentage, no seal. With an `endpoint` the visitor can see what would be sent, to whom, and send it. */
  'sdg-result-card': {
    element: SdgResultCard;
    attributes: {
      /** The id of a quick check or finder in the same root: the card shows what it finds, and in its stead. */
      for?: string | undefined;
      /** The name under which the form around the card carries the envelope, as JSON. Without it the form carries nothing. */
      name?: string | undefined;
      /** Opportunities that the partner adds or hides, as JSON: https, at most 256 KiB. Without it, as the finder on this page. */
      'catalogue-url'?: string | undefined;
      /** The language; else that of the nearest ancestor with `lang`, else Bokmål. Answers are kept when it changes. */
      lang?: 'nb' | 'nn' | 'en' | undefined;
      /** The level of the heading in the page's outline, 1 to 5. */
      'heading-level'?: '1' | '2' | '3' | '4' | '5' | undefined;
      /** The partner's key; stands in what is sent. */
      partner?: string | undefined;
      /** The partner's name as the visitor knows it. */
      'partner-name'?: string | undefined;
      /** Where results are posted. Without the attribute nothing can be sent. Empty: the page answers `sdg-submit` itself. */
      endpoint?: string | undefined;
      /** `ask`: nothing is sent before the visitor has seen the result and presses Send. `on-complete`, on a check: the start screen and the last button say that the answers are sent, without name or contact, when the result shows. */
      submit?: 'ask' | 'on-complete' | undefined;
      /** How the result is put into a request. `text` and `form` reach a receiver that answers no preflight; `auto` chooses by its host. */
      'submit-format'?: 'json' | 'text' | 'form' | 'auto' | undefined;
      /** Where to, when `endpoint` cannot be reached. */
      'endpoint-fallback'?: string | undefined;
      /** Test mode: nothing leaves the page, and the element says so. */
      test?: boolean | undefined;
      /** The partner's privacy notice. */
      'privacy-url'?: string | undefined;
      /** The partner's advisers, local cases, meetings and campaigns, as JSON: https, at most 256 KiB. */
      'profile-url'?: string | undefined;
      /** Light or dark; `auto` follows the page's `color-scheme`. */
      theme?: 'auto' | 'light' | 'dark' | undefined;
      /** Any CSS color, also `var(--brand)`: links, buttons, chosen answers, bars. Moved where it could not be read. */
      accent?: string | undefined;
      /** Any CSS color: the background. */
      surface?: string | undefined;
      /** Corners. */
      radius?: 'none' | 'small' | 'medium' | 'large' | undefined;
      /** Distances. */
      density?: 'comfortable' | 'compact' | undefined;
      /** The page's font, or the system's. */
      font?: 'inherit' | 'system' | undefined;
      /** The largest width, a CSS length. */
      width?: string | undefined;
    };
    properties: Partial<
      Pick<
        SdgResultCard,
        'result' | 'answers' | 'plan' | 'definition' | 'messages' | 'catalogue' | 'owner' | 'headers' | 'profile'
      >
    >;
    events: {
      /** The visitor pressed Send. Cancelable; answer with `respondWith()`. */
      'sdg-submit': SdgSubmitEvent;
      /** The receiver has what was sent. */
      'sdg-submitted': SdgSubmittedEvent;
      /** It was not sent; `detail.code` says why. */
      'sdg-submit-failed': SdgSubmitFailedEvent;
      /** Something the developer can mend; the same is in the console. */
      'sdg-error': SdgErrorEvent;
    };
  };
  /** Which duties may apply to a company and which opportunities fit it best: who it is, what matters most, then what pays off, each with why, a first step and the money that may help. Asks nothing that the quick check on the same page knows. */
  'sdg-opportunity-finder': {
    element: SdgOpportunityFinder;
    attributes: {
      /** `steps`: one question at a time. `list`: all on one page. */
      layout?: 'steps' | 'list' | undefined;
      /** `screen`: a start screen first. `immediate`: the first question at once, with the promise above it. */
      start?: 'screen' | 'immediate' | undefined;
      /** The heading of the start screen, instead of ours. */
      heading?: string | undefined;
      /** Opportunities that the partner adds or hides, as JSON: https, at most 256 KiB. */
      'catalogue-url'?: string | undefined;
      /** Lets the visitor start from the company, by Enhetsregisteret. Without it no registry is ever asked. */
      'company-lookup'?: boolean | undefined;
      /** Another address that answers as Enhetsregisteret's open API does. */
      'registry-url'?: string | undefined;
      /** The language; else that of the nearest ancestor with `lang`, else Bokmål. Answers are kept when it changes. */
      lang?: 'nb' | 'nn' | 'en' | undefined;
      /** The level of the heading in the page's outline, 1 to 5. */
      'heading-level'?: '1' | '2' | '3' | '4' | '5' | undefined;
      /** The partner's key; stands in what is sent. */
      partner?: string | undefined;
      /** The partner's name as the visitor knows it. */
      'partner-name'?: string | undefined;
      /** Where results are posted. Without the attribute nothing can be sent. Empty: the page answers `sdg-submit` itself. */
      endpoint?: string | undefined;
      /** `ask`: nothing is sent before the visitor has seen the result and presses Send. `on-complete`, on a check: the start screen and the last button say that the answers are sent, without name or contact, when the result shows. */
      submit?: 'ask' | 'on-complete' | undefined;
      /** How the result is put into a request. `text` and `form` reach a receiver that answers no preflight; `auto` chooses by its host. */
      'submit-format'?: 'json' | 'text' | 'form' | 'auto' | undefined;
      /** Where to, when `endpoint` cannot be reached. */
      'endpoint-fallback'?: string | undefined;
      /** Test mode: nothing leaves the page, and the element says so. */
      test?: boolean | undefined;
      /** The partner's privacy notice. */
      'privacy-url'?: string | undefined;
      /** The partner's advisers, local cases, meetings and campaigns, as JSON: https, at most 256 KiB. */
      'profile-url'?: string | undefined;
      /** Light or dark; `auto` follows the page's `color-scheme`. */
      theme?: 'auto' | 'light' | 'dark' | undefined;
      /** Any CSS color, also `var(--brand)`: links, buttons, chosen answers, bars. Moved where it could not be read. */
      accent?: string | undefined;
      /** Any CSS color: the background. */
      surface?: string | undefined;
      /** Corners. */
      radius?: 'none' | 'small' | 'medium' | 'large' | undefined;
      /** Distances. */
      density?: 'comfortable' | 'compact' | undefined;
      /** The page's font, or the system's. */
      font?: 'inherit' | 'system' | undefined;
      /** The largest width, a CSS length. */
      width?: string | undefined;
    };
    properties: Partial<Pick<SdgOpportunityFinder, 'catalogue' | 'answers' | 'context' | 'headers' | 'profile'>>;
    events: {
      /** The visitor has started. */
      'sdg-start': SdgStartEvent;
      /** Another question is shown; `detail.position` of `detail.total`. */
      'sdg-step': SdgStepEvent;
      /** The opportunities are shown; `detail.duties` and `detail.best` are ids. */
      'sdg-complete': SdgFoundEvent;
      /** The visitor has changed the plan; `detail.opportunities` is all of it. */
      'sdg-plan-change': SdgPlanChangeEvent;
      /** The visitor pressed Send. Cancelable; answer with `respondWith()`. */
      'sdg-submit': SdgSubmitEvent;
      /** The receiver has what was sent. */
      'sdg-submitted': SdgSubmittedEvent;
      /** It was not sent; `detail.code` says why. */
      'sdg-submit-failed': SdgSubmitFailedEvent;
      /** Something the developer can mend; the same is in the console. */
      'sdg-error': SdgErrorEvent;
    };
  };
}
