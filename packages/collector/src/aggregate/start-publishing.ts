import {setTimeout as wait} from 'node:timers/promises';
import type {Database} from '../database/migrations.js';
import {publish} from './publish.js';

const hour = 60 * 60 * 1000;

interface PublishingOptions {
  readonly db: Database;
  readonly clock?: () => Date;
  /** Is told of what failed; it is tried again with the next round. */
  readonly log?: (entry: Readonly<Record<string, unknown>>) => void;
}

/**
 * Publishes what has come in for each partner, now and then every hour, until the function that it returns is called; that
 * resolves when what was begun has ended. Any number of instances may do so.
 */
export function startPublishing({
  db,
  clock = () => new Date(),
  log = () => {},
}: PublishingOptions): () => Promise<void> {
  const stopping = new AbortController();

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        for (const partner of await partnersWithWaiting(db)) {
          if (stopping.signal.aborted) return;
          const groups = await publish(db, partner, clock());
          if (groups > 0) log({event: 'published', partner, groups});
        }
      } catch (error) {
        log({event: 'publishing-failed', error: error instanceof Error ? error.name : 'Error'});
      }
      await wait(hour, undefined, {signal: stopping.signal, ref: false}).catch(() => {});
    }
  }

  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
}

async function partnersWithWaiting(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('submissions').select('partner').distinct().where('group_id', 'is', null).execute();
  return rows.map(({partner}) => partner);
}
