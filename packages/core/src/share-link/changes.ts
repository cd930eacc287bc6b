import type {Question} from '../definition/check-definition.js';
import {answersTo, dontKnow, shownQuestions, type Answer, type Answers, type Check} from '../session/answers.js';

/** A question that is answered otherwise than before. */
export interface Change {
  readonly question: Question;
  readonly before: Answer;
  readonly after: Answer;
}

/** What has changed for a company, each in the order asked. */
export interface Changes {
  /** The level has risen. */
  readonly further: readonly Change[];
  /** The level has fallen. */
  readonly back: readonly Change[];
  /** Not known before, a level now. To have found out is not to have improved. */
  readonly foundOut: readonly Change[];
}

/**
 * Compares answers with those of an earlier time, to the questions that are shown now and that were answered both times.
 * What is not known any more, or not relevant at one of the times, is no change that can be named: nobody knows in which
 * direction. Both times must have had the definition of `check`; answers to another version are not compared.
 */
export function changesSince(check: Check, before: Answers, after: Answers): Changes {
  const shown = shownQuestions(check, after);
  const [earlier, later] = [answersTo(shown, before), answersTo(shown, after)];
  const changes = shown
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
