import {safeEndpoint} from '@sdg-widgets/core';
import {oneOf} from '../../base/one-of.js';
import {safeAddress} from '../../base/safe-address.js';
import {reportError} from '../../events/error-event.js';
import type {SubmitSettings} from '../../events/submit-event.js';
import type {SdgResultCard} from '../result-card.js';
import {cardOrOwnerMatches} from './submission-options.js';

export interface Settings extends Omit<SubmitSettings, 'endpoint'> {
  /** Nothing leaves the page. */
  readonly isTest: boolean;
}

/**
 * How a card is to send, besides where to, when somebody says so. Loaded only then.
 */
export class SubmissionOptions {
  readonly #card: SdgResultCard;
  #given: readonly unknown[] = [];
  #settings: Settings | undefined;

  constructor(card: SdgResultCard) {
    this.#card = card;
  }

  /** The host where it goes when `endpoint` cannot be reached, after a comma. */
  get fallbackHost(): string | undefined {
    const {fallback} = this.read();
    return fallback && `, ${new URL(fallback).host}`;
  }

  /** What holds now. A wrong value is reported once, and left out. */
  read(): Settings {
    const element = optionsHost(this.#card);
    const {headers} = this.#card;
    const attribute = (name: string) => element.getAttribute(name) ?? undefined;
    const given = [
      ...['submit', 'submit-format', 'endpoint-fallback'].map(attribute),
      cardOrOwnerMatches(this.#card, '[test]'),
      headers ?? (element as SdgResultCard).headers,
    ] as const;
    if (!this.#settings || given.some((each, index) => each !== this.#given[index])) {
      this.#given = given;
      oneOf(element, 'submit', attribute('submit'), ['ask', 'on-complete']);
      const format = oneOf(element, 'submit-format', attribute('submit-format'), ['json', 'text', 'form', 'auto']);
      const fallback = safeAddress(element, 'endpoint-fallback', attribute('endpoint-fallback'), safeEndpoint);
      this.#settings = {
        ...{format, fallback, isTest: cardOrOwnerMatches(this.#card, '[test]')},
        headers: validHeaders(element, headers ?? (element as SdgResultCard).headers, format),
      };
    }
    return this.#settings;
  }
}

/**
 * Who says how to send: the element around the card, which does not know of it, since nobody needs it before. A card that
 * stands elsewhere on the page says it itself.
 */
function optionsHost(card: SdgResultCard): SdgResultCard {
  const {owner, htmlFor} = card;
  return (owner instanceof HTMLElement && !htmlFor ? owner : card) as SdgResultCard;
}

function validHeaders(
  element: HTMLElement,
  headers: SubmitSettings['headers'],
  format: SubmitSettings['format'],
): SubmitSettings['headers'] {
  if (!headers) return undefined;
  if (format === 'text' || format === 'form') {
    reportError(
      element,
      'attribute',
      `.headers is left out: submit-format="${format}" cannot carry headers. Use "json", or take .headers away.`,
    );
    return undefined;
  }
  try {
    return Object.fromEntries(new Headers(headers));
  } catch (cause) {
    reportError(element, 'attribute', `.headers is left out: it must be an object of header names and values.`, cause);
    return undefined;
  }
}
