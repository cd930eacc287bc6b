import type {Database} from '../database/migrations.js';

// PostgreSQL: serialization failure, and deadlock. Nothing was written, and the next time it will be.
const retryableCodes = ['40001', '40P01'];
const maxTries = 3;

/** Runs `act` in one transaction: all of it is kept, or nothing. Again, when another transaction was in the way. */
export async function transaction<T>(db: Database, act: (tx: Database) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().execute(act);
    } catch (error) {
      if (tries === maxTries || !retryableCodes.includes((error as {code?: string}).code ?? '')) throw error;
    }
  }
}
