import type {CheckDefinition} from '../definition/check-definition.js';
import type {Answers, Mode} from './answers.js';

/**
 * The mode in which these answers were given: `core` when only questions of the core were answered. `extended` when none
 * was: whoever has not taken the check may have something to gain from every question.
 */
export function modeOf({questions}: CheckDefinition, answers: Answers): Mode {
  const answered = questions.filter(({id}) => answers[id] !== undefined);
  return answered.length > 0 && answered.every(({core}) => core) ? 'core' : 'extended';
}
