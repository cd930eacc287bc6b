import {SubmissionError, type Envelope, type Receipt} from '@sdg-widgets/core';

type Reply = Readonly<Record<string, unknown>>;

// A receipt is one short string. Who sends more, or never ends, is not waited for.
const limits = {maxLength: 16 * 1024, timeoutMs: 3_000};

/** Failures that pass by themselves, as far as a status can tell. */
export const retryableStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];

/** The object that the body of an answer holds; an empty one when it holds none, or too much. */
export async function readReply({body}: Response): Promise<Reply> {
  const reader = body?.getReader();
  const stop = () => void reader?.cancel().catch(() => {});
  const clock = setTimeout(stop, limits.timeoutMs);
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (let chunk = await reader?.read(); chunk?.value; chunk = await reader?.read()) {
      text += decoder.decode(chunk.value, {stream: true});
      if (text.length > limits.maxLength) break;
    }
    return Object(JSON.parse(text)) as Reply;
  } catch {
    return {};
  } finally {
    clearTimeout(clock);
    stop();
  }
}

/** A 2xx is a receipt, whatever its body says. */
export function receiptFrom({id}: Reply): Receipt {
  return isLine(id) ? {id} : {};
}

/** What an answer that is not 2xx means. */
export function refusalFrom(
  {status, url, headers}: Response,
  {reference, instance}: Reply,
  {submissionId}: Envelope,
  mayHaveArrived = false,
): SubmissionError {
  const code = status < 500 && !retryableStatuses.includes(status) ? 'refused' : 'server';
  const named = [reference, instance].find(isLine) ?? submissionId;
  return new SubmissionError(code, `POST ${url}: it answered ${status}.`, {
    reference: named,
    mayHaveArrived,
    retryAfter: retryAfterMs(headers),
  });
}

/** `Retry-After` in milliseconds. It says seconds, or a date. */
export function retryAfterMs(headers: Headers | undefined): number {
  const said = headers?.get('retry-after') ?? '';
  return Math.max(0, Number(said) * 1000 || Date.parse(said) - Date.now() || 0);
}

// By hand, since a schema library for one optional string would be twice the size of everything else sending needs.
function isLine(said: unknown): said is string {
  return typeof said === 'string' && said.length > 0 && said.length <= 200;
}
