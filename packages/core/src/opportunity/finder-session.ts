import type {ContextQuestion} from '../definition/check-definition.js';
import {maxDrivers} from '../limits.js';
import {accepts, answersTo, type Answer, type Answers} from '../session/answers.js';

/** The step that asks what matters most; the others are context questions of the check, by id. */
export const driversStep = 'drivers';

// What the ranking needs to know of a company.
const companyQuestions = ['sector', 'size'];

/** One visitor's way to the opportunities: who the company is, what matters most, then what fits. */
export interface FinderState {
  readonly status: 'ready' | 'asking' | 'found';
  /** The step in front of the visitor: a context question's id, or `driversStep`. */
  readonly at: string;
  /** What the visitor answered here; wins over what is known from elsewhere. */
  readonly answers: Answers;
  readonly drivers: readonly string[];
  /** Asks what is known as well: the visitor wants to change it. */
  readonly asksAll: boolean;
  /** Why the visitor could not go on. */
  readonly problem?: 'missing' | 'too-many';
}

export type FinderAction =
  | {readonly type: 'start'}
  | {readonly type: 'choose'; readonly id: string; readonly answer: Answer}
  | {readonly type: 'toggle'; readonly driver: string}
  /** The company is known, from a registry: asks on from what the registry does not say. */
  | {readonly type: 'fill'; readonly answers: Answers}
  | {readonly type: 'next'}
  | {readonly type: 'back'}
  /** Goes to the opportunities, or to the first step that holds them up. */
  | {readonly type: 'finish'}
  /** Asks everything again, with the answers in place. */
  | {readonly type: 'edit'}
  /** What is known from elsewhere has changed: stays where it can, and starts over when a company is not known any more. */
  | {readonly type: 'adapt'};

/** What decides which steps there are. */
export interface FinderContext {
  /** The context questions of the check. */
  readonly context: readonly ContextQuestion[];
  /** What another check on the page, or the developer, has said of the company. */
  readonly known: Answers;
}

export const initialFinderState: FinderState = {
  status: 'ready',
  at: driversStep,
  answers: {},
  drivers: [],
  asksAll: false,
};

/** The ids of the steps in order. What is known is not asked again. */
export function finderSteps({context, known}: FinderContext, {asksAll}: FinderState): string[] {
  const company = companyQuestionsOf(context).filter(({id}) => asksAll || known[id] === undefined);
  return [...company.map(({id}) => id), driversStep];
}

/** Who the company is, as far as it has been said here or elsewhere. */
export function companyAnswers({context, known}: FinderContext, {answers}: FinderState): Answers {
  const answered = companyQuestionsOf(context).flatMap(({id}) => {
    const answer = answers[id] ?? known[id];
    return answer === undefined ? [] : [[id, answer]];
  });
  return Object.fromEntries(answered) as Answers;
}

/** Returns the state that follows, or `state` itself when the action does not apply. Touches nothing. */
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
      // What was said before may be about another company: it is asked again, with the answer in place.
      const at = steps.find((step) => filled[step] === undefined)!;
      return {...withoutProblem, status: 'asking', at, answers: {...state.answers, ...filled}};
    }
    case 'next': {
      if (!isAsking) return state;
      const currentProblem = problemAt(finder, state, state.at);
      if (currentProblem) return {...state, problem: currentProblem};
      // What was known when an earlier step was left out may have gone since.
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
      // Who the company is was taken back where it was said.
      if (state.status === 'found') return blockingStep === undefined ? state : initialFinderState;
      if (!isAsking || index >= 0) return withoutSolvedProblem(finder, state);
      return {...withoutProblem, at: blockingStep ?? driversStep};
  }
}

function companyQuestionsOf(context: readonly ContextQuestion[]): ContextQuestion[] {
  return context.filter(({id}) => companyQuestions.includes(id));
}

/** Without its problem, once that is none any more. */
function withoutSolvedProblem(finder: FinderContext, state: FinderState): FinderState {
  const {problem, ...withoutProblem} = state;
  return problem && !problemAt(finder, state, state.at) ? withoutProblem : state;
}

function problemAt(finder: FinderContext, state: FinderState, step: string): FinderState['problem'] {
  if (step === driversStep) return state.drivers.length > maxDrivers ? 'too-many' : undefined;
  return companyAnswers(finder, state)[step] === undefined ? 'missing' : undefined;
}
