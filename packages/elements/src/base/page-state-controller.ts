import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {SdgSharedStateRequestEvent, type PageState, type SharedStore} from '../events/shared-state-event.js';

/** What the other elements on the page know; the host is updated when it changes. */
export class PageStateController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #store: SharedStore | undefined;
  #connected = new AbortController();
  // What is known where nobody keeps the state of the page.
  #own: PageState = {};

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get state(): PageState {
    return this.#store?.state ?? this.#own;
  }

  change(part: PageState): void {
    if (this.#store) return this.#store.change(part);
    this.#own = {...this.#own, ...part};
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    const request = new SdgSharedStateRequestEvent();
    this.#host.dispatchEvent(request);
    this.#store = request.store;
    this.#connected = new AbortController();
    this.#store?.addEventListener('change', () => this.#host.requestUpdate(), {signal: this.#connected.signal});
  }

  hostDisconnected(): void {
    this.#connected.abort();
  }
}
