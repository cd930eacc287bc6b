// The databases that a suite runs on, each time on a new and empty one.
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after} from 'node:test';
import {openDatabase} from '@sdg-widgets/collector';
import {runOnExit} from './run-on-exit.mjs';
import {findPostgres, startPostgres} from './postgres.mjs';

/**
 * SQLite and PostgreSQL, for a suite that is written once. Called at the top of a test file; what it opens and starts, ends
 * with that file. A test that opens hundreds closes each with `destroy()`. With `fsync` PostgreSQL forces to disk what it acknowledges, for tests in
 * which it crashes. Throws in CI when there is no PostgreSQL. Each has
 * - `name`, and `skip`, for `describe(..., {skip}, ...)`: why it cannot be tested here, or `false`;
 * - `create()`: what `openDatabase` takes, of a new database: `{file}` or `{url}`;
 * - `open()`: a new database, opened;
 * - `server()`, PostgreSQL alone: the server, to be restarted.
 *
 *     for (const {name, skip, open} of databases()) {
 *       describe(`the collector on ${name}`, {skip}, () => { ... });
 *     }
 */
export function databases({fsync = false} = {}) {
  const opened = [];
  const open = (create) => async () => {
    const db = await openDatabase(await create());
    opened.push(db);
    return db;
  };

  let folder;
  let removeFolder;
  let files = 0;
  const createSqlite = () => {
    if (!folder) {
      folder = mkdtempSync(path.join(tmpdir(), 'sdg-sqlite-'));
      removeFolder = runOnExit('rm -rf "$0"', [folder]).run;
    }
    return Promise.resolve({file: path.join(folder, `${++files}.db`)});
  };

  let startedServer;
  const server = () => (startedServer ??= startPostgres({fsync}));
  const createPostgres = async () => ({url: await (await server()).createDatabase()});
  const skip = findPostgres() ? false : 'PostgreSQL is not installed';
  if (skip && process.env.CI) throw new Error(`${skip}, and in CI every database is tested.`);

  after(async () => {
    await Promise.all(opened.map((db) => db.destroy()));
    await removeFolder?.();
    await (await startedServer)?.stop();
  });

  return [
    {name: 'SQLite', skip: false, create: createSqlite, open: open(createSqlite)},
    {name: 'PostgreSQL', skip, create: createPostgres, open: open(createPostgres), server},
  ];
}
