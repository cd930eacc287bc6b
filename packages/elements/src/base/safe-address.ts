import type {safeEndpoint, safeUrl} from '@sdg-widgets/core';
import {reportError} from '../events/error-event.js';

/** Returns the address an attribute names when a page may use it; else reports it and returns `undefined`. */
export function safeAddress(
  host: HTMLElement,
  attribute: string,
  value: string | undefined,
  allow: typeof safeUrl | typeof safeEndpoint,
): string | undefined {
  if (!value) return undefined;
  const url = allow(value, document.baseURI);
  if (!url) reportError(host, 'attribute', `${attribute}="${value}" is left out: it must be an https: address.`);
  return url?.href;
}
