import type {Question} from '../definition/check-definition.js';
import {answersTo, dontKnow, shownQuestions, type Answer, type Answers, type Check} from '../session/answers.js';

/** A question whose answer has changed. */
export interface Change {
  readonly question: Question;
  readonly before: Answer;
  readonly after: Answer;
}

/** Changed answers by kind, each list in the order asked. */
export interface Changes {
  /** The level increased. */
  readonly further: readonly Change[];
  /** The level decreased. */
  readonly back: readonly Change[];
  /** "Don't know" before, a level now. Finding out is not an improvement. */
  readonly foundOut: readonly Change[];
}

/**
 * Compares answers with earlier ones, for the questions shown now that were answered both times. A change to "don't know", or
 * from or to "not relevant", has no direction and is left out.
 *
 * @param before Earlier answers to the same version of the definition.
 *
 * @internal
 */
export function changesSince(check: Check, before: Answers, after: Answers): Changes {
  const questions = shownQuestions(check, after);
  const [earlier, later] = [answersTo(questions, before), answersTo(questions, after)];
  const changes = questions
    .filter(({id}) => earlier[id] !== undefined && later[id] !== undefined)
    .map((question): Change => ({question, before: earlier[question.id]!, after: later[question.id]!}));
  return {
    further: changes.filter((change) => levelChange(change) > 0),
    back: changes.filter((change) => levelChange(change) < 0),
    foundOut: changes.filter(({before, after}) => before === dontKnow && typeof after === 'number'),
  };
}

function levelChange({before, after}: Change): number {
  return typeof before === 'number' && typeof after === 'number' ? after - before : 0;
}
