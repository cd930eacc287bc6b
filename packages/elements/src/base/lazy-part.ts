import type {LitElement} from 'lit';
import {reportError} from '../events/error-event.js';

/** A part of an element that is loaded when it is needed, and once. The element is updated when it is there. */
export class LazyPart<Part> {
  readonly #host: LitElement;
  readonly #load: () => Promise<Part>;
  #part: Part | undefined;
  #loading: Promise<Part | undefined> | undefined;

  constructor(host: LitElement, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** What is there now. */
  get value(): Part | undefined {
    return this.#part;
  }

  /** Loads it; `undefined` when it cannot be had, which is reported. It is asked for again the next time. */
  load(): Promise<Part | undefined> {
    return (this.#loading ??= this.#load().then(
      (part) => {
        this.#host.requestUpdate();
        return (this.#part = part);
      },
      (cause: unknown) => {
        this.#loading = undefined;
        reportError(this.#host, 'result', 'A part of the element could not be loaded.', cause);
        return undefined;
      },
    ));
  }
}
