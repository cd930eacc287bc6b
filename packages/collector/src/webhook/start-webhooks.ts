import {setTimeout as wait} from 'node:timers/promises';
import type {Database} from '../database/migrations.js';
import {describeError, type Log} from '../ops/log.js';
import type {Partners, Webhook} from '../partner/partners.js';
import {deliver, type Outcome} from './deliver.js';
import {claimDue, dueWebhooks, giveUp, markDelivered, markFailed, type Claim, type WebhookName} from './deliveries.js';
import {messageOf} from './message.js';
import {retryAt} from './retry-schedule.js';
import {readSecrets} from './secrets.js';

const batchSize = 8;
// Longer than an attempt can take, so that no other instance starts the same delivery.
const leaseMs = 60_000;
// The total time of the retry schedule.
const maxUnregisteredMs = 3 * 24 * 60 * 60_000;

export interface WebhooksOptions {
  readonly db: Database;
  readonly partners: Pick<Partners, 'list' | 'find'>;
  readonly clock?: () => Date;
  readonly fetch?: typeof fetch;
  /** Receives each failed attempt. */
  readonly log?: Log;
  /** Holds the secrets by the names in `secretEnv`. Default: `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Timeout for a receiver, in milliseconds. Default: 10,000. */
  readonly timeoutMs?: number;
  /** Interval for polling due deliveries, in milliseconds. Default: 1,000. */
  readonly pollMs?: number;
  /** Aborts running attempts, which count as failed and are retried. */
  readonly signal?: AbortSignal;
}

/**
 * Delivers new submissions to the partners' webhooks, at least once: a receiver recognizes duplicates by `webhook-id`. Any number
 * of instances share the work. Deliveries of an unregistered webhook are left for three days to an instance that knows it.
 *
 * @returns A function that stops it. Resolves when running attempts have ended.
 * @throws Error naming each missing or malformed secret.
 */
export function startWebhooks({
  db,
  partners,
  clock = () => new Date(),
  fetch = globalThis.fetch,
  log = () => {},
  environment = process.env,
  timeoutMs = 10_000,
  pollMs = 1_000,
  signal,
}: WebhooksOptions): () => Promise<void> {
  const secretOf = readSecrets(partners, environment);
  const stopping = new AbortController();
  // By webhook, so that a slow receiver only delays its own deliveries.
  const active = new Map<string, Promise<void>>();

  async function attempt(claim: Claim, webhook: Webhook): Promise<void> {
    const outcome = await post(claim, webhook);
    if (outcome.status === 'delivered') return markDelivered(db, claim);
    const next = outcome.status === 'failed' ? retryAt(claim.attempts, clock()) : undefined;
    await markFailed(db, claim, outcome.error, next);
    const {partner, deliveryId, attempts} = claim;
    const fields = {partner, webhook: claim.webhook, delivery: deliveryId, attempts, problem: outcome.error};
    if (next) log('warn', 'webhook-failed', fields);
    else log('error', 'webhook-given-up', fields);
  }

  async function post(claim: Claim, webhook: Webhook): Promise<Outcome> {
    const body = await messageOf(db, claim, webhook, clock());
    if (body === undefined) return {status: 'unwanted', error: 'The submission is gone'};
    const {url, secretEnv} = webhook;
    const timeout = AbortSignal.timeout(timeoutMs);
    const ending = signal ? AbortSignal.any([timeout, signal]) : timeout;
    return deliver({id: claim.deliveryId, url, keys: secretOf(secretEnv), body, now: clock(), signal: ending, fetch});
  }

  async function drain(name: WebhookName): Promise<void> {
    const webhook = partners.find(name.partner)?.webhooks.find(({id}) => id === name.webhook);
    if (!webhook) return giveUpUnregistered(name);
    while (!stopping.signal.aborted) {
      const now = clock();
      const claims = await claimDue(db, name, now, new Date(now.getTime() + leaseMs), batchSize);
      if (claims.length === 0) return;
      // An outcome that cannot be stored is retried when the lease ends.
      await Promise.all(claims.map((claim) => attempt(claim, webhook).catch(logError)));
    }
  }

  /** Waits first: an instance with another partners file can know the webhook. */
  async function giveUpUnregistered(name: WebhookName): Promise<void> {
    const since = new Date(clock().getTime() - maxUnregisteredMs);
    const problem = 'The webhook is not registered any more';
    const deliveries = await giveUp(db, name, since, problem);
    if (deliveries > 0) log('error', 'webhook-given-up', {...name, deliveries, problem});
  }

  const logError = (error: unknown) => log('error', 'webhooks-interrupted', describeError(error));

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        for (const name of await dueWebhooks(db, clock())) {
          const key = JSON.stringify(name);
          if (active.has(key)) continue;
          const drained = drain(name)
            .catch(logError)
            .finally(() => active.delete(key));
          active.set(key, drained);
        }
      } catch (error) {
        logError(error);
      }
      await wait(pollMs, undefined, {signal: stopping.signal}).catch(() => {});
    }
  }

  const polling = poll();
  return async () => {
    stopping.abort();
    await polling;
    await Promise.all(active.values());
  };
}
