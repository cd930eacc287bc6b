import {SubmissionError, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import {bodyOf} from './encode-body.js';
import {receiptOf, refusalOf, replyOf} from './read-response.js';
import type {SubmitTiming} from './submit-settings.js';

/** Such receivers start slowly, and there is one try. */
const slowestMs = 30_000;
const probeMs = 10_000;
/** Bytes: a browser lets 64 KiB outlive their page, and refuses to send more as such. */
const mostKeptAlive = 60 * 1024;

export interface SimpleRequest {
  readonly url: URL;
  readonly format: 'text' | 'form';
  readonly timing?: SubmitTiming | undefined;
}

/**
 * Posts an envelope, once, as a request for which no browser asks the receiver's permission. Where its answer may not be read, the
 * receipt says so.
 */
export async function postSimply(
  request: SimpleRequest,
  envelope: Envelope,
  {signal}: SubmitOptions,
): Promise<Receipt> {
  const {url, format, timing} = request;
  const body = bodyOf(envelope, format);
  const init: RequestInit = {method: 'POST', body, keepalive: new Blob([String(body)]).size < mostKeptAlive};
  let response;
  try {
    response = await fetchWithin(timing?.slowest ?? slowestMs, url, init, signal);
  } catch (cause) {
    signal.throwIfAborted();
    const isLate = cause instanceof LateError;
    if (!isLate && (await isThere(url, signal))) return {isUnread: true};
    throw new SubmissionError(isLate ? 'timeout' : 'network', `POST ${url.href}: ${String(cause)}`, {
      cause,
      mayHaveArrived: true,
      mayArriveTwice: true,
    });
  }
  const reply = await replyOf(response);
  if (response.status === 428 && !('proof' in envelope)) {
    const {prove} = await import('./proof-of-work.js');
    return postSimply(request, await prove(envelope, reply, signal), {signal});
  }
  if (!response.ok) throw refusalOf(response, reply, envelope);
  // What a redirect leads to is fetched by GET: it may be the reply, or a page that knows nothing of the envelope.
  return response.redirected && Object.keys(reply).length === 0 ? {isUnread: true} : receiptOf(reply);
}

/** Whether the address can be reached at all. What it answers may not be read, and does not matter. */
async function isThere(url: URL, signal: AbortSignal): Promise<boolean> {
  const asked = fetchWithin(probeMs, url, {method: 'HEAD', mode: 'no-cors'}, signal);
  return asked.then(
    () => true,
    () => false,
  );
}

class LateError extends Error {}

async function fetchWithin(ms: number, url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
  // By hand: `AbortSignal.any` is younger than the browsers we support.
  const aborted = new AbortController();
  const abort = () => aborted.abort(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  // Not by the reason of the abort, which not every browser tells.
  let isLate = false;
  const clock = setTimeout(() => {
    isLate = true;
    aborted.abort();
  }, ms);
  try {
    return await fetch(url, {...init, credentials: 'omit', referrerPolicy: 'no-referrer', signal: aborted.signal});
  } catch (cause) {
    throw isLate ? new LateError(`It did not answer within ${ms / 1000} seconds.`, {cause}) : cause;
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', abort);
  }
}
