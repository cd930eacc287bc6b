/** Limits of one request. */
export interface Limits {
  /** The largest body to read. */
  readonly maxBytes: number;
  /** Timeout of the response, including its body. */
  readonly timeoutMs: number;
}

/** A timeout, a status other than 2xx, or a body that is not JSON or too large. */
export class ResponseError extends Error {
  override name = 'AnswerError';
  /** A number is the HTTP status. */
  readonly reason: 'timeout' | 'malformed' | number;

  constructor(reason: ResponseError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/**
 * Gets JSON without cookies and without retry. Rejects with the error of `fetch` after a network failure, or with the reason of
 * `signal`.
 *
 * @throws ResponseError For a timeout, another status than 2xx, or an invalid body.
 */
export async function fetchJson(url: URL, init: RequestInit, limits: Limits, signal: AbortSignal): Promise<unknown> {
  signal.throwIfAborted();
  const {maxBytes, timeoutMs} = limits;
  // Plain `fetch`: one timeout covers the response and its body, and there is no retry that would need ky.
  const timeout = AbortSignal.timeout(timeoutMs);
  const aborted = new AbortController();
  const abort = (cause: AbortSignal) => () => aborted.abort(cause.reason);
  timeout.addEventListener('abort', abort(timeout), {once: true});
  signal.addEventListener('abort', abort(signal), {once: true});
  try {
    const response = await fetch(url, {...init, credentials: 'omit', signal: aborted.signal});
    if (!response.ok) throw new ResponseError(response.status, `The server answered ${response.status}.`);
    return parseJson(await readAtMost(response, maxBytes));
  } catch (cause) {
    if (timeout.aborted) throw new ResponseError('timeout', `No response within ${timeoutMs / 1000} seconds.`, {cause});
    throw cause;
  }
}

/** Reads a body as text. Stops after `maxBytes`, so that memory is bounded. */
async function readAtMost(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  const decodeChunk = createDecoder();
  let text = '';
  let bytes = 0;
  for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new ResponseError('malformed', `The body is larger than ${maxBytes / 1024} KiB.`);
    }
    text += decodeChunk(chunk.value);
  }
  return text + decodeChunk();
}

/** Creates a streaming UTF-8 decoder. A call without a chunk flushes it. */
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
    throw new ResponseError('malformed', `The body is not JSON: ${(cause as Error).message}`, {cause});
  }
}
