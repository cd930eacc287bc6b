import {safeEndpoint} from '@sdg-widgets/core';
import {fetchJson} from './fetch-json.js';

const limits = {maxBytes: 256 * 1024, timeoutMs: 8_000};

/** An address, or a value that nobody has looked at yet. */
export type DocumentSource = {readonly url: string} | {readonly value: unknown};

/**
 * Reads a document of the partner's own and parses it. Rejects, with a sentence for the developer, when the address is not
 * https, does not answer 200 within 8 seconds, sends more than 256 KiB, or sends something that `parse` refuses.
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
