import type {ContextQuestion} from '../definition/check-definition.js';
import {maxDrivers} from '../limits.js';
import {accepts, answersTo, type Answer, type Answers} from '../session/answers.js';

/**
 * The id of the step that asks for drivers. Every other step is a context question of the check, by id.
 *
 * @internal
 */
export const driversStep = 'drivers';

// The context questions that the ranking needs.
const companyQuestions = ['sector', 'size'];

/** A finder session: questions about the company, then the drivers, then the opportunities. */
export interface FinderState {
  readonly status: 'ready' | 'asking' | 'found';
  /** The current step: a context question's id, or `driversStep`. */
  readonly at: string;
  /** Answers given in this session. They override `FinderContext.known`. */
  readonly answers: Answers;
  readonly drivers: readonly string[];
  /** Asks known answers again, because the visitor wants to change them. */
  readonly asksAll: boolean;
  /** Why the visitor cannot leave this step: no answer, or more than `maxDrivers` drivers. */
  readonly problem?: 'missing' | 'too-many';
}

/** An action of the visitor or the page. */
export type FinderAction =
  | {readonly type: 'start'}
  | {readonly type: 'choose'; readonly id: string; readonly answer: Answer}
  | {readonly type: 'toggle'; readonly driver: string}
  /** Fills in a company from a registry. Continues at the first step that the registry does not answer. */
  | {readonly type: 'fill'; readonly answers: Answers}
  | {readonly type: 'next'}
  | {readonly type: 'back'}
  /** Goes to the opportunities, or to the first step with a problem. */
  | {readonly type: 'finish'}
  /** Asks everything again, prefilled with the answers. */
  | {readonly type: 'edit'}
  /** Adapts to a changed `FinderContext`. Keeps the current step if possible; starts over if the company is no longer known. */
  | {readonly type: 'adapt'};

/** Input that determines the steps. */
export interface FinderContext {
  /** The context questions of the check. */
  readonly context: readonly ContextQuestion[];
  /** Answers about the company from another element on the page, or from the developer. */
  readonly known: Answers;
}

/**
 * The state before `start`.
 *
 * @internal
 */
export const initialFinderState: FinderState = {
  status: 'ready',
  at: driversStep,
  answers: {},
  drivers: [],
  asksAll: false,
};

/**
 * Returns the ids of the steps, in order. Skips known answers, unless `asksAll`.
 *
 * @internal
 */
export function finderSteps({context, known}: FinderContext, {asksAll}: FinderState): string[] {
  const company = companyQuestionsOf(context).filter(({id}) => asksAll || known[id] === undefined);
  return [...company.map(({id}) => id), driversStep];
}

/**
 * Returns the answers about the company: the session's, else the known ones.
 *
 * @internal
 */
export function companyAnswers({context, known}: FinderContext, {answers}: FinderState): Answers {
  const answered = companyQuestionsOf(context).flatMap(({id}) => {
    const answer = answers[id] ?? known[id];
    return answer === undefined ? [] : [[id, answer]];
  });
  return Object.fromEntries(answered) as Answers;
}

/**
 * Returns the next state, or `state` itself if the action does not apply. Pure.
 *
 * @example
 * const next = finderTransition({context, known: {}}, initialFinderState, {type: 'start'});
 *
 * @internal
 */
export function finderTransition(finder: FinderContext, state: FinderState, action: FinderAction): FinderState {
  const {problem, ...withoutProblem} = state;
  const isAsking = state.status === 'asking';
  const steps = finderSteps(finder, state);
  const index = steps.indexOf(state.at);
  const blockingStep = steps.find((step) => problemAt(finder, state, step));
  switch (action.type) {
    case 'start':
      return state.status === 'ready' ? {...withoutProblem, status: 'asking', at: steps[0]!} : state;
    case 'choose': {
      const question = finder.context.find(({id}) => id === action.id);
      if (!isAsking || !steps.includes(action.id) || !question || !accepts(question, action.answer)) return state;
      return withoutSolvedProblem(finder, {...state, answers: {...state.answers, [action.id]: action.answer}});
    }
    case 'toggle': {
      if (!isAsking) return state;
      const others = state.drivers.filter((driver) => driver !== action.driver);
      const drivers = others.length < state.drivers.length ? others : [...others, action.driver];
      return withoutSolvedProblem(finder, {...state, drivers});
    }
    case 'fill': {
      const filled = answersTo(companyQuestionsOf(finder.context), action.answers);
      // Earlier answers can be about another company, so they are asked again, prefilled.
      const at = steps.find((step) => filled[step] === undefined)!;
      return {...withoutProblem, status: 'asking', at, answers: {...state.answers, ...filled}};
    }
    case 'next': {
      if (!isAsking) return state;
      const currentProblem = problemAt(finder, state, state.at);
      if (currentProblem) return {...state, problem: currentProblem};
      // A known answer, whose step was skipped, can have disappeared since.
      const at = steps[index + 1] ?? blockingStep;
      return at === undefined ? {...withoutProblem, status: 'found'} : {...withoutProblem, at};
    }
    case 'back':
      return isAsking && index > 0 ? {...withoutProblem, at: steps[index - 1]!} : state;
    case 'finish':
      if (!isAsking) return state;
      return blockingStep === undefined
        ? {...withoutProblem, status: 'found'}
        : {...state, at: blockingStep, problem: problemAt(finder, state, blockingStep)!};
    case 'edit': {
      if (state.status !== 'found') return state;
      const [first] = finderSteps(finder, {...state, asksAll: true});
      return {...withoutProblem, status: 'asking', at: first!, asksAll: true};
    }
    case 'adapt':
      // The company's answers were removed elsewhere on the page.
      if (state.status === 'found') return blockingStep === undefined ? state : initialFinderState;
      if (!isAsking || index >= 0) return withoutSolvedProblem(finder, state);
      return {...withoutProblem, at: blockingStep ?? driversStep};
  }
}

function companyQuestionsOf(context: readonly ContextQuestion[]): ContextQuestion[] {
  return context.filter(({id}) => companyQuestions.includes(id));
}

/** Drops the problem once it is solved. */
function withoutSolvedProblem(finder: FinderContext, state: FinderState): FinderState {
  const {problem, ...withoutProblem} = state;
  return problem && !problemAt(finder, state, state.at) ? withoutProblem : state;
}

function problemAt(finder: FinderContext, state: FinderState, step: string): FinderState['problem'] {
  if (step === driversStep) return state.drivers.length > maxDrivers ? 'too-many' : undefined;
  return companyAnswers(finder, state)[step] === undefined ? 'missing' : undefined;
}
