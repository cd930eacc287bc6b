import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {SdgServicesRequestEvent} from './provide-services.js';
import type {PageServices, PageState} from './services.js';

/** The page's services for one element, and what its elements share; the host is updated when that changes. */
export class ServicesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #services: PageServices | undefined;
  #connected = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks again as long as nobody has answered. Out of the page nobody hears what an element asks. */
  get services(): PageServices | undefined {
    if (!this.#services && this.#host.isConnected) this.#request();
    return this.#services;
  }

  get state(): PageState {
    return this.services?.state.state ?? {};
  }

  change(part: PageState): void {
    this.services?.state.change(part);
  }

  hostConnected(): void {
    this.#request();
  }

  hostDisconnected(): void {
    this.#connected.abort();
  }

  #request() {
    const request = new SdgServicesRequestEvent();
    this.#host.dispatchEvent(request);
    this.#services = request.services;
    this.#connected = new AbortController();
    this.#services?.state.addEventListener('change', () => this.#host.requestUpdate(), this.#connected);
  }
}
