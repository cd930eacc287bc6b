import type {Question} from '../definition/check-definition.js';
import {shownQuestions, type Answers, type Check} from '../session/answers.js';

/**
 * The questions where a next step gives most, at most `count`: those at the lowest level first, then those that weigh
 * most over the themes, then in the order asked. As far as possible each from another dimension, so that the advice is
 * not three ways to say the same. Only what was answered with a level below the top: nobody is told to improve what they
 * do not know.
 */
export function nextSteps(check: Check, answers: Answers, count = 3): Question[] {
  const level = ({id}: Question) => answers[id] as number;
  const weight = ({themes}: Question) => Object.values(themes).reduce((total, themeWeight) => total + themeWeight, 0);
  const candidates = shownQuestions(check, answers)
    .filter(({id}) => typeof answers[id] === 'number' && answers[id] < 3)
    .sort((a, b) => level(a) - level(b) || weight(b) - weight(a));
  const firstOfDimension = candidates.filter(
    ({dimension}, index) => candidates.findIndex((other) => other.dimension === dimension) === index,
  );
  return [...new Set([...firstOfDimension, ...candidates])].slice(0, count);
}
