import {
  adjustCatalogue,
  answersTo,
  employeesOf,
  modeOf,
  rankOpportunities,
  type Answers,
  type Catalogue,
  type CatalogueAdjustment,
  type Check,
  type CheckDefinition,
  type ContextQuestion,
  type Mode,
  type Opportunity,
  type Ranking,
} from '@sdg-widgets/core';
import type {Goals, Packs} from '../base/services.js';
import type {OpportunityMessages} from '../messages/opportunity-messages.js';

/** What is known of one company, and where to look. */
export interface FindOptions {
  readonly pack: Packs['opportunities'];
  readonly adjustment: CatalogueAdjustment | undefined;
  readonly definition: CheckDefinition;
  /** The context questions that the finder asks: the check may have others. */
  readonly context: readonly ContextQuestion[];
  /** Who the company is: answers to `context`. */
  readonly company: Answers;
  /** How the check was answered; where it is not known the answers tell. */
  readonly mode: Mode | undefined;
  readonly answers: Answers;
  readonly drivers: readonly string[];
}

/** What was found for one company, and everything it takes to show it. */
export interface Findings {
  readonly check: Check;
  readonly answers: Answers;
  readonly context: readonly ContextQuestion[];
  readonly company: Answers;
  readonly drivers: readonly string[];
  readonly catalogue: Catalogue;
  readonly ranking: Ranking;
  readonly goals: Goals;
  readonly messages: OpportunityMessages;
}

/** Ranks what there is. Of the answers only what the check accepts counts: a developer may have given others. */
export function findOpportunities(search: FindOptions): Findings {
  const {pack, adjustment, definition, context, company, mode, answers: given, drivers} = search;
  const {messages, goals} = pack;
  const catalogue = adjustment ? adjustCatalogue(pack.catalogue, adjustment) : pack.catalogue;
  const answers = answersTo([...definition.context, ...definition.questions], {...given, ...company});
  const check = {definition, mode: mode ?? modeOf(definition, answers)};
  const {sector, size} = company;
  const ranking = rankOpportunities(catalogue, check, answers, {
    sector: String(sector),
    employees: employeesOf(String(size)),
    drivers,
  });
  return {check, answers, context, company, drivers, catalogue, ranking, goals, messages};
}

/** What is in a plan, in the words of the language that is shown now. */
export function inWordsOf({opportunities}: Catalogue, planned: readonly Opportunity[]): Opportunity[] {
  return planned.map((each) => opportunities.find(({id}) => id === each.id) ?? each);
}
