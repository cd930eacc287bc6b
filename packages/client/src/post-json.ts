import {SubmissionError, toJson, type Envelope, type Receipt, type SubmitOptions} from '@sdg-widgets/core';
import ky, {HTTPError, TimeoutError} from 'ky';
import {isOffline} from './is-offline.js';
import {retryableStatuses, receiptFrom, refusalFrom, readReply, retryAfterMs} from './read-response.js';
import type {SubmitTiming} from './submit-settings.js';

/** With five tries and their pauses this ends within two minutes. */
const defaultTiming: SubmitTiming = {timeoutMs: 15_000, retryDelayMs: 2_000, deadlineMs: 105_000};

/** Characters, each of which is three bytes at most: a browser lets 64 KiB outlive their page. */
const maxKeepaliveLength = 20_000;

export interface JsonRequest {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly tries?: number;
  readonly timing?: SubmitTiming | undefined;
}

/**
 * Posts an envelope as JSON until there is an answer that will not pass by itself; at most `tries` times. The receiver stores one envelope
 * for each `submissionId`, which is what makes it safe to post again.
 */
export async function postJson(request: JsonRequest, envelope: Envelope, options: SubmitOptions): Promise<Receipt> {
  const {url, headers, tries = 5, timing = defaultTiming} = request;
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
  const end = Date.now() + timing.deadlineMs;
  let pause = 0;
  let isPausing = false;
  let mayHaveArrived = false;
  // The page may not come back. Should it do so, the tries go on where they were.
  const leave = () => isPausing && !signal.aborted && void fetch(url, init).catch(() => {});
  globalThis.addEventListener?.('pagehide', leave);
  try {
    const response = await ky(url, {
      ...init,
      signal,
      timeout: timing.timeoutMs,
      retry: {
        limit: tries,
        methods: ['post'],
        delay: () => pause,
        shouldRetry({error, retryCount}) {
          if (signal.aborted) return false;
          const answer = answerOf(error);
          // A gateway does not know what became of it behind it, either.
          mayHaveArrived ||= !answer || [502, 504].includes(answer.status);
          pause =
            timing.retryDelayMs * 2 ** (retryCount - 1) * (0.5 + Math.random() / 2) + retryAfterMs(answer?.headers);
          isPausing =
            (!answer || retryableStatuses.includes(answer.status)) &&
            retryCount < tries &&
            Date.now() + pause < end &&
            !isOffline();
          if (isPausing) onProgress?.({status: 'retrying'});
          return isPausing;
        },
      },
      hooks: {
        beforeRetry: [
          () => {
            isPausing = false;
            // Where there is no `AbortSignal.any`, ky does not know.
            signal.throwIfAborted();
          },
        ],
      },
    });
    return receiptFrom(await readReply(response));
  } catch (cause) {
    signal.throwIfAborted();
    const answer = answerOf(cause);
    if (!answer) {
      const code = cause instanceof TimeoutError ? 'timeout' : 'network';
      throw new SubmissionError(code, `POST ${url.href}: ${String(cause)}`, {cause, mayHaveArrived});
    }
    const reply = await readReply(answer);
    if (answer.status === 428 && !('proof' in envelope)) {
      const {prove} = await import('./proof-of-work.js');
      return postJson(request, await prove(envelope, reply, signal), options);
    }
    throw refusalFrom(answer, reply, envelope, mayHaveArrived);
  } finally {
    globalThis.removeEventListener?.('pagehide', leave);
  }
}

function answerOf(cause: unknown): Response | undefined {
  return cause instanceof HTTPError ? cause.response : undefined;
}
