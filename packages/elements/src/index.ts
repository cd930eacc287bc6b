export * from './events.js';
export {provideServices, SdgServicesRequestEvent} from './base/provide-services.js';
export {
  PageStateStore,
  type CompanyRegistry,
  type Documents,
  type DocumentSource,
  type Goals,
  type Packs,
  type PageServices,
  type PageState,
  type VisitorPlan,
} from './base/services.js';
export type {CheckMessages} from './messages/check-messages.js';
export type {CompanyMessages} from './messages/company-messages.js';
export type {ContactMessages} from './messages/contact-messages.js';
export type {ExportMessages} from './messages/export-messages.js';
export type {FinderMessages} from './messages/finder-messages.js';
export type {OpportunityMessages} from './messages/opportunity-messages.js';
export type {ResultMessages} from './messages/result-messages.js';
export type {StatusMessages} from './messages/status-messages.js';
export {SdgOpportunityFinder} from './opportunity-finder/opportunity-finder.js';
export {SdgQuickCheck} from './quick-check/quick-check.js';
export {SdgResultCard} from './result-card/result-card.js';
