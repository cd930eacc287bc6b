import {notRelevant, shownQuestions, type Answers, type Check} from '../session/answers.js';
import type {Catalogue, Opportunity} from './catalogue.js';
import type {Employees} from './employees.js';

/** A company as the ranking sees it. */
export interface Company {
  /** A trade's id. */
  readonly sector: string;
  readonly employees: Employees;
  /** Ids of the drivers that the visitor chose; empty if none. */
  readonly drivers: readonly string[];
}

/** A fact behind an opportunity's score. The sentence for the visitor names the same facts. */
export type Reason =
  | {readonly type: 'sector'; readonly fit: 'hotspot' | 'specific' | 'all'}
  /** `level` is the answer to `question`, from 0 to 3; `null` if unknown. */
  | {readonly type: 'gap'; readonly question: string; readonly level: number | null}
  | {readonly type: 'driver'; readonly driver: string};

/** An opportunity with its score. */
export interface RankedOpportunity {
  readonly opportunity: Opportunity;
  /** From 0 to 1. For sorting only, never shown. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** The opportunities and duties of one company. */
export interface Ranking {
  /** Duties that may apply and are not in place yet, in the catalogue's order. */
  readonly duties: readonly Opportunity[];
  /** At most three, of different clusters; see `pickBest`. */
  readonly best: readonly RankedOpportunity[];
  /** All opportunities that fit, by descending score, then by id. */
  readonly all: readonly RankedOpportunity[];
  /** Opportunities and duties whose linked questions all have the top level. */
  readonly alreadyDoing: readonly Opportunity[];
}

/** The parts of an opportunity's score, out of 100. A trade that fits less well reduces the sum; see `sectorScores`. */
export const rankingWeights = {gap: 30, driver: 25, impact: 15, payback: 15, ease: 10, evidence: 5};

// Shares of the weights, from the catalogue's ranking model.
const sectorScores = {hotspot: 1, specific: 0.85, all: 0.75};
const impactScores = {high: 1, medium: 0.6, low: 0.3};
const paybackScores = {short: 1, medium: 0.6, long: 0.3, strategic: 0.5};
const effortScores = {low: 1, medium: 0.6, high: 0.3};
const evidenceScores = {strong: 1, medium: 0.6, judgement: 0.2};

const maxLevel = 3;
const inPlaceLevel = 2;
const maxBest = 3;
const maxPerQuestion = 2;

/**
 * Ranks the opportunities for a company and finds its duties. Pure, and independent of the catalogue's order.
 *
 * @example
 * const company = {sector: 'build', employees: employeesOf('5-10'), drivers: []};
 * const {best, duties} = rankOpportunities(catalogue, {definition, mode: 'extended'}, answers, company);
 */
export function rankOpportunities(catalogue: Catalogue, check: Check, answers: Answers, company: Company): Ranking {
  const shownIds = new Set(shownQuestions(check, answers).map(({id}) => id));
  const linkedTo = ({linkedQuestions}: Opportunity) => linkedQuestions.filter((id) => shownIds.has(id));
  const relevantTo = (opportunity: Opportunity) => linkedTo(opportunity).filter((id) => answers[id] !== notRelevant);
  const isDone = (opportunity: Opportunity) =>
    linkedTo(opportunity).length > 0 && linkedTo(opportunity).every((id) => answers[id] === maxLevel);
  const isNotRelevant = (opportunity: Opportunity) =>
    linkedTo(opportunity).length > 0 && relevantTo(opportunity).length === 0;
  const hasGap = (opportunity: Opportunity) =>
    relevantTo(opportunity).some((id) => (levelOf(answers, id) ?? 0) < inPlaceLevel);

  const fitting = catalogue.opportunities.filter(
    (opportunity) => fits(opportunity, company) && !isNotRelevant(opportunity),
  );
  const open = fitting.filter((opportunity) => !isDone(opportunity));
  const all = open
    .filter(({kind}) => kind === 'opportunity')
    .map((opportunity) => rank(opportunity, relevantTo(opportunity)[0], answers, company))
    .sort((a, b) => b.score - a.score || (a.opportunity.id < b.opportunity.id ? -1 : 1));
  return {
    duties: open.filter(({kind}) => kind === 'duty').filter(hasGap),
    best: pickBest(all),
    all,
    alreadyDoing: fitting.filter(isDone),
  };
}

function fits({sectors, soloOk, minEmployees, maxEmployees}: Opportunity, {sector, employees}: Company): boolean {
  const isOfTrade = sectors.includes('all') || sectors.includes(sector);
  const isTooSmall = employees.max !== null && employees.max < minEmployees;
  const isTooLarge = maxEmployees !== null && employees.min > maxEmployees;
  return isOfTrade && !isTooSmall && !isTooLarge && (soloOk || employees.max !== 0);
}

function rank(
  opportunity: Opportunity,
  question: string | undefined,
  answers: Answers,
  {sector, drivers}: Company,
): RankedOpportunity {
  const {sectors, hotspotSectors, impact, payback, effort, evidence} = opportunity;
  const fit = hotspotSectors.includes(sector) ? 'hotspot' : sectors.includes(sector) ? 'specific' : 'all';
  const level = question === undefined ? null : levelOf(answers, question);
  const matchingDrivers = drivers.filter((driver) => opportunity.drivers.includes(driver));
  const gap = question === undefined ? 0.5 : 1 - (level ?? 0) / maxLevel;
  const driver = drivers.length === 0 ? 0.5 : matchingDrivers.length > 0 ? 1 : 0;
  const score =
    (sectorScores[fit] / 100) *
    (rankingWeights.gap * gap +
      rankingWeights.driver * driver +
      rankingWeights.impact * impactScores[impact] +
      rankingWeights.payback * paybackScores[payback] +
      rankingWeights.ease * effortScores[effort] +
      rankingWeights.evidence * evidenceScores[evidence]);
  return {
    opportunity,
    // Rounded, so that equal scores compare as equal and the id decides, not floating-point error.
    score: Math.round(score * 1e9) / 1e9,
    reasons: [
      {type: 'sector', fit},
      ...(question === undefined ? [] : [{type: 'gap' as const, question, level}]),
      ...matchingDrivers.map((id) => ({type: 'driver' as const, driver: id})),
    ],
  };
}

/**
 * Picks the best three: at most one of a cluster and two of a linked question. If none has low effort, the best one with low
 * effort replaces the last.
 */
function pickBest(ranked: readonly RankedOpportunity[]): RankedOpportunity[] {
  const chosen: RankedOpportunity[] = [];
  for (const candidate of ranked) {
    if (chosen.length < maxBest && differsFrom(candidate, chosen)) chosen.push(candidate);
  }
  if (chosen.some(({opportunity}) => opportunity.effort === 'low')) return chosen;
  const others = chosen.slice(0, maxBest - 1);
  const easy = ranked.find((candidate) => candidate.opportunity.effort === 'low' && differsFrom(candidate, others));
  return easy ? [...others, easy] : chosen;
}

function differsFrom({opportunity}: RankedOpportunity, chosen: readonly RankedOpportunity[]): boolean {
  const count = (question: string) =>
    chosen.filter(({opportunity: other}) => other.linkedQuestions.includes(question)).length;
  return (
    chosen.every(({opportunity: other}) => other.cluster !== opportunity.cluster) &&
    opportunity.linkedQuestions.every((question) => count(question) < maxPerQuestion)
  );
}

function levelOf(answers: Answers, question: string): number | null {
  const answer = answers[question];
  return typeof answer === 'number' ? answer : null;
}
