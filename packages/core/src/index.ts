// Nothing here loads zod: this is what a visitor's first question needs. Parsers are in `schemas.ts`.
export type {Advice, CheckDefinition, ContextQuestion, Question} from './definition/check-definition.js';
export {definitionHash} from './definition/definition-hash.js';
export {pickAdvice, pickCatalogue, pickLanguage} from './definition/pick-language.js';
export {languageOf, languages, textIn, type Language, type Text} from './language.js';
export {adjustCatalogue, type CatalogueAdjustment} from './opportunity/adjust-catalogue.js';
export type {Catalogue, Opportunity} from './opportunity/catalogue.js';
export {
  employeesOf,
  rankOpportunities,
  type Company,
  type Employees,
  type RankedOpportunity,
  type Ranking,
  type Reason,
} from './opportunity/rank-opportunities.js';
export {highlights} from './result/highlights.js';
export {nextSteps} from './result/next-steps.js';
export type {Bar, Range, Result, Withheld} from './result/result.js';
export {score, stageIndex} from './result/score.js';
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
export {initialState, type SessionAction, type SessionState} from './session/session.js';
export {transition} from './session/transition.js';
export {contactPatterns} from './submission/contact-patterns.js';
export {createEnvelope, newSubmissionId, type EnvelopeInput} from './submission/create-envelope.js';
export type {Contact, Envelope} from './submission/envelope.js';
export type {Receipt} from './submission/receipt.js';
export {SubmissionError, type SubmissionErrorCode} from './submission/submission-error.js';
export type {Submit} from './submission/submit.js';
export type {Issue} from './untrusted/parse-untrusted.js';
export {safeEndpoint, safeUrl} from './untrusted/safe-url.js';
export {version} from './version.js';
