/** How much of an answer is read, and how long it may take. */
export interface Limits {
  readonly maxBytes: number;
  /** For the answer and its body together. */
  readonly timeoutMs: number;
}

/** An answer came too late, with a status that is not 2xx, or with a body that is no JSON or too much of it. */
export class ResponseError extends Error {
  override name = 'AnswerError';
  readonly reason: 'timeout' | 'malformed' | number;

  /** `reason` is the status, when it was that. `message` is a sentence for developers. */
  constructor(reason: ResponseError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/**
 * Gets JSON from another server, once and without cookies. Rejects with an `AnswerError`, with what `fetch` rejects with, or
 * with the reason of `signal`.
 */
export async function fetchJson(url: URL, init: RequestInit, limits: Limits, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted();
  const {maxBytes, timeoutMs} = limits;
  // One clock over the answer and its body, and no second try: fetch does what is needed, a library would add to it.
  const timeout = AbortSignal.timeout(timeoutMs);
  const aborted = new AbortController();
  const abort = (cause: AbortSignal) => () => aborted.abort(cause.reason);
  timeout.addEventListener('abort', abort(timeout), {once: true});
  signal.addEventListener('abort', abort(signal), {once: true});
  try {
    const response = await fetch(url, {...init, credentials: 'omit', signal: aborted.signal});
    if (!response.ok) throw new ResponseError(response.status, `It answered ${response.status}.`);
    return parseJson(await readAtMost(response, maxBytes));
  } catch (cause) {
    if (timeout.aborted)
      throw new ResponseError('timeout', `It did not answer within ${timeoutMs / 1000} seconds.`, {cause});
    throw cause;
  }
}

/** The text of a body, never holding more than `limit` bytes of it. */
async function readAtMost(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  const decodeChunk = createDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new ResponseError('malformed', `It is larger than ${maxBytes / 1024} KiB.`);
    }
    text += decodeChunk(chunk.value);
  }
  return text + decodeChunk();
}

/** Decodes UTF-8 piece by piece; without a piece, the end. */
function createDecoder(): (chunk?: Uint8Array<ArrayBuffer>) => string {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  return (chunk) => {
    try {
      return decoder.decode(chunk, {stream: chunk !== undefined});
    } catch (cause) {
      throw new ResponseError('malformed', (cause as Error).message, {cause});
    }
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ResponseError('malformed', `It is not JSON: ${(cause as Error).message}`, {cause});
  }
}
