import {steps, type Answers, type Check, type Step} from './answers.js';
import {initialState, type SessionAction, type SessionState} from './session.js';
import {transition} from './transition.js';

/** One visitor's way through a check, kept in memory: for a page that shows the questions itself. */
export interface CheckSession {
  readonly state: SessionState;
  /** What was answered so far. */
  readonly answers: Answers;
  /** What the visitor is asked, in order, as far as it is known: an answer may take a later question away. */
  readonly steps: readonly Step[];
  /** Does what the visitor did, and returns what follows: the same state when the action does not apply. */
  dispatch(action: SessionAction): SessionState;
  /** Calls `listener` whenever the state has changed. Returns a function that stops it. */
  subscribe(listener: (state: SessionState) => void): () => void;
}

/** Begins a session, in the state `ready`. Stores nothing, sends nothing, and needs no page. */
export function createSession(check: Check): CheckSession {
  let state = initialState;
  const listeners = new Set<(state: SessionState) => void>();
  const answers = () => (state.status === 'ready' ? {} : state.answers);
  return {
    get state() {
      return state;
    },
    get answers() {
      return answers();
    },
    get steps() {
      return steps(check, answers());
    },
    dispatch(action) {
      const next = transition(check, state, action);
      if (next !== state) {
        state = next;
        for (const listener of listeners) listener(next);
      }
      return next;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
