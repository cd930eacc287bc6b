import {steps, type Answers, type Check, type Step} from './answers.js';
import {initialState, type SessionAction, type SessionState} from './session.js';
import {transition} from './transition.js';

/** A check session in memory, for a page that renders the questions itself. */
export interface CheckSession {
  readonly state: SessionState;
  /** The answers so far. */
  readonly answers: Answers;
  /** The steps for the current answers, in order. An answer can remove later steps. */
  readonly steps: readonly Step[];
  /** Applies an action and returns the new state; the same state if the action does not apply. */
  dispatch(action: SessionAction): SessionState;
  /** Calls `listener` after every change of state. Returns a function that unsubscribes. */
  subscribe(listener: (state: SessionState) => void): () => void;
}

/**
 * Creates a session in the state `ready`. Stores and sends nothing.
 *
 * @example
 * const session = createSession({definition, mode: 'core'});
 * session.dispatch({type: 'start'});
 */
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
