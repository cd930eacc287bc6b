import {initialState, transition, type Check, type SessionAction, type SessionState} from '@sdg-widgets/core';
import type {ReactiveControllerHost} from 'lit';

/**
 * Keeps one visitor's session and asks the host to render when it changed. Also when the host leaves the page: one that
 * moves the element must not lose the visitor's answers.
 */
export class SessionController {
  readonly #host: ReactiveControllerHost;
  readonly #check: () => Check | undefined;
  #state: SessionState = initialState;

  constructor(host: ReactiveControllerHost, check: () => Check | undefined) {
    this.#host = host;
    this.#check = check;
  }

  get state(): SessionState {
    return this.#state;
  }

  dispatch(action: SessionAction): void {
    const check = this.#check();
    if (check === undefined) return;
    const next = transition(check, this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    this.#host.requestUpdate();
  }
}
