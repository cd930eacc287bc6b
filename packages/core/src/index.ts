// Never imports zod: the first question needs this entry. Parsers are in `schemas.ts`.
export {canonicalJson} from './canonical-json.js';
export {CompanyLookupError, type CompanyLookupErrorCode} from './company/company-lookup-error.js';
export {isNumberLike, organisationNumber} from './company/organisation-number.js';
export {readCompanies, readCompany, type Municipality, type RegisteredCompany} from './company/registered-company.js';
export {tradeOf, type Trade, type TradeRule} from './company/trade-of.js';
export type {Advice, CheckDefinition, ContextQuestion, Question} from './definition/check-definition.js';
export {definitionHash} from './definition/definition-hash.js';
export {
  pickAdvice,
  pickCatalogue,
  pickLanguage,
  pickWeights,
  withWeights,
  type ScoringWeights,
} from './definition/pick-language.js';
export {languageOf, languages, textIn, type Language, type Text} from './language.js';
export {maxBriefLength, maxDrivers, maxPlanItems} from './limits.js';
export {adjustCatalogue} from './opportunity/adjust-catalogue.js';
export type {CatalogueAdjustment} from './opportunity/catalogue-adjustment.js';
export type {Catalogue, Opportunity, SupportScheme} from './opportunity/catalogue.js';
export {employeesOf, type Employees} from './opportunity/employees.js';
export {filterOpportunities, goalsOf, type OpportunityFilter} from './opportunity/filter-opportunities.js';
export {
  companyAnswers,
  driversStep,
  finderSteps,
  finderTransition,
  initialFinderState,
  type FinderContext,
  type FinderAction,
  type FinderState,
} from './opportunity/finder-session.js';
export {addToPlan, moveInPlan, removeFromPlan} from './opportunity/plan.js';
export {
  rankingWeights,
  rankOpportunities,
  type Company,
  type RankedOpportunity,
  type Ranking,
  type Reason,
} from './opportunity/rank-opportunities.js';
export {activeCampaign} from './partner/active-campaign.js';
export {advisersFor} from './partner/advisers.js';
export {localActivityFor, type LocalActivity} from './partner/local-activity.js';
export {today} from './partner/today.js';
export type {
  Adviser,
  Campaign,
  LocalCase,
  Meeting,
  Notice,
  PartnerProfile,
  PartnerProfileInput,
} from './partner/partner-profile.js';
export {highlights} from './result/highlights.js';
export {nextSteps} from './result/next-steps.js';
export type {Bar, Range, Result, Withheld} from './result/result.js';
export {score, stageIndex} from './result/score.js';
export {strengths} from './result/strengths.js';
export {
  accepts,
  answersTo,
  dontKnow,
  isQuestion,
  notRelevant,
  shownQuestions,
  steps,
  type Answer,
  type Answers,
  type Check,
  type Mode,
  type Step,
} from './session/answers.js';
export {modeOf} from './session/mode-of.js';
export {createSession, type CheckSession} from './session/create-session.js';
export {initialState, type SessionAction, type SessionState} from './session/session.js';
export {transition} from './session/transition.js';
export {contactPatterns} from './submission/contact-patterns.js';
export {createEnvelope, newSubmissionId, type EnvelopeInput} from './submission/create-envelope.js';
export type {Contact, Envelope, Plan} from './submission/envelope.js';
export type {Receipt} from './submission/receipt.js';
export {SubmissionError, type SubmissionErrorCode, type SubmissionErrorOptions} from './submission/submission-error.js';
export type {Submit, SubmitFormat, SubmitOptions, SubmitProgress} from './submission/submit.js';
export {changesSince, type Change, type Changes} from './share-link/changes.js';
export {fromFragment, toFragment, type SharedAnswers} from './share-link/share-link.js';
export {isId} from './untrusted/id.js';
export type {Issue} from './untrusted/parse-untrusted.js';
export {safeEndpoint, safeUrl} from './untrusted/safe-url.js';
export {toJson} from './to-json.js';
export {version} from './version.js';
