import {Kysely, Migrator, PostgresDialect, SqliteDialect, type PostgresPoolClient} from 'kysely';
import Sqlite from 'libsql';
import pg from 'pg';
import {migrations, type Database} from './migrations.js';
import type {Schema} from './schema.js';

/** PostgreSQL by `url`, or else SQLite by `file`. */
export interface DatabaseOptions {
  /** A PostgreSQL server, as `postgres://user:password@host/name`. Any number of instances can share one. */
  readonly url?: string | undefined;
  /** Without `url`: the file of an embedded SQLite, for one instance. Default: `sdg-collector.db`. */
  readonly file?: string | undefined;
  /** Size of the PostgreSQL connection pool. Default: 10. */
  readonly connections?: number | undefined;
  /** Statement timeout of PostgreSQL, in milliseconds. Default: 10,000. */
  readonly statementTimeoutMs?: number | undefined;
}

const idleTimeoutMs = 15_000;
/** Extra time before giving up on a server that does not enforce its own statement timeout. */
const queryTimeoutMarginMs = 2_000;

/**
 * Opens the database and migrates its tables. Safe on several instances at once. A commit is on disk before it is acknowledged.
 *
 * @throws Error when the database cannot be reached, or its tables are from a newer release.
 * @example
 * const db = await openDatabase({url: process.env.DATABASE_URL});
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
    // Kysely's migration lock works on PostgreSQL only: in SQLite two instances would migrate at once.
    await withWriteLock(sqlite, () => migrate(db, {disableTransactions: true}));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

async function openPostgres(connectionString: string, max: number, statementTimeoutMs: number): Promise<Database> {
  // No timeouts: a migration can take long, and other instances wait for it.
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
  // Without listeners, a restart of the server would end this process. The pool listens to idle connections only; one in use
  // reports the error by the query that fails.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new PostgresDialect({pool: {connect: () => connectFrom(pool), end: () => pool.end()}});
}

/** Takes a connection from the pool. After a query without an answer, the connection is broken: it is not used again. */
async function connectFrom(pool: pg.Pool): Promise<PostgresPoolClient> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const query = async (sql: string, parameters: unknown[]) => {
    if (lost) throw lost;
    try {
      return await client.query(sql, parameters);
    } catch (error) {
      // An error reported by the server is an answer: the connection works.
      if (!(error instanceof pg.DatabaseError)) lost = error as Error;
      throw error;
    }
  };
  // Kysely calls `query` with a cursor only to stream, which the collector never does.
  return {query: query as unknown as PostgresPoolClient['query'], release: () => client.release(lost)};
}

function openSqliteFile(file: string): Sqlite.Database {
  const database = new Sqlite(file);
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('PRAGMA journal_mode = WAL');
  // A commit is on disk before it is acknowledged.
  database.exec('PRAGMA synchronous = FULL');
  // Deleted contact details are overwritten in the file.
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

/** Runs `act` in a transaction that holds SQLite's write lock. */
async function withWriteLock(database: Sqlite.Database, act: () => Promise<void>): Promise<void> {
  // SQLite's own busy timeout would block this process.
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
