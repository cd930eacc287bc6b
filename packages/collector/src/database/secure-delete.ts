import {sql, SqliteAdapter} from 'kysely';
import type {Database} from './migrations.js';

/**
 * Takes what was deleted out of the log that SQLite keeps beside its file, where it would stand until it is overwritten. Does
 * nothing in PostgreSQL.
 */
export async function secureDelete(db: Database): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
