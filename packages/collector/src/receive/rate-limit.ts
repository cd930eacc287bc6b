import {createHmac} from 'node:crypto';
import type {Database} from '../database/migrations.js';
import type {Partner, Partners} from '../partner/partners.js';
import {networkOf} from './client-address.js';

const minuteMs = 60_000;

/** What one sender sends to one partner in this minute. Says neither who nor whom. */
export interface Counter {
  readonly counter: string;
  readonly starts_at: string;
}

/** Senders without an address share one counter. */
export function counterOf(
  address: string | undefined,
  partner: Partner,
  {list}: Partners,
  salt: string,
  now: Date,
): Counter {
  // Where every key is taken, another key is not another partner.
  const key = list.includes(partner) ? partner.key : '';
  return {
    counter: createHmac('sha256', salt)
      .update(`address ${networkOf(address ?? '')} ${key}`)
      .digest('hex'),
    starts_at: new Date(Math.floor(now.getTime() / minuteMs) * minuteMs).toISOString(),
  };
}

/** After how many seconds it may send again; `undefined` when it may now. Writes nothing, so that a flood costs no disk. */
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

/** Counts one more. The last of a transaction: until its end, others of the same counter wait. */
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
