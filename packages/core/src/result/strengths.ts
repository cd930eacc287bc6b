import type {Question} from '../definition/check-definition.js';
import {shownQuestions, type Answers, type Check} from '../session/answers.js';
import {nextSteps} from './next-steps.js';

// From here on something is in place and not only begun.
const inPlaceLevel = 2;

/**
 * The questions where most is in place, at most `count`: the highest level first, then in the order asked. None that
 * `nextSteps` names, so that nothing is praised and to be mended in one breath.
 */
export function strengths(check: Check, answers: Answers, count = 3): Question[] {
  const advised = new Set(nextSteps(check, answers, count));
  const level = ({id}: Question) => Number(answers[id]);
  return shownQuestions(check, answers)
    .filter((question) => level(question) >= inPlaceLevel && !advised.has(question))
    .sort((a, b) => level(b) - level(a))
    .slice(0, count);
}
