import {initialState, transition, type Check, type SessionAction, type SessionState} from '@sdg-widgets/core';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Keeps one visitor's session and asks the host to render when it changed. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #check: () => Check | undefined;
  #state: SessionState = initialState;

  constructor(host: ReactiveControllerHost, check: () => Check | undefined) {
    this.#host = host;
    this.#check = check;
    host.addController(this);
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

  hostDisconnected(): void {
    // Kept on purpose: a host page that moves the element must not lose the visitor's answers.
  }
}
