// Every event of the elements, without the elements: for whoever listens.
export {SdgActionsRequestEvent, type ActionPack} from './events/actions-request-event.js';
export {SdgCardRequestEvent} from './events/card-request-event.js';
export {SdgCompanyRequestEvent, type CompanyPack, type CompanyRegistry} from './events/company-request-event.js';
export {SdgDocumentRequestEvent, type Documents, type DocumentSource} from './events/document-request-event.js';
export {SdgErrorEvent, type SdgErrorCode} from './events/error-event.js';
export {SdgFoundEvent, SdgPlanChangeEvent} from './events/finder-events.js';
export {
  SdgCatalogueRequestEvent,
  SdgFinderLanguageRequestEvent,
  type CataloguePack,
  type FinderPack,
  type Goals,
} from './events/finder-request-events.js';
export {SdgLanguageRequestEvent, type LanguagePack} from './events/language-request-event.js';
export {SdgResultLanguageRequestEvent, type ResultPack} from './events/result-language-request-event.js';
export {SdgResultRequestEvent} from './events/result-request-event.js';
export {SdgCompleteEvent, SdgStartEvent, SdgStepEvent} from './events/session-events.js';
export {
  SdgSharedStateRequestEvent,
  type SharedPlan,
  type PageState,
  type SharedStore,
} from './events/shared-state-event.js';
export {SdgSubmitFailedEvent, SdgSubmittedEvent} from './events/submission-events.js';
export {SdgSubmitEvent, type SubmitSettings} from './events/submit-event.js';
