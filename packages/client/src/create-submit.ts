import {safeEndpoint, SubmissionError, type Submit} from '@sdg-widgets/core';
import {postJson} from './post-json.js';
import type {SubmitSettings} from './submit-settings.js';

/**
 * Creates a function that posts envelopes to `endpoint`. Any 2xx status is a receipt, whatever the body.
 *
 * `json` retries after a network error, a timeout (15 seconds) and the statuses 408, 429, 500, 502, 503 and 504. It makes up to
 * five attempts within two minutes, with exponential backoff, and respects `Retry-After`. `text` and `form` make one attempt,
 * because their receivers may store duplicates. `fallback` is used if `endpoint` is unreachable; never after a refusal, nor after
 * a `text` or `form` request that may have arrived.
 *
 * The function rejects with a `SubmissionError`, or with the reason of `signal`.
 *
 * @throws TypeError If `endpoint` or `fallback` is not an https address.
 *
 * @example
 * const submit = createSubmit({endpoint: 'https://collector.example/submissions'});
 * const receipt = await submit(envelope, {signal: AbortSignal.timeout(60_000)});
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
      // Anything else is a chunk of our own that failed to load.
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
