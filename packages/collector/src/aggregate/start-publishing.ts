import type {Database} from '../database/migrations.js';
import {describeError, type Log} from '../ops/log.js';
import {publish} from './publish.js';

const hourMs = 60 * 60_000;

interface PublishingOptions {
  readonly db: Database;
  readonly clock: () => Date;
  readonly log: Log;
}

/**
 * Publishes the pending submissions of each partner, now and every hour. Safe to run on several instances at once.
 *
 * @returns A function that stops it. Resolves when the current transaction has ended.
 */
export function startPublishing({db, clock, log}: PublishingOptions): () => Promise<void> {
  const stopping = new AbortController();
  const {signal} = stopping;
  const failed = (error: unknown, partner?: string) =>
    log('error', 'not-published', {partner, ...describeError(error)});

  const publishFor = async (partner: string) => {
    const groups = await publish(db, partner, clock(), {signal});
    if (groups > 0) log('info', 'published', {partner, groups});
  };
  const run = async () => {
    for (const partner of await partnersWithWaiting(db)) {
      if (signal.aborted) return;
      await publishFor(partner).catch((error: unknown) => failed(error, partner));
    }
  };
  const start = () => run().catch((error: unknown) => failed(error));

  let running = start();
  const timer = setInterval(() => (running = start()), hourMs);
  return () => {
    clearInterval(timer);
    stopping.abort();
    return running;
  };
}

async function partnersWithWaiting(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('submissions').select('partner').distinct().where('group_id', 'is', null).execute();
  return rows.map(({partner}) => partner);
}
