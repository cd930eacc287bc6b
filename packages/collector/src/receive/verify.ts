import {
  answersTo,
  nextSteps,
  score,
  stageIndex,
  steps,
  type Bar,
  type CheckDefinition,
  type Envelope,
  type Result,
} from '@sdg-widgets/core';

/** Whether the result in the envelope matches its answers. `no-result`: a plan without a result to compare. */
export type Verdict = 'true' | 'false' | 'no-result' | 'unknown-definition';

export interface Verified {
  readonly verified: Verdict;
  /** The result of scoring the answers again. `null` without a result in the envelope, or for an unknown definition. */
  readonly recomputed: Result | null;
  /** The company's trade and size. `null` for an answer that the check does not offer, or an unknown definition. */
  readonly sector: string | null;
  readonly size: string | null;
  /** The band in each dimension: a stage's id, two as `start-building`, `unknown` or `not-relevant`. */
  readonly bands: readonly {readonly dimension: string; readonly band: string}[];
  /** Ids of questions answered with one of the two lowest levels. An unknown answer is no gap. */
  readonly gaps: readonly string[];
}

const maxGapLevel = 1;

/**
 * Scores the raw answers again, with the definition that the envelope names by id, version and hash. For a plan without a
 * result, only checks that the definition offers each answer.
 *
 * @param known - The complete definitions, each with its `sha256`.
 */
export function verify({definition, mode, answers, result}: Envelope, known: readonly CheckDefinition[]): Verified {
  const {id, version, sha256} = definition;
  const nothing = {recomputed: null, sector: null, size: null, bands: [], gaps: []};
  const found = known.find((each) => each.id === id && each.version === version && each.sha256 === sha256);
  if (!found) return {verified: 'unknown-definition', ...nothing};
  const offered = answersTo(found.context, answers);
  const company = {sector: textOf(offered['sector']), size: textOf(offered['size'])};
  // Only offered answers are scored: our elements never send others.
  if (!result) {
    return {...nothing, verified: isSame(offered, answers) ? 'no-result' : 'false', ...company};
  }
  const check = {definition: found, mode};
  const asked = steps(check, answers);
  const accepted = answersTo(asked, answers);
  const isComplete = asked.every(({id}) => Object.hasOwn(accepted, id));
  const recomputed = score(check, accepted);
  const isTrue = isComplete && isSame(accepted, answers) && isSame(recomputed, result);
  return {
    verified: isTrue ? 'true' : 'false',
    recomputed,
    ...company,
    bands: recomputed.dimensions.map((bar) => ({dimension: bar.id, band: bandOf(found, bar)})),
    gaps: nextSteps(check, accepted, Infinity)
      .map(({id}) => id)
      .filter((id) => Number(accepted[id]) <= maxGapLevel),
  };
}

function textOf(answer: unknown): string | null {
  return typeof answer === 'string' ? answer : null;
}

function bandOf(definition: CheckDefinition, {range, known}: Bar): string {
  if (range === null) return 'not-relevant';
  if (known === 0) return 'unknown';
  const ids = [range.lower, range.upper].map((value) => definition.stages[stageIndex(definition, value)]!.id);
  return [...new Set(ids)].join('-');
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
