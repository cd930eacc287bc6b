import type {CheckDefinition, Question} from '../definition/check-definition.js';
import {dontKnow, notRelevant, shownQuestions, type Answers, type Check} from '../session/answers.js';
import type {Bar, Range, Result, Withheld} from './result.js';

// The limits of the check's scoring rules (`stageConditions`).
const maxUnknownShare = 1 / 3;
const maxNotRelevant = 4;
// Means of thirds are inexact in binary: a mean of 0.75 must reach a stage with min 0.75.
const tolerance = 1e-9;

interface WeightedQuestion {
  readonly question: Question;
  readonly weight: number;
}

/**
 * Scores the answers to the questions that the check shows, and ignores others. A missing answer counts as "don't know". Pure,
 * and independent of the order of the answers.
 *
 * @param check Its definition needs scoring data: a complete definition, or one from `withWeights`.
 *
 * @example
 * const result = score({definition, mode: 'core'}, session.answers);
 */
export function score(check: Check, answers: Answers): Result {
  const {definition, mode} = check;
  const asked = shownQuestions(check, answers);
  const dimensions = definition.dimensions.map(({id}) =>
    scoreBar(
      id,
      asked.filter(({dimension}) => dimension === id).map((question) => ({question, weight: 1})),
      answers,
    ),
  );
  const themes = definition.themes.map(({id}) =>
    scoreBar(
      id,
      asked.map((question) => ({question, weight: question.themes[id] ?? 0})).filter(({weight}) => weight > 0),
      answers,
    ),
  );
  const overall = meanOf(dimensions);
  const result = {
    definition: {id: definition.id, version: definition.version},
    mode,
    shown: asked.length,
    unknown: asked.filter(({id}) => isUnknown(answers, id)).map(({id}) => id),
    notRelevant: asked.filter(({id}) => answers[id] === notRelevant).map(({id}) => id),
    overall,
    dimensions,
    themes,
  };
  return {...result, stage: stageOf(definition, result)};
}

/**
 * Returns the stage of a value, as an index into `definition.stages`.
 *
 * @param value From 0 to 1.
 *
 * @internal
 */
export function stageIndex({stages}: CheckDefinition, value: number): number {
  return stages.findLastIndex(({min}) => value >= min - tolerance);
}

function scoreBar(id: string, questions: readonly WeightedQuestion[], answers: Answers): Bar {
  const relevant = questions.filter(({question}) => answers[question.id] !== notRelevant);
  const known = relevant.filter(({question}) => !isUnknown(answers, question.id));
  const total = sum(relevant.map(({weight}) => weight));
  const points = sum(known.map(({question, weight}) => (weight * Number(answers[question.id])) / 3));
  const unknown = total - sum(known.map(({weight}) => weight));
  return {
    id,
    range: relevant.length > 0 ? {lower: points / total, upper: (points + unknown) / total} : null,
    asked: relevant.length,
    known: known.length,
  };
}

function meanOf(bars: readonly Bar[]): Range | null {
  const ranges = bars.flatMap(({range}) => range ?? []);
  if (ranges.length === 0) return null;
  return {
    lower: sum(ranges.map(({lower}) => lower)) / ranges.length,
    upper: sum(ranges.map(({upper}) => upper)) / ranges.length,
  };
}

function stageOf(definition: CheckDefinition, result: Omit<Result, 'stage'>): Result['stage'] {
  const withheld = withholdReason(definition, result);
  if (withheld) return {withheld};
  const weakest = Math.min(...result.dimensions.flatMap(({range}) => range?.lower ?? []));
  // Caps the stage one above the weakest dimension's: a strong dimension does not compensate for a weak one.
  const cap = stageIndex(definition, weakest) + 1;
  return {id: definition.stages[Math.min(stageIndex(definition, result.overall!.lower), cap)]!.id};
}

function withholdReason(definition: CheckDefinition, result: Omit<Result, 'stage'>): Withheld | undefined {
  if (result.notRelevant.length > maxNotRelevant) return 'too-much-not-relevant';
  if (result.unknown.length > result.shown * maxUnknownShare) return 'too-little-known';
  const applies = new Set(result.dimensions.filter(({range}) => range !== null).map(({id}) => id));
  const pillars = (dimensions: CheckDefinition['dimensions']) => new Set(dimensions.map(({pillar}) => pillar)).size;
  const covered = pillars(definition.dimensions.filter(({id}) => applies.has(id)));
  return covered === 0 || covered < pillars(definition.dimensions) ? 'not-all-pillars' : undefined;
}

function isUnknown(answers: Answers, id: string): boolean {
  return answers[id] === undefined || answers[id] === dontKnow;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
