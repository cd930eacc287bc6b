import {sql, SqliteAdapter} from 'kysely';
import type {Database} from './migrations.js';

/**
 * Truncates SQLite's write-ahead log, which would keep deleted rows until it is overwritten. Does nothing in PostgreSQL.
 */
export async function secureDelete(db: Database): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
