import {createHmac} from 'node:crypto';
import type {Database} from '../database/migrations.js';
import type {Partner, Partners} from '../partner/partners.js';
import {networkOf} from './client-address.js';

const minuteMs = 60_000;

/** Counter for one client, partner and minute. A keyed hash: reveals neither client nor partner. */
export interface Counter {
  readonly counter: string;
  readonly starts_at: string;
}

/** The counter of a client. Clients without an address share one. */
export function counterOf(
  address: string | undefined,
  partner: Partner,
  {list}: Partners,
  salt: string,
  now: Date,
): Counter {
  // With open registration any key is accepted, and a new key must not reset the limit.
  const key = list.includes(partner) ? partner.key : '';
  return {
    counter: createHmac('sha256', salt)
      .update(`address ${networkOf(address ?? '')} ${key}`)
      .digest('hex'),
    starts_at: new Date(Math.floor(now.getTime() / minuteMs) * minuteMs).toISOString(),
  };
}

/** Seconds until the client may send again; `undefined` below the limit. Only reads, so a flood causes no disk writes. */
export async function secondsToWait(
  tx: Database,
  {counter, starts_at}: Counter,
  {perMinute}: Partner,
  now: Date,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('rate_counts')
    .select('hits')
    .where('counter', '=', counter)
    .where('starts_at', '=', starts_at)
    .executeTakeFirst();
  if (!row || row.hits < perMinute) return undefined;
  return Math.max(1, Math.ceil((Date.parse(starts_at) + minuteMs - now.getTime()) / 1000));
}

/** Counts a submission. Call it last in a transaction, because it locks the counter until the end. */
export async function countSubmission(tx: Database, counter: Counter): Promise<void> {
  await tx
    .insertInto('rate_counts')
    .values({...counter, hits: 1})
    .onConflict((conflict) =>
      conflict
        .columns(['counter', 'starts_at'])
        .doUpdateSet(({eb, ref}) => ({hits: eb(ref('rate_counts.hits'), '+', 1)})),
    )
    .execute();
}
