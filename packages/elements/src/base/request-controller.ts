import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {reportError, type SdgErrorCode} from '../events/error-event.js';
import type {RequestEvent} from '../events/request-event.js';

interface Source<Key, Answer> {
  /** What is needed now. Another key is another request; `undefined` needs nothing. */
  readonly key: () => Key | undefined;
  readonly request: (key: Key, signal: AbortSignal) => RequestEvent<unknown, Answer>;
  /** How a failure is reported. */
  readonly code: SdgErrorCode;
}

/**
 * Gets the host what it needs by asking the page, each time its key changes. The newest key wins. While a new answer is on
 * its way, the one before it stays.
 */
export class RequestController<Key, Answer> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #source: Source<Key, Answer>;
  #asked: Key | undefined;
  #loading = new AbortController();
  #answer: Answer | undefined;
  #hasFailed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, source: Source<Key, Answer>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** Asks once more for what has failed. */
  retry(): void {
    this.#asked = undefined;
    this.#host.requestUpdate();
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  hostConnected(): void {
    // An element that was moved may need something else now.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const key = this.#source.key();
    // Out of the page nobody hears what an element asks.
    if (key === this.#asked || !this.#host.isConnected) return;
    this.#asked = key;
    this.#loading.abort();
    this.#hasFailed = false;
    if (key === undefined) this.#answer = undefined;
    else void this.#load(key);
  }

  async #load(key: Key) {
    const {signal} = (this.#loading = new AbortController());
    const request = this.#source.request(key, signal);
    this.#host.dispatchEvent(request);
    try {
      const answer = await (request.response ?? Promise.reject(new Error('Nothing on this page answers it.')));
      if (!signal.aborted) this.#answer = answer;
    } catch (cause) {
      if (signal.aborted) return;
      this.#hasFailed = true;
      // Another language than the visitor wants is better than none; another check is not.
      if (this.#source.code !== 'language') this.#answer = undefined;
      const reason = cause instanceof Error ? cause.message : String(cause);
      reportError(
        this.#host,
        this.#source.code,
        `${request.type} for ${typeof key === 'string' ? `"${key}"` : 'what was given'} failed. ${reason}`,
      );
    }
    this.#host.requestUpdate();
  }
}
