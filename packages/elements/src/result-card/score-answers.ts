import {score, withWeights, type Answers, type Check, type Result, type ScoringWeights} from '@sdg-widgets/core';

/** Scores a check that was loaded without its weights: those that ship are for the check that ships, and no other. */
export function scoreAnswers(check: Check, answers: Answers, weights: ScoringWeights): Result {
  return score({...check, definition: withWeights(check.definition, weights)}, answers);
}
