import {randomUUID} from 'node:crypto';
import type {Database} from '../database/migrations.js';
import type {Partner} from '../partner/partners.js';
import type {Page} from '../read/page.js';

/** A webhook by its partner's key and its own id. */
export interface WebhookName {
  readonly partner: string;
  readonly webhook: string;
}

/** A delivery leased to this instance. */
export interface Claim extends WebhookName {
  readonly deliveryId: string;
  readonly submissionId: string;
  readonly createdAt: string;
  /** Includes the current attempt. */
  readonly attempts: number;
}

export interface DeadLetter {
  readonly id: string;
  readonly partner: string;
  readonly submissionId: string;
  readonly webhook: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: string;
}

/**
 * Queues a delivery for each webhook of the partner. Must run in the transaction that stores the submission, so that both are
 * written or neither.
 */
export async function enqueue(
  transaction: Database,
  submission: {readonly submissionId: string; readonly receivedAt: string},
  {key, webhooks}: Pick<Partner, 'key' | 'webhooks'>,
): Promise<void> {
  if (webhooks.length === 0) return;
  const deliveries = webhooks.map(({id}) => ({
    delivery_id: randomUUID(),
    submission_id: submission.submissionId,
    partner: key,
    webhook: id,
    status: 'waiting' as const,
    attempts: 0,
    next_at: submission.receivedAt,
    created_at: submission.receivedAt,
  }));
  await transaction.insertInto('deliveries').values(deliveries).execute();
}

/** Webhooks with due deliveries. */
export function dueWebhooks(db: Database, now: Date): Promise<WebhookName[]> {
  return db
    .selectFrom('deliveries')
    .select(['partner', 'webhook'])
    .distinct()
    .where('status', '=', 'waiting')
    .where('next_at', '<=', now.toISOString())
    .execute();
}

/** Leases up to `limit` due deliveries of a webhook until `leaseEnd`. No other instance gets the same ones. */
export async function claimDue(
  db: Database,
  {partner, webhook}: WebhookName,
  now: Date,
  leaseEnd: Date,
  limit: number,
): Promise<Claim[]> {
  const isDue = {status: 'waiting', next_at: now.toISOString()} as const;
  const due = await db
    .selectFrom('deliveries')
    .select('delivery_id')
    .where('partner', '=', partner)
    .where('webhook', '=', webhook)
    .where('status', '=', isDue.status)
    .where('next_at', '<=', isDue.next_at)
    .orderBy('next_at')
    .limit(limit)
    .execute();

  const claims: Claim[] = [];
  for (const {delivery_id} of due) {
    // Of two instances that select the same row, only the first still finds it due in its update.
    const row = await db
      .updateTable('deliveries')
      .set((each) => ({next_at: leaseEnd.toISOString(), attempts: each('attempts', '+', 1)}))
      .where('delivery_id', '=', delivery_id)
      .where('status', '=', isDue.status)
      .where('next_at', '<=', isDue.next_at)
      .returning(['submission_id', 'created_at', 'attempts'])
      .executeTakeFirst();
    if (!row) continue;
    const {submission_id, created_at, attempts} = row;
    claims.push({
      deliveryId: delivery_id,
      submissionId: submission_id,
      createdAt: created_at,
      attempts,
      partner,
      webhook,
    });
  }
  return claims;
}

/** Marks a delivery as received by the webhook. */
export async function markDelivered(db: Database, {deliveryId}: Claim): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({status: 'delivered', last_error: null})
    .where('delivery_id', '=', deliveryId)
    .execute();
}

/** Schedules the retry at `nextAt`, or gives up without it. Does nothing when the lease has passed to another instance. */
export async function markFailed(
  db: Database,
  {deliveryId, attempts}: Claim,
  error: string,
  nextAt: Date | undefined,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({last_error: error, ...(nextAt ? {next_at: nextAt.toISOString()} : {status: 'dead'})})
    .where('delivery_id', '=', deliveryId)
    .where('status', '=', 'waiting')
    .where('attempts', '=', attempts)
    .execute();
}

/** Gives up the deliveries of a webhook that have been due since `since` or longer. Returns their number. */
export async function giveUp(
  db: Database,
  {partner, webhook}: WebhookName,
  since: Date,
  error: string,
): Promise<number> {
  const {numUpdatedRows} = await db
    .updateTable('deliveries')
    .set({status: 'dead', last_error: error})
    .where('partner', '=', partner)
    .where('webhook', '=', webhook)
    .where('status', '=', 'waiting')
    .where('next_at', '<=', since.toISOString())
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Dead letters, newest first. Without `partner`, of all partners. */
export async function deadLetters(
  db: Database,
  partner: string | undefined,
  {limit, cursor}: Page,
): Promise<DeadLetter[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['delivery_id', 'partner', 'submission_id', 'webhook', 'attempts', 'last_error', 'created_at'])
    .where('status', '=', 'dead')
    .$if(partner !== undefined, (query) => query.where('partner', '=', partner!))
    .$if(cursor !== undefined, (query) =>
      query.where(({eb, refTuple, tuple}) =>
        eb(refTuple('created_at', 'delivery_id'), '<', tuple(cursor!.receivedAt, cursor!.id)),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('delivery_id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({delivery_id, submission_id, last_error, created_at, ...same}) => ({
    id: delivery_id,
    submissionId: submission_id,
    lastError: last_error,
    createdAt: created_at,
    ...same,
  }));
}

/** Queues a dead letter with a full set of attempts. `false` when it does not exist or belongs to another partner. */
export async function replay(
  db: Database,
  deliveryId: string,
  partner: string | undefined,
  now: Date,
): Promise<boolean> {
  const {numUpdatedRows} = await db
    .updateTable('deliveries')
    .set({status: 'waiting', attempts: 0, next_at: now.toISOString()})
    .where('delivery_id', '=', deliveryId)
    .where('status', '=', 'dead')
    .$if(partner !== undefined, (query) => query.where('partner', '=', partner!))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Deletes a dead letter. `false` when it does not exist or belongs to another partner. */
export async function discard(db: Database, deliveryId: string, partner: string | undefined): Promise<boolean> {
  const {numDeletedRows} = await db
    .deleteFrom('deliveries')
    .where('delivery_id', '=', deliveryId)
    .where('status', '=', 'dead')
    .$if(partner !== undefined, (query) => query.where('partner', '=', partner!))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Number of pending and dead deliveries of all partners. */
export async function countDeliveries(db: Database): Promise<{readonly waiting: number; readonly dead: number}> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['status', ({fn}) => fn.countAll<number | string>().as('count')])
    .where('status', 'in', ['waiting', 'dead'])
    .groupBy('status')
    .execute();
  const count = (status: string) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return {waiting: count('waiting'), dead: count('dead')};
}
