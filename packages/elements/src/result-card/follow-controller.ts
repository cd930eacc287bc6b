import type {Answers, CheckDefinition, Result} from '@sdg-widgets/core';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {SdgCompleteEvent, SdgStartEvent} from '../events/session-events.js';

/** What was found by the element that is followed. */
export interface Followed {
  readonly element: HTMLElement;
  readonly result?: Result | undefined;
  readonly answers?: Answers | undefined;
  readonly definition?: CheckDefinition | undefined;
}

/**
 * Follows an element elsewhere in the same root, by its id: hears what it finds and shows it in its stead. The element may
 * come later than the host, and go.
 */
export class FollowController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #id: () => string | undefined;
  readonly #onChange: (followed: Followed) => void;
  #connected = new AbortController();

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    id: () => string | undefined,
    onChange: (followed: Followed) => void,
  ) {
    this.#host = host;
    this.#id = id;
    this.#onChange = onChange;
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const root = this.#host.getRootNode();
    for (const name of ['sdg-start', 'sdg-complete']) {
      root.addEventListener(name, this.#hear, this.#connected);
    }
  }

  hostDisconnected(): void {
    this.#connected.abort();
  }

  readonly #hear = (event: Event) => {
    const element = event.target as HTMLElement;
    if (!element.id || element.id !== this.#id()) return;
    if (event instanceof SdgStartEvent) {
      element.style.minBlockSize = '';
      this.#onChange({element});
    } else if (event instanceof SdgCompleteEvent) {
      // The place that the page has reserved for it would be an empty box: it has nothing to show any more.
      element.style.minBlockSize = '0';
      event.displayedBy = this.#host;
      const {answers} = element as HTMLElement & {readonly answers?: Answers};
      this.#onChange({element, result: event.detail.result, answers, definition: event.check.definition});
    } else {
      this.#onChange({element});
    }
  };
}
