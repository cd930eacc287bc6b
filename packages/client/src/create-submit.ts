import {SubmissionError, type Receipt, type Submit, type SubmissionErrorCode} from '@sdg-widgets/core';
import ky, {HTTPError, TimeoutError} from 'ky';

/**
 * Posts envelopes to `endpoint` as JSON. A 2xx is a receipt, whatever its body says; the receiver stores one envelope for
 * each `submissionId`, which is what makes it safe to post again.
 */
export function createSubmit(endpoint: URL): Submit {
  return async (envelope, {signal}) => {
    try {
      const response = await ky.post(endpoint, {
        json: envelope,
        // One quick second try for what passes by itself. What lasts is the visitor's to decide, by Try again.
        retry: {limit: 1, methods: ['post'], statusCodes: [502, 503, 504], maxRetryAfter: 3_000, delay: () => 500},
        timeout: 15_000,
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal,
      });
      return receiptOf(await response.json().catch(() => undefined));
    } catch (cause) {
      throw new SubmissionError(codeOf(cause), `POST ${endpoint.href}: ${String(cause)}`, {cause});
    }
  };
}

// One optional string: by hand, since a schema library for it would be twice the size of everything else sending needs.
function receiptOf(body: unknown): Receipt {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  return typeof id === 'string' && id.length <= 200 ? {id} : {};
}

function codeOf(cause: unknown): SubmissionErrorCode {
  if (cause instanceof TimeoutError) return 'timeout';
  if (!(cause instanceof HTTPError)) return 'network';
  return cause.response.status < 500 ? 'refused' : 'server';
}
