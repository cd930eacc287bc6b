import type {Question} from '../definition/check-definition.js';
import {shownQuestions, type Answers, type Check} from '../session/answers.js';

/**
 * Picks the questions with the most valuable next steps: lowest level first, then highest total weight in the themes, then in
 * the order asked. Prefers different dimensions, so that the advice varies. Considers only answers with a level below the top:
 * an unknown level needs finding out, not improving.
 *
 * @param count The most questions to return.
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
