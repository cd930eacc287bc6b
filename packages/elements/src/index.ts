export {SdgDefinitionRequestEvent} from './events/definition-request-event.js';
export {SdgErrorEvent, type SdgErrorCode} from './events/error-event.js';
export {
  SdgLanguageRequestEvent,
  SdgResultLanguageRequestEvent,
  type LanguagePack,
  type ResultPack,
} from './events/language-request-event.js';
export {SdgResultRequestEvent} from './events/result-request-event.js';
export {SdgCompleteEvent, SdgStartEvent, SdgStepEvent} from './events/session-events.js';
export {SdgSubmitFailedEvent, SdgSubmittedEvent} from './events/submission-events.js';
export {SdgSubmitEvent} from './events/submit-event.js';
export type {Messages} from './messages/messages.js';
export type {ResultMessages} from './messages/result-messages.js';
export {SdgQuickCheck} from './quick-check/quick-check.js';
export {SdgResultCard} from './result-card/result-card.js';
