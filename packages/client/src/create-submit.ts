import {safeEndpoint, SubmissionError, type Submit} from '@sdg-widgets/core';
import {postJson} from './post-json.js';
import type {SubmitSettings} from './submit-settings.js';

/**
 * Posts envelopes to `endpoint`. A 2xx is a receipt, whatever its body says. Throws a `TypeError` when an address is not https.
 *
 * As `json`, what may pass by itself is tried again: no answer, a time-out after 15 seconds, 408, 429, 500, 502, 503 and 504; five
 * times within two minutes, with growing pauses, and not before `Retry-After`. As `text` and `form` it is sent once, since such
 * a receiver may keep what arrives twice. `fallback` is tried when `endpoint` could not be reached, and never after a refusal,
 * nor after a `text` or `form` that may have arrived.
 *
 * It rejects with a `SubmissionError`, or with the reason of `signal`.
 */
export function createSubmit(settings: SubmitSettings): Submit {
  const {endpoint, format = 'json', fallback, headers, timing} = settings;
  const url = requireEndpoint('endpoint', endpoint);
  const fallbackUrl = fallback ? requireEndpoint('fallback', fallback) : undefined;
  return async (envelope, options) => {
    try {
      if (format === 'json' && !fallbackUrl) return await postJson({url, headers, timing}, envelope, options);
      const {submitWithFallback} = await import('./submit-with-fallback.js');
      return await submitWithFallback({url, format, fallbackUrl, headers, timing}, envelope, options);
    } catch (cause) {
      // A file of ours could not be loaded.
      if (cause instanceof SubmissionError || options.signal.aborted) throw cause;
      throw new SubmissionError('network', String(cause), {cause});
    }
  };
}

function requireEndpoint(name: string, address: string): URL {
  const url = safeEndpoint(address, globalThis.document?.baseURI ?? 'about:blank');
  if (!url) throw new TypeError(`${name}: "${address}" must be an https: address.`);
  return url;
}
