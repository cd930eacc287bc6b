import {secureDelete} from '../database/secure-delete.js';
import type {Database} from '../database/migrations.js';
import {describeError, type Log} from '../ops/log.js';

const hourMs = 60 * 60_000;

/** Deletes expired contact details and rate counts. Returns the number of deleted contacts. */
async function purge(db: Database, now: Date): Promise<number> {
  const {numDeletedRows} = await db
    .deleteFrom('contacts')
    .where('delete_after', '<=', now.toISOString())
    .executeTakeFirstOrThrow();
  const anHourAgo = new Date(now.getTime() - hourMs).toISOString();
  await db.deleteFrom('rate_counts').where('starts_at', '<', anHourAgo).execute();
  // An hour late, because a proof of work can be requested just before midnight.
  await db.deleteFrom('salts').where('day', '<', anHourAgo.slice(0, 10)).execute();
  await secureDelete(db);
  return Number(numDeletedRows);
}

/**
 * Deletes expired contact details, now and every hour. Safe to run on several instances at once.
 *
 * @returns A function that stops it. Resolves when the current run has ended.
 */
export function startPurging({db, clock, log}: {db: Database; clock: () => Date; log: Log}): () => Promise<void> {
  const run = async () => {
    try {
      const contacts = await purge(db, clock());
      if (contacts > 0) log('info', 'purged', {contacts});
    } catch (error) {
      log('error', 'not-purged', describeError(error));
    }
  };
  let running = run();
  const timer = setInterval(() => (running = run()), hourMs);
  return () => {
    clearInterval(timer);
    return running;
  };
}
