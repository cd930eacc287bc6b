import {answersTo, score, steps, type CheckDefinition, type Envelope, type Result} from '@sdg-widgets/core';
import type {Verdict} from '../store.js';

/**
 * Scores the raw answers again, with the definition the envelope names by id, version and hash. A plan alone claims
 * nothing that could be computed: it is only seen whether the definition offers what was answered.
 */
export function verify(
  {definition, mode, answers, result}: Envelope,
  known: readonly CheckDefinition[],
): {readonly verified: Verdict; readonly recomputed: Result | null} {
  const {id, version, sha256} = definition;
  const found = known.find((each) => each.id === id && each.version === version && each.sha256 === sha256);
  if (!found) return {verified: 'unknown-definition', recomputed: null};
  // Only what the check offers is scored; an envelope with anything else in it was not made by our elements.
  if (!result) {
    const isOffered = isSame(answersTo(found.context, answers), answers);
    return {verified: isOffered ? 'no-result' : 'false', recomputed: null};
  }
  const check = {definition: found, mode};
  const asked = steps(check, answers);
  const accepted = answersTo(asked, answers);
  const isComplete = asked.every(({id}) => Object.hasOwn(accepted, id));
  const recomputed = score(check, accepted);
  const isTrue = isComplete && isSame(accepted, answers) && isSame(recomputed, result);
  return {verified: isTrue ? 'true' : 'false', recomputed};
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as keyof typeof a], b[key as keyof typeof b]))
  );
}
