import type {CheckDefinition, ContextQuestion, Question} from '../definition/check-definition.js';

/** An option's value, or `'dk'` (don't know), or `'na'` (not relevant). */
export type Answer = string | number;

/** What was answered, by the id of the question or context question. */
export type Answers = Readonly<Record<string, Answer>>;

export const dontKnow = 'dk';
export const notRelevant = 'na';

/** `core` asks the questions marked so, `extended` asks all. */
export type Mode = 'core' | 'extended';

/** What decides which questions are asked, together with the answers so far. */
export interface Check {
  readonly definition: CheckDefinition;
  readonly mode: Mode;
}

export type Step = ContextQuestion | Question;

export function isQuestion(step: Step): step is Question {
  return 'dimension' in step;
}

/**
 * The questions that count. One that depends on an unanswered context question is among them, so that the total a
 * visitor has seen can only fall.
 */
export function shownQuestions({definition, mode}: Check, answers: Answers): Question[] {
  return definition.questions.filter(({core, showIf}) => {
    const contextAnswer = showIf && answers[showIf.context];
    return (
      (core || mode === 'extended') && (contextAnswer === undefined || showIf!.oneOf.includes(String(contextAnswer)))
    );
  });
}

/** Everything the visitor is asked, in order: first who they are, then the check. */
export function steps(check: Check, answers: Answers): Step[] {
  return [...check.definition.context, ...shownQuestions(check, answers)];
}

/** Whether the step offers this answer. */
export function accepts(step: Step, answer: unknown): answer is Answer {
  if (step.options.some(({value}) => value === answer)) return true;
  if (!isQuestion(step)) return false;
  return (
    (answer === dontKnow && step.allowDontKnow) || (answer === notRelevant && step.notRelevantReason !== undefined)
  );
}

/** The answers that these steps accept; all others are left out. */
export function answersTo(askedSteps: readonly Step[], answers: Readonly<Record<string, unknown>>): Answers {
  const accepted: Record<string, Answer> = {};
  for (const step of askedSteps) {
    const answer = Object.hasOwn(answers, step.id) ? answers[step.id] : undefined;
    if (accepts(step, answer)) accepted[step.id] = answer;
  }
  return accepted;
}
