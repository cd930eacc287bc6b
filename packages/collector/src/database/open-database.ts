import {Kysely, Migrator, PostgresDialect, SqliteDialect} from 'kysely';
import Sqlite from 'libsql';
import pg from 'pg';
import {migrations, type Database} from './migrations.js';
import type {Schema} from './schema.js';

/** Where submissions are kept. */
export interface DatabaseOptions {
  /** A PostgreSQL server, as `postgres://user:password@host/name`. Any number of instances may share one. */
  readonly url?: string | undefined;
  /** Without `url`: the file of an embedded SQLite, for one instance. */
  readonly file?: string | undefined;
  /** How many connections to PostgreSQL at most; 10 without. */
  readonly connections?: number | undefined;
}

/**
 * Opens the database and brings its tables up to date; several instances may start at once. What it has acknowledged is on
 * disk. Throws when it cannot be reached, or when its tables are newer than this release.
 */
export async function openDatabase({url, file, connections = 10}: DatabaseOptions): Promise<Database> {
  const sqlite = url ? undefined : openSqlite(file ?? 'sdg-collector.db');
  const db: Database = new Kysely<Schema>({
    dialect: sqlite ? new SqliteDialect({database: sqlite}) : postgres(url!, connections),
  });
  try {
    // Kysely locks a PostgreSQL server while it migrates, and nothing in SQLite: two that start at once would both begin.
    if (sqlite) await alone(sqlite, () => migrate(db, {disableTransactions: true}));
    else await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

function postgres(connectionString: string, max: number): PostgresDialect {
  const pool = new pg.Pool({connectionString, max, connectionTimeoutMillis: 5_000});
  // Without a listener, a server that restarts would end the process: the pool listens to a connection that waits, and nobody to
  // one that is in the middle of a transaction. Whoever uses it is told by the query that fails.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({pool});
}

function openSqlite(file: string): Sqlite.Database {
  const database = new Sqlite(file);
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('PRAGMA journal_mode = WAL');
  // A commit is on disk before it is acknowledged.
  database.exec('PRAGMA synchronous = FULL');
  // What is deleted, contact details above all, is not to be found in the file.
  database.exec('PRAGMA secure_delete = ON');
  return database;
}

async function migrate(db: Database, options: {disableTransactions?: boolean} = {}): Promise<void> {
  const provider = {getMigrations: () => Promise.resolve({...migrations})};
  const {error, results} = await new Migrator({db, provider, ...options}).migrateToLatest();
  if (!error) return;
  const failed = results?.find(({status}) => status === 'Error')?.migrationName;
  throw new Error(`The database could not be brought up to date${failed ? ` (${failed})` : ''}: ${String(error)}`, {
    cause: error,
  });
}

/** Runs `act` in a transaction that no other process writes beside. */
async function alone(database: Sqlite.Database, act: () => Promise<void>): Promise<void> {
  // Not by SQLite's own waiting, which would hold up this process with all that runs in it.
  database.exec('PRAGMA busy_timeout = 0');
  for (let tries = 0; ; tries++) {
    try {
      database.exec('BEGIN IMMEDIATE');
      break;
    } catch (error) {
      if (!String(error).includes('locked') || tries === 300) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    await act();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  } finally {
    database.exec('PRAGMA busy_timeout = 5000');
  }
}
