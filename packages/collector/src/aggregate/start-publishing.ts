import type {Database} from '../database/migrations.js';
import {faultOf, type Log} from '../operate/log.js';
import {publish} from './publish.js';

const hour = 60 * 60_000;

interface PublishingOptions {
  readonly db: Database;
  readonly clock: () => Date;
  readonly log: Log;
}

/**
 * Publishes what has come in for each partner, now and every hour. Any instance may, and all of them. Returns what ends it,
 * when the one under way is done.
 */
export function startPublishing({db, clock, log}: PublishingOptions): () => Promise<void> {
  const run = async () => {
    try {
      for (const partner of await partnersWithWaiting(db)) {
        const groups = await publish(db, partner, clock());
        if (groups > 0) log('info', 'published', {partner, groups});
      }
    } catch (error) {
      log('error', 'not-published', faultOf(error));
    }
  };
  let running = run();
  const timer = setInterval(() => (running = run()), hour);
  return () => {
    clearInterval(timer);
    return running;
  };
}

async function partnersWithWaiting(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('submissions').select('partner').distinct().where('group_id', 'is', null).execute();
  return rows.map(({partner}) => partner);
}
