import {safeEndpoint} from '@sdg-widgets/core';
import {oneOf} from '../../base/one-of.js';
import {safeAddress} from '../../base/safe-address.js';
import {SdgElement} from '../../base/sdg-element.js';
import {reportError} from '../../events/error-event.js';
import type {SubmitSettings} from '../../events/submit-event.js';
import type {SdgResultCard} from '../result-card.js';

/** How a card submits, besides where to. */
export interface SubmissionOptions extends Omit<SubmitSettings, 'endpoint'> {
  /** Nothing leaves the page. */
  readonly isTest: boolean;
}

/** Reads how a card submits. A wrong value is reported once, and left out. */
export class SubmissionOptionsReader {
  readonly #card: SdgResultCard;
  #given: readonly unknown[] = [undefined, undefined, undefined, undefined, false];
  #options: SubmissionOptions = {isTest: false};

  constructor(card: SdgResultCard) {
    this.#card = card;
  }

  /** The host that receives a result when `endpoint` cannot be reached. */
  get fallbackHost(): string | undefined {
    const {fallback} = this.read();
    return fallback && new URL(fallback).host;
  }

  read(): SubmissionOptions {
    const card = this.#card;
    const host = optionsHost(card);
    const {submit, submitFormat, endpointFallback} = host;
    const headers = card.headers ?? host.headers;
    const isTest = Boolean(card.test || card.owner?.test);
    const given = [submit, submitFormat, endpointFallback, headers, isTest];
    if (given.some((value, index) => value !== this.#given[index])) {
      this.#given = given;
      oneOf(host, 'submit', submit, ['ask', 'on-complete']);
      const format = oneOf(host, 'submit-format', submitFormat, ['json', 'text', 'form', 'auto']);
      this.#options = {
        format,
        fallback: safeAddress(host, 'endpoint-fallback', endpointFallback, safeEndpoint),
        headers: validHeaders(host, headers, format),
        isTest,
      };
    }
    return this.#options;
  }
}

/** The element on which a developer sets the options: the one whose result the card shows, unless the card stands elsewhere. */
function optionsHost(card: SdgResultCard): SdgElement {
  const {owner, htmlFor} = card;
  return owner instanceof SdgElement && !htmlFor ? owner : card;
}

function validHeaders(
  host: HTMLElement,
  headers: SubmitSettings['headers'],
  format: SubmitSettings['format'],
): SubmitSettings['headers'] {
  if (!headers) return undefined;
  if (format === 'text' || format === 'form') {
    reportError(
      host,
      'attribute',
      `.headers is left out: submit-format="${format}" cannot carry headers. Use "json", or take .headers away.`,
    );
    return undefined;
  }
  try {
    return Object.fromEntries(new Headers(headers));
  } catch (cause) {
    reportError(host, 'attribute', '.headers is left out: it must be an object of header names and values.', cause);
    return undefined;
  }
}
