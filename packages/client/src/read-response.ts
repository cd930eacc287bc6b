import {SubmissionError, type Envelope, type Receipt} from '@sdg-widgets/core';

type ResponseFields = Readonly<Record<string, unknown>>;

// A receipt is one short string. Who sends more, or never ends, is not waited for.
const limits = {maxLength: 16 * 1024, timeoutMs: 3_000};

/** Failures that pass by themselves, as far as a status can tell. */
export const retryableStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];

/** The object that the body of an answer holds; an empty one when it holds none, or too much. */
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

/** A 2xx is a receipt, whatever its body says. */
export function toReceipt({id}: ResponseFields): Receipt {
  return isShortText(id) ? {id} : {};
}

/** What an answer that is not 2xx means. */
export function toSubmissionError(
  {status, url, headers}: Response,
  {reference, instance}: ResponseFields,
  {submissionId}: Envelope,
  mayHaveArrived = false,
): SubmissionError {
  const code = status < 500 && !retryableStatuses.includes(status) ? 'refused' : 'server';
  const knownReference = [reference, instance].find(isShortText) ?? submissionId;
  return new SubmissionError(code, `POST ${url}: it answered ${status}.`, {
    reference: knownReference,
    mayHaveArrived,
    retryAfter: retryAfterMs(headers),
  });
}

/** `Retry-After` in milliseconds. It says seconds, or a date. */
export function retryAfterMs(headers: Headers | undefined): number {
  const value = headers?.get('retry-after') ?? '';
  return Math.max(0, Number(value) * 1000 || Date.parse(value) - Date.now() || 0);
}

// By hand, since a schema library for one optional string would be twice the size of everything else sending needs.
function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}
