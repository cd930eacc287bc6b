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

/** Whether the result in the envelope is what its answers give. `no-result`: there is a plan alone, and nothing to compute. */
export type Verdict = 'true' | 'false' | 'no-result' | 'unknown-definition';

export interface Verified {
  readonly verified: Verdict;
  /** What the answers give. `null` for a plan alone, and for a definition that is not known here. */
  readonly recomputed: Result | null;
  /** The company's trade and size. `null` where the check does not offer what was answered, or is not known here. */
  readonly sector: string | null;
  readonly size: string | null;
  /** Where the company stands in each dimension: a stage's id, or two as `start-building`; `unknown` or `not-relevant`. */
  readonly bands: readonly {readonly dimension: string; readonly band: string}[];
  /** The questions that were answered with one of the two lowest levels. What is not known is no gap. */
  readonly gaps: readonly string[];
}

const maxGapLevel = 1;

/**
 * Scores the raw answers again, with the definition the envelope names by id, version and hash. A plan alone claims
 * nothing that could be computed: it is only seen whether the definition offers what was answered.
 */
export function verify({definition, mode, answers, result}: Envelope, known: readonly CheckDefinition[]): Verified {
  const {id, version, sha256} = definition;
  const nothing = {recomputed: null, sector: null, size: null, bands: [], gaps: []};
  const found = known.find((each) => each.id === id && each.version === version && each.sha256 === sha256);
  if (!found) return {verified: 'unknown-definition', ...nothing};
  const offered = answersTo(found.context, answers);
  const company = {sector: textOf(offered['sector']), size: textOf(offered['size'])};
  // Only what the check offers is scored; an envelope with anything else in it was not made by our elements.
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
