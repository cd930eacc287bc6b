import {SubmissionError, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import {encodeBody} from './encode-body.js';
import {readBody, toReceipt, toSubmissionError} from './read-response.js';
import type {SubmitTiming} from './submit-settings.js';

/** Such receivers start slowly, and there is one try. */
const defaultTimeoutMs = 30_000;
const probeMs = 10_000;
/** Bytes: a browser lets 64 KiB outlive their page, and refuses to send more as such. */
const maxKeepaliveBytes = 60 * 1024;

export interface FormRequest {
  readonly url: URL;
  readonly format: 'text' | 'form';
  readonly timing?: SubmitTiming | undefined;
}

/**
 * Posts an envelope, once, as a request for which no browser asks the receiver's permission. Where its answer may not be read, the
 * receipt says so.
 */
export async function postForm(request: FormRequest, envelope: Envelope, {signal}: SubmitOptions): Promise<Receipt> {
  const {url, format, timing} = request;
  const body = encodeBody(envelope, format);
  const init: RequestInit = {method: 'POST', body, keepalive: new Blob([String(body)]).size < maxKeepaliveBytes};
  let response;
  try {
    response = await fetchWithin(timing?.timeoutMs ?? defaultTimeoutMs, url, init, signal);
  } catch (cause) {
    signal.throwIfAborted();
    const isTimedOut = cause instanceof RequestTimeoutError;
    if (!isTimedOut && (await isReachable(url, signal))) return {isUnread: true};
    throw new SubmissionError(isTimedOut ? 'timeout' : 'network', `POST ${url.href}: ${String(cause)}`, {
      cause,
      mayHaveArrived: true,
      mayArriveTwice: true,
    });
  }
  const fields = await readBody(response);
  if (response.status === 428 && !('proof' in envelope)) {
    const {prove} = await import('./proof-of-work.js');
    return postForm(request, await prove(envelope, fields, signal), {signal});
  }
  if (!response.ok) throw toSubmissionError(response, fields, envelope);
  // What a redirect leads to is fetched by GET: it may be the reply, or a page that knows nothing of the envelope.
  return response.redirected && Object.keys(fields).length === 0 ? {isUnread: true} : toReceipt(fields);
}

/** Whether the address can be reached at all. What it answers may not be read, and does not matter. */
async function isReachable(url: URL, signal: AbortSignal): Promise<boolean> {
  const probe = fetchWithin(probeMs, url, {method: 'HEAD', mode: 'no-cors'}, signal);
  return probe.then(
    () => true,
    () => false,
  );
}

class RequestTimeoutError extends Error {}

async function fetchWithin(ms: number, url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
  // By hand: `AbortSignal.any` is younger than the browsers we support.
  const aborted = new AbortController();
  const abort = () => aborted.abort(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  // Not by the reason of the abort, which not every browser tells.
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    aborted.abort();
  }, ms);
  try {
    return await fetch(url, {...init, credentials: 'omit', referrerPolicy: 'no-referrer', signal: aborted.signal});
  } catch (cause) {
    throw isTimedOut ? new RequestTimeoutError(`It did not answer within ${ms / 1000} seconds.`, {cause}) : cause;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
