import {accepts, answersTo, steps, type Answers, type Check} from './answers.js';
import {initialState, type SessionAction, type SessionState} from './session.js';

type Asking = Extract<SessionState, {status: 'asking'}>;

/** Returns the next state, or `state` itself if the action does not apply. Pure. */
export function transition(check: Check, state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'start':
      return state.status === 'ready' ? askFirstUnanswered(check, {}) : state;
    case 'resume':
      return state.status === 'ready' ? resume(check, action.answers) : state;
    case 'choose':
      return state.status === 'asking' ? choose(check, state, action) : state;
    case 'next':
      return state.status === 'asking' ? next(check, state) : state;
    case 'back':
      return state.status === 'asking' ? back(check, state) : state;
    case 'finish':
      return state.status === 'asking' ? finish(check, state) : state;
    case 'edit':
      return state.status === 'complete' && steps(check, state.answers).some(({id}) => id === action.id)
        ? {status: 'asking', at: action.id, answers: state.answers, missing: false, editing: true}
        : state;
    case 'adapt':
      return adapt(check, state);
    case 'restart':
      return initialState;
    default:
      return action satisfies never;
  }
}

function askFirstUnanswered(check: Check, answers: Answers): SessionState {
  const at = firstUnanswered(check, answers) ?? steps(check, answers).at(-1)!.id;
  return {status: 'asking', at, answers, missing: false, editing: false};
}

function resume(check: Check, answers: Readonly<Record<string, unknown>>): SessionState {
  return askFirstUnanswered(check, answersTo(steps(check, {}), answers));
}

function choose(check: Check, state: Asking, {id, answer}: {id: string; answer: string | number}): SessionState {
  const step = steps(check, state.answers).find((candidate) => candidate.id === id);
  if (step === undefined || !accepts(step, answer) || state.answers[id] === answer) return state;
  const answers = {...state.answers, [id]: answer};
  // In a list of all questions, an earlier answer can remove the current step.
  const isAtAsked = steps(check, answers).some((candidate) => candidate.id === state.at);
  return {...state, at: isAtAsked ? state.at : id, answers, missing: state.missing && isAtAsked && state.at !== id};
}

function next(check: Check, state: Asking): SessionState {
  const {at, answers, editing} = state;
  if (answers[at] === undefined) return {...state, missing: true};
  const asked = steps(check, answers);
  const following = asked[asked.findIndex(({id}) => id === at) + 1];
  if (following === undefined || editing) return finish(check, {...state, missing: false});
  return {...state, at: following.id, missing: false};
}

function back(check: Check, state: Asking): SessionState {
  const asked = steps(check, state.answers);
  const previous = asked[asked.findIndex(({id}) => id === state.at) - 1];
  return previous === undefined ? state : {...state, at: previous.id, missing: false};
}

function finish(check: Check, state: Asking): SessionState {
  const {answers} = state;
  const unanswered = firstUnanswered(check, answers);
  if (unanswered === undefined) return {status: 'complete', answers};
  // While editing, another unanswered step is new to the visitor, so it gets no error message.
  return {...state, at: unanswered, missing: unanswered === state.at || !state.editing};
}

function adapt(check: Check, state: SessionState): SessionState {
  if (state.status === 'ready') return state;
  const answers = answersTo(steps(check, {}), state.answers);
  if (state.status === 'complete') {
    return firstUnanswered(check, answers) === undefined
      ? {...state, answers}
      : {...(askFirstUnanswered(check, answers) as Asking), editing: true};
  }
  const isStillAsked = steps(check, answers).some(({id}) => id === state.at);
  return isStillAsked ? {...state, answers} : askFirstUnanswered(check, answers);
}

function firstUnanswered(check: Check, answers: Answers): string | undefined {
  return steps(check, answers).find(({id}) => answers[id] === undefined)?.id;
}
