import type {Database} from '../database/migrations.js';

// PostgreSQL: serialization failure and deadlock. Nothing was written, and a retry succeeds.
const retryableCodes = ['40001', '40P01'];
const maxTries = 3;

/** Runs `act` in one transaction. Retries up to two times after a conflict with another transaction. */
export async function transaction<T>(db: Database, act: (tx: Database) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(act);
    } catch (error) {
      if (tries === maxTries || !retryableCodes.includes((error as {code?: string}).code ?? '')) throw error;
    }
  }
}
