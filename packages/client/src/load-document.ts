import {safeEndpoint} from '@sdg-widgets/core';
import {fetchJson} from './fetch-json.js';

const limits = {maxBytes: 256 * 1024, timeoutMs: 8_000};

/** The address of a document, or its untrusted value. */
export type DocumentSource = {readonly url: string} | {readonly value: unknown};

/**
 * Loads and parses a partner's document. Rejects with a message for developers if the server does not respond with 2xx within 8
 * seconds, if the body is larger than 256 KiB or not JSON, or with the error of `parse`.
 *
 * @param base The page's URL. A relative address starts from it.
 * @throws TypeError If the address is not https.
 */
export async function loadDocument<Document>(
  source: DocumentSource,
  parse: (json: unknown) => Document,
  base: string,
  signal: AbortSignal,
): Promise<Document> {
  if ('value' in source) return parse(source.value);
  signal.throwIfAborted();
  const url = safeEndpoint(source.url, base);
  if (!url) throw new TypeError('It must be an https: address.');
  return parse(await fetchJson(url, {}, limits, signal));
}
