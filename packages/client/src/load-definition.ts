import {safeEndpoint, type CheckDefinition} from '@sdg-widgets/core';
import {parseDefinition} from '@sdg-widgets/core/schemas.js';

export {parseDefinition};

const largestBytes = 256 * 1024;
const slowestMs = 8_000;

/**
 * Loads a partner's own check. Rejects, with a sentence for the developer, when the address is not https, does not answer
 * 200 within 8 seconds, sends more than 256 KiB, or sends something that is not a check definition.
 */
export async function loadDefinition(address: string, base: string, signal: AbortSignal): Promise<CheckDefinition> {
  signal.throwIfAborted();
  const url = safeEndpoint(address, base);
  if (!url) throw new TypeError('It must be an https: address.');
  // One clock over the answer and its body, and no second try: fetch does what is needed, a library would add to it.
  const slow = AbortSignal.timeout(slowestMs);
  const aborted = new AbortController();
  const abort = (cause: AbortSignal) => () => aborted.abort(cause.reason);
  slow.addEventListener('abort', abort(slow), {once: true});
  signal.addEventListener('abort', abort(signal), {once: true});
  try {
    const response = await fetch(url, {credentials: 'omit', signal: aborted.signal});
    if (!response.ok) throw new Error(`It answered ${response.status}.`);
    // What it says of its own hash is not believed: the hash is computed when it is needed.
    const {sha256, ...definition} = parseDefinition(parseJson(await readAtMost(response, largestBytes)));
    return definition;
  } catch (cause) {
    if (slow.aborted) throw new Error(`It did not answer within ${slowestMs / 1000} seconds.`, {cause});
    throw cause;
  }
}

/** The text of a body, never holding more than `limit` bytes of it. */
async function readAtMost(response: Response, limit: number): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let text = '';
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > limit) {
      await reader?.cancel();
      throw new RangeError(`It is larger than ${limit / 1024} KiB.`);
    }
    text += decoder.decode(chunk.value, {stream: true});
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SyntaxError(`It is not JSON: ${(cause as Error).message}`, {cause});
  }
}
