import {
  dontKnow,
  isQuestion,
  notRelevant,
  steps,
  type Answer,
  type Answers,
  type Check,
  type Step,
} from '@sdg-widgets/core';
import fc from 'fast-check';

/** Everything a step may be answered with. */
export function answersOf(step: Step): Answer[] {
  return [
    ...step.options.map(({value}) => value),
    ...(isQuestion(step) && step.allowDontKnow ? [dontKnow] : []),
    ...(isQuestion(step) && step.notRelevantReason ? [notRelevant] : []),
  ];
}

/** Answers to all, some or none of what a check may ask. */
export function anyAnswers(check: Check): fc.Arbitrary<Answers> {
  const answers = Object.fromEntries(steps(check, {}).map((step) => [step.id, fc.constantFrom(...answersOf(step))]));
  return fc.record(answers, {requiredKeys: []}) as fc.Arbitrary<Answers>;
}
