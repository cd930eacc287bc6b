import type {CheckDefinition, ContextQuestion, Question} from '../definition/check-definition.js';

/** An option's value, `dontKnow` or `notRelevant`. */
export type Answer = string | number;

/** Answers by the id of the question or context question. */
export type Answers = Readonly<Record<string, Answer>>;

/** The answer "don't know". */
export const dontKnow = 'dk';
/** The answer "not relevant". */
export const notRelevant = 'na';

/** `core` asks the questions marked `core`, `extended` asks all. */
export type Mode = 'core' | 'extended';

/** A definition and the mode in which it is asked. */
export interface Check {
  readonly definition: CheckDefinition;
  readonly mode: Mode;
}

/** One question for the visitor. */
export type Step = ContextQuestion | Question;

/** Whether the step is a scored question, not a context question. */
export function isQuestion(step: Step): step is Question {
  return 'dimension' in step;
}

/**
 * Returns the scored questions that apply. Includes questions that depend on an unanswered context question, so that the total
 * on display can only decrease.
 */
export function shownQuestions({definition, mode}: Check, answers: Answers): Question[] {
  return definition.questions.filter(({core, showIf}) => {
    const contextAnswer = showIf && answers[showIf.context];
    return (
      (core || mode === 'extended') && (contextAnswer === undefined || showIf!.oneOf.includes(String(contextAnswer)))
    );
  });
}

/** Returns every step, in order: context questions, then scored questions. */
export function steps(check: Check, answers: Answers): Step[] {
  return [...check.definition.context, ...shownQuestions(check, answers)];
}

/** Whether the answer is one that the step offers. */
export function accepts(step: Step, answer: unknown): answer is Answer {
  if (step.options.some(({value}) => value === answer)) return true;
  if (!isQuestion(step)) return false;
  return (
    (answer === dontKnow && step.allowDontKnow) || (answer === notRelevant && step.notRelevantReason !== undefined)
  );
}

/** Returns only the answers that these steps accept. Never throws, so `answers` can be untrusted. */
export function answersTo(askedSteps: readonly Step[], answers: Readonly<Record<string, unknown>>): Answers {
  const accepted: Record<string, Answer> = {};
  for (const step of askedSteps) {
    const answer = Object.hasOwn(answers, step.id) ? answers[step.id] : undefined;
    if (accepts(step, answer)) accepted[step.id] = answer;
  }
  return accepted;
}
