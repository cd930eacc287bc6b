import type {Question} from '../definition/check-definition.js';
import {shownQuestions, type Answers, type Check} from '../session/answers.js';
import {nextSteps} from './next-steps.js';

// The lowest level of a practice that is in place rather than started.
const inPlaceLevel = 2;

/**
 * Picks the questions with the highest levels, then in the order asked. Leaves out those of `nextSteps`, so that nothing is
 * praised and criticized at once.
 *
 * @param count The most questions to return.
 */
export function strengths(check: Check, answers: Answers, count = 3): Question[] {
  const advised = new Set(nextSteps(check, answers, count));
  const level = ({id}: Question) => Number(answers[id]);
  return shownQuestions(check, answers)
    .filter((question) => level(question) >= inPlaceLevel && !advised.has(question))
    .sort((a, b) => level(b) - level(a))
    .slice(0, count);
}
