import {SubmissionError, toJson, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import ky, {HTTPError, TimeoutError} from 'ky';
import {isOffline} from './is-offline.js';
import {readBody, retryableStatuses, retryAfterMs, toReceipt, toSubmissionError} from './read-response.js';
import type {SubmitTiming} from './submit-settings.js';

/** Five attempts with their delays end within two minutes. */
const defaultTiming: SubmitTiming = {timeoutMs: 15_000, retryDelayMs: 2_000, deadlineMs: 105_000};

/** In characters of at most three bytes: a browser rejects `keepalive` requests over 64 KiB. */
const maxKeepaliveLength = 20_000;

/** A JSON request with retries. */
export interface JsonRequest {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** 5 by default. */
  readonly maxAttempts?: number;
  readonly timing?: SubmitTiming | undefined;
}

/**
 * Posts an envelope as JSON and retries temporary failures. A retry is safe because the receiver deduplicates by `submissionId`.
 * Adds a proof of work if the receiver responds with 428.
 *
 * @throws SubmissionError If every attempt fails or the receiver refuses it.
 */
export async function postJson(request: JsonRequest, envelope: Envelope, options: SubmitOptions): Promise<Receipt> {
  const {url, headers, maxAttempts = 5, timing = defaultTiming} = request;
  const {signal, onProgress} = options;
  const body = toJson(envelope);
  const init: RequestInit = {
    method: 'POST',
    body,
    headers: {'content-type': 'application/json', ...headers},
    keepalive: body.length < maxKeepaliveLength,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // A redirect could turn the request into a GET, which loses the envelope and still responds with 200.
    redirect: 'error',
  };
  const deadline = Date.now() + timing.deadlineMs;
  let retryDelayMs = 0;
  let isWaitingToRetry = false;
  let mayHaveArrived = false;
  // Sends once more when the page closes during a retry delay. If the page comes back from the cache, the retries continue.
  const sendBeforeUnload = () => isWaitingToRetry && !signal.aborted && void fetch(url, init).catch(() => {});
  globalThis.addEventListener?.('pagehide', sendBeforeUnload);
  try {
    const response = await ky(url, {
      ...init,
      signal,
      timeout: timing.timeoutMs,
      retry: {
        limit: maxAttempts,
        methods: ['post'],
        delay: () => retryDelayMs,
        shouldRetry({error, retryCount}) {
          if (signal.aborted) return false;
          const failedResponse = responseOf(error);
          // After 502 and 504 the gateway does not know whether the receiver got the request.
          mayHaveArrived ||= !failedResponse || [502, 504].includes(failedResponse.status);
          retryDelayMs =
            timing.retryDelayMs * 2 ** (retryCount - 1) * (0.5 + Math.random() / 2) +
            retryAfterMs(failedResponse?.headers);
          isWaitingToRetry =
            (!failedResponse || retryableStatuses.includes(failedResponse.status)) &&
            retryCount < maxAttempts &&
            Date.now() + retryDelayMs < deadline &&
            !isOffline();
          if (isWaitingToRetry) onProgress?.({status: 'retrying'});
          return isWaitingToRetry;
        },
      },
      hooks: {
        beforeRetry: [
          () => {
            isWaitingToRetry = false;
            // Without `AbortSignal.any`, ky does not notice an abort between attempts.
            signal.throwIfAborted();
          },
        ],
      },
    });
    return toReceipt(await readBody(response));
  } catch (cause) {
    signal.throwIfAborted();
    const failedResponse = responseOf(cause);
    if (!failedResponse) {
      const code = cause instanceof TimeoutError ? 'timeout' : 'network';
      throw new SubmissionError(code, `POST ${url.href}: ${String(cause)}`, {cause, mayHaveArrived});
    }
    const fields = await readBody(failedResponse);
    if (failedResponse.status === 428 && !('proof' in envelope)) {
      const {prove} = await import('./proof-of-work.js');
      return postJson(request, await prove(envelope, fields, signal), options);
    }
    throw toSubmissionError(failedResponse, fields, envelope, mayHaveArrived);
  } finally {
    globalThis.removeEventListener?.('pagehide', sendBeforeUnload);
  }
}

function responseOf(cause: unknown): Response | undefined {
  return cause instanceof HTTPError ? cause.response : undefined;
}
