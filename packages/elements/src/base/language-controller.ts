import {languageOf, type Language} from '@sdg-widgets/core';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {reportError} from '../events/error-event.js';

/**
 * The language an element speaks: its own `lang`, else that of the nearest ancestor with one we have, else Bokmål. Follows
 * the page when it changes its language while it is open.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());

  #ownTag = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get language(): Language {
    for (let node: Node | null = this.#host; node; node = parentAcrossRoots(node)) {
      const tag = node instanceof Element && node.getAttribute('lang');
      const language = tag && languageOf(tag);
      if (language) return language;
    }
    return 'nb';
  }

  hostConnected(): void {
    // The host's own `lang` is seen too when the host stands in another root than the document.
    const options = {attributes: true, attributeFilter: ['lang']};
    this.#observer.observe(document.documentElement, {...options, subtree: true});
    this.#observer.observe(this.#host, options);
  }

  hostUpdate(): void {
    const {lang} = this.#host;
    if (lang === this.#ownTag) return;
    this.#ownTag = lang;
    if (lang && !languageOf(lang)) {
      reportError(this.#host, 'attribute', `lang="${lang}" is not one of nb, nn, en; "${this.language}" is used.`);
    }
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}

function parentAcrossRoots(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
