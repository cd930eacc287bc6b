import {Kysely, Migrator, PostgresDialect, SqliteDialect, type PostgresPoolClient} from 'kysely';
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
  /** How long PostgreSQL may take for a statement, in milliseconds; 10,000 without. */
  readonly statementTimeoutMs?: number | undefined;
}

// In milliseconds.
const idleTimeoutMs = 15_000;
/** How much longer to wait for a server that does not answer at all, where it should have ended a statement by itself. */
const queryTimeoutMarginMs = 2_000;

/**
 * Opens the database and brings its tables up to date; several instances may start at once. What it has acknowledged is on
 * disk. Throws when it cannot be reached, or when its tables are newer than this release.
 */
export async function openDatabase({
  url,
  file,
  connections = 10,
  statementTimeoutMs = 10_000,
}: DatabaseOptions): Promise<Database> {
  return url ? openPostgres(url, connections, statementTimeoutMs) : openSqliteDatabase(file ?? 'sdg-collector.db');
}

async function openSqliteDatabase(file: string): Promise<Database> {
  const sqlite = openSqliteFile(file);
  const db = new Kysely<Schema>({dialect: new SqliteDialect({database: sqlite})});
  try {
    // Kysely locks a PostgreSQL server while it migrates, and nothing in SQLite: two that start at once would both begin.
    await withWriteLock(sqlite, () => migrate(db, {disableTransactions: true}));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

async function openPostgres(connectionString: string, max: number, statementTimeoutMs: number): Promise<Database> {
  // Without limits: a migration may take long, and who starts at the same time waits for it.
  const migrating = new Kysely<Schema>({dialect: postgres({connectionString, max: 1})});
  await migrate(migrating).finally(() => migrating.destroy());
  const limits = {
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleTimeoutMs,
    query_timeout: statementTimeoutMs + queryTimeoutMarginMs,
  };
  return new Kysely<Schema>({dialect: postgres({connectionString, max, ...limits})});
}

function postgres(config: pg.PoolConfig): PostgresDialect {
  const pool = new pg.Pool({connectionTimeoutMillis: 5_000, keepAlive: true, ...config});
  // Without a listener, a server that restarts would end the process: the pool listens to a connection that waits, and nobody to
  // one that is in the middle of a transaction. Whoever uses it is told by the query that fails.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({pool: {connect: () => connectFrom(pool), end: () => pool.end()}});
}

/** A connection of the pool. One that a query has got no answer by is asked nothing more, and not lent to the next. */
async function connectFrom(pool: pg.Pool): Promise<PostgresPoolClient> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const query = async (sql: string, parameters: unknown[]) => {
    if (lost) throw lost;
    try {
      return await client.query(sql, parameters);
    } catch (error) {
      // What the server says is an answer, too.
      if (!(error instanceof pg.DatabaseError)) lost = error as Error;
      throw error;
    }
  };
  // Kysely asks by a cursor only where a query is streamed.
  return {query: query as unknown as PostgresPoolClient['query'], release: () => client.release(lost)};
}

function openSqliteFile(file: string): Sqlite.Database {
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
async function withWriteLock(database: Sqlite.Database, act: () => Promise<void>): Promise<void> {
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
