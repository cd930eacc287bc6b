export {SdgActionsRequestEvent, type ActionPack} from './events/actions-request-event.js';
export {SdgCardRequestEvent} from './events/card-request-event.js';
export {SdgDocumentRequestEvent, type Documents, type DocumentSource} from './events/document-request-event.js';
export {SdgErrorEvent, type SdgErrorCode} from './events/error-event.js';
export {SdgLanguageRequestEvent, type LanguagePack} from './events/language-request-event.js';
export {RequestEvent} from './events/request-event.js';
export {SdgResultLanguageRequestEvent, type ResultPack} from './events/result-language-request-event.js';
export {SdgResultRequestEvent} from './events/result-request-event.js';
export {SdgCompleteEvent, SdgStartEvent, SdgStepEvent} from './events/session-events.js';
export {SdgSubmitFailedEvent, SdgSubmittedEvent} from './events/submission-events.js';
export {SdgSubmitEvent, type SubmitSettings} from './events/submit-event.js';
export {SdgFoundEvent, SdgPlanChangeEvent} from './events/finder-events.js';
export {
  SdgCatalogueRequestEvent,
  SdgFinderLanguageRequestEvent,
  type CataloguePack,
  type FinderPack,
  type Goals,
} from './events/finder-request-events.js';
export {
  SdgSharedStateRequestEvent,
  type SharedPlan,
  type SharedState,
  type SharedStore,
} from './events/shared-state-event.js';
export type {ActionMessages} from './messages/action-messages.js';
export type {FinderMessages} from './messages/finder-messages.js';
export type {FoundMessages} from './messages/found-messages.js';
export {SdgOpportunityFinder} from './opportunity-finder/opportunity-finder.js';
export {SdgCompanyRequestEvent, type CompanyPack, type CompanyRegistry} from './events/company-request-event.js';
export type {CompanyMessages} from './messages/company-messages.js';
export type {Messages} from './messages/messages.js';
export type {ResultMessages} from './messages/result-messages.js';
export type {SendMessages} from './messages/send-messages.js';
export type {TakeMessages} from './messages/take-messages.js';
export {SdgQuickCheck} from './quick-check/quick-check.js';
export {SdgResultCard} from './result-card/result-card.js';
