import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {reportError, type SdgErrorCode} from '../events/error-event.js';
import {servicesOf} from './provide-services.js';
import type {PageServices} from './services.js';

/** An element that can ask its page for something. */
export interface ServicesHost extends ReactiveControllerHost, HTMLElement {
  readonly services: PageServices | undefined;
}

interface Source<Key, Value> {
  /** What is needed now. Another key is loaded anew; `undefined` needs nothing. */
  readonly key: () => Key | undefined;
  readonly load: (services: PageServices, key: Key, signal: AbortSignal) => Promise<Value>;
  /** What is loaded, for the developer: `The check`. */
  readonly name: string;
  /** How a failure is reported. */
  readonly code: SdgErrorCode;
}

/**
 * Loads what the host needs from the services of its page, each time its key changes. The newest key wins. While a new value is on its
 * way, the one before it stays.
 */
export class LoadController<Key, Value> implements ReactiveController {
  readonly #host: ServicesHost;
  readonly #source: Source<Key, Value>;
  #loadedKey: Key | undefined;
  #loading = new AbortController();
  #value: Value | undefined;
  #hasFailed = false;

  constructor(host: ServicesHost, source: Source<Key, Value>) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  get value(): Value | undefined {
    return this.#value;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Loads once more what has failed. */
  retry(): void {
    this.#loadedKey = undefined;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    // An element that was moved may need something else now.
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const key = this.#source.key();
    // Out of the page nobody hears what an element asks.
    if (key === this.#loadedKey || !this.#host.isConnected) return;
    this.#loadedKey = key;
    this.#loading.abort();
    this.#hasFailed = false;
    if (key === undefined) this.#value = undefined;
    else void this.#load(key);
  }

  async #load(key: Key) {
    const {signal} = (this.#loading = new AbortController());
    const {load, name, code} = this.#source;
    try {
      const value = await load(servicesOf(this.#host), key, signal);
      if (!signal.aborted) this.#value = value;
    } catch (cause) {
      if (signal.aborted) return;
      this.#hasFailed = true;
      // Another language than the visitor wants is better than none; another check is not.
      if (code !== 'language') this.#value = undefined;
      const of = typeof key === 'string' ? `"${key}"` : 'the given value';
      reportError(this.#host, code, `${name} for ${of} could not be loaded. ${messageOf(cause)}`);
    }
    this.#host.requestUpdate();
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
