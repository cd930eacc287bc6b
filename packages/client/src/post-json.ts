import {SubmissionError, toJson, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import ky, {HTTPError, TimeoutError} from 'ky';
import {isOffline} from './is-offline.js';
import {readBody, retryableStatuses, retryAfterMs, toReceipt, toSubmissionError} from './read-response.js';
import type {SubmitTiming} from './submit-settings.js';

/** With five tries and their pauses this ends within two minutes. */
const defaultTiming: SubmitTiming = {timeoutMs: 15_000, retryDelayMs: 2_000, deadlineMs: 105_000};

/** Characters, each of which is three bytes at most: a browser lets 64 KiB outlive their page. */
const maxKeepaliveLength = 20_000;

export interface JsonRequest {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly maxAttempts?: number;
  readonly timing?: SubmitTiming | undefined;
}

/**
 * Posts an envelope as JSON until there is an answer that will not pass by itself; at most `tries` times. The receiver stores one envelope
 * for each `submissionId`, which is what makes it safe to post again.
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
    // A redirect that makes a GET of it would lose the envelope, and answer 200.
    redirect: 'error',
  };
  const deadline = Date.now() + timing.deadlineMs;
  let retryDelayMs = 0;
  let isWaitingToRetry = false;
  let mayHaveArrived = false;
  // The page may not come back. Should it do so, the tries go on where they were.
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
          // A gateway does not know what became of it behind it, either.
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
            // Where there is no `AbortSignal.any`, ky does not know.
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
