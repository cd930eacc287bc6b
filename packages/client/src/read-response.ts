import {SubmissionError, type Envelope, type Receipt} from '@sdg-widgets/core';

type ResponseFields = Readonly<Record<string, unknown>>;

// A receipt is one short string. Longer or endless bodies are cut off.
const limits = {maxLength: 16 * 1024, timeoutMs: 3_000};

/** HTTP statuses worth retrying. */
export const retryableStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];

/** Reads a JSON object from a response body. Returns an empty object for anything else, or for a body that is too long or slow. */
export async function readBody({body}: Response): Promise<ResponseFields> {
  const reader = body?.getReader();
  const stop = () => void reader?.cancel().catch(() => {});
  const timer = setTimeout(stop, limits.timeoutMs);
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      text += decoder.decode(chunk.value, {stream: true});
      if (text.length > limits.maxLength) break;
    }
    return Object(JSON.parse(text)) as ResponseFields;
  } catch {
    return {};
  } finally {
    clearTimeout(timer);
    stop();
  }
}

/** Creates the receipt for a 2xx response, whatever its body. */
export function toReceipt({id}: ResponseFields): Receipt {
  return isShortText(id) ? {id} : {};
}

/** Creates the error for a response with another status than 2xx. */
export function toSubmissionError(
  {status, url, headers}: Response,
  {reference, instance}: ResponseFields,
  {submissionId}: Envelope,
  mayHaveArrived = false,
): SubmissionError {
  const code = status < 500 && !retryableStatuses.includes(status) ? 'refused' : 'server';
  const knownReference = [reference, instance].find(isShortText) ?? submissionId;
  return new SubmissionError(code, `POST ${url}: the receiver answered ${status}.`, {
    reference: knownReference,
    mayHaveArrived,
    retryAfter: retryAfterMs(headers),
  });
}

/** Reads `Retry-After`, which is in seconds or a date, in milliseconds. Returns 0 without a valid header. */
export function retryAfterMs(headers: Headers | undefined): number {
  const value = headers?.get('retry-after') ?? '';
  return Math.max(0, Number(value) * 1000 || Date.parse(value) - Date.now() || 0);
}

// Hand-written: a schema library for one optional string would be twice the size of everything else here.
function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}
