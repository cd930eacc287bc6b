import type {CheckDefinition} from '../definition/check-definition.js';
import type {Answers, Mode} from './answers.js';

/**
 * Infers the mode from the answers: `core` if only core questions are answered, else `extended`. Without answers it is
 * `extended`, because the ranking then considers every question.
 */
export function modeOf({questions}: CheckDefinition, answers: Answers): Mode {
  const answered = questions.filter(({id}) => answers[id] !== undefined);
  return answered.length > 0 && answered.every(({core}) => core) ? 'core' : 'extended';
}
