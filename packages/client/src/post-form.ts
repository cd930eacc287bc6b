import {SubmissionError, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import {encodeBody} from './encode-body.js';
import {readBody, toReceipt, toSubmissionError} from './read-response.js';
import type {SubmitTiming} from './submit-settings.js';

/** Longer than for JSON: such receivers start slowly, and there is one attempt. */
const defaultTimeoutMs = 30_000;
/** Timeout of the request that tests whether the receiver is reachable. */
const probeMs = 10_000;
/** A browser rejects `keepalive` requests over 64 KiB. */
const maxKeepaliveBytes = 60 * 1024;

/** A request without CORS preflight. */
export interface FormRequest {
  readonly url: URL;
  readonly format: 'text' | 'form';
  readonly timing?: SubmitTiming | undefined;
}

/**
 * Posts an envelope once, without CORS preflight. If the page may not read the response, the receipt has `isUnread`. Adds a proof
 * of work if the receiver responds with 428.
 *
 * @throws SubmissionError If the request fails or the receiver refuses it.
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
  // A browser follows the redirect with GET. The target can be the receipt or an unrelated page; only JSON is a receipt.
  return response.redirected && Object.keys(fields).length === 0 ? {isUnread: true} : toReceipt(fields);
}

/** Whether the server responds at all. A `no-cors` response is unreadable, but it proves that. */
async function isReachable(url: URL, signal: AbortSignal): Promise<boolean> {
  const probe = fetchWithin(probeMs, url, {method: 'HEAD', mode: 'no-cors'}, signal);
  return probe.then(
    () => true,
    () => false,
  );
}

/** No response within the timeout. */
class RequestTimeoutError extends Error {}

async function fetchWithin(ms: number, url: URL, init: RequestInit, signal: AbortSignal): Promise<Response> {
  // Without `AbortSignal.any`, which some supported browsers lack.
  const aborted = new AbortController();
  const abort = () => aborted.abort(signal.reason);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  // A flag, because not every browser passes on the reason of an abort.
  let isTimedOut = false;
  const timer = setTimeout(() => {
    isTimedOut = true;
    aborted.abort();
  }, ms);
  try {
    return await fetch(url, {...init, credentials: 'omit', referrerPolicy: 'no-referrer', signal: aborted.signal});
  } catch (cause) {
    throw isTimedOut ? new RequestTimeoutError(`No response within ${ms / 1000} seconds.`, {cause}) : cause;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
