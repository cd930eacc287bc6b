import {version} from '@sdg-widgets/core';
import {sign, type SigningKeys} from './secrets.js';

/** Result of one attempt. `error` never quotes the response or the address. */
export type Outcome =
  | {readonly status: 'delivered'}
  | {readonly status: 'failed'; readonly error: string}
  | {readonly status: 'unwanted'; readonly error: string};

export interface Delivery {
  readonly id: string;
  readonly url: string;
  readonly keys: SigningKeys;
  readonly body: string;
  readonly now: Date;
  /** Aborts the attempt, which then counts as failed. */
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
}

/**
 * Posts a signed message once. Any 2xx is a success, 410 unsubscribes, anything else has failed. Only the status is read.
 *
 * Redirects are not followed: the collector only connects to addresses from the operator's partners file, so neither visitors
 * nor receivers can point it elsewhere (SSRF).
 */
export async function deliver({id, url, keys, body, now, signal, fetch}: Delivery): Promise<Outcome> {
  const timestamp = Math.floor(now.getTime() / 1000);
  const headers = {
    'content-type': 'application/json',
    'user-agent': `sdg-widgets-collector/${version}`,
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign(keys, id, timestamp, body),
  };
  try {
    const response = await fetch(url, {method: 'POST', headers, body, signal, redirect: 'manual'});
    await response.body?.cancel().catch(() => {});
    if (response.ok) return {status: 'delivered'};
    const error = `Answered ${response.status}`;
    return {status: response.status === 410 ? 'unwanted' : 'failed', error};
  } catch (error) {
    return {status: 'failed', error: reason(error)};
  }
}

/** Describes an error by its code, such as `ECONNREFUSED`, because a message can contain the address. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'Failed';
  if (error.name === 'TimeoutError') return 'Did not answer in time';
  if (error.name === 'AbortError') return 'The collector stopped first';
  const {cause} = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
  return `Could not be reached (${code})`;
}
