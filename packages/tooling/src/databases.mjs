// Provides new and empty databases for test suites.
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after} from 'node:test';
import {openDatabase} from '@sdg-widgets/collector';
import {runOnExit} from './run-on-exit.mjs';
import {findPostgres, startPostgres} from './postgres.mjs';

/**
 * Returns SQLite and PostgreSQL, so that one suite runs on both. Call it at the top of a test file: everything closes and stops with
 * that file. A test that opens hundreds of databases must close each with `destroy()`. Throws in CI without PostgreSQL.
 *
 * Each has
 * - `name`, and `skip` for `describe(..., {skip}, ...)`: the reason to skip it, or `false`;
 * - `create()`: creates a database and resolves to the options of `openDatabase`, `{file}` or `{url}`;
 * - `open()`: creates and opens a database;
 * - `server()`: resolves to the server, which can be restarted. PostgreSQL only.
 *
 * @param fsync Whether PostgreSQL syncs commits to disk, for tests that crash it.
 *
 * @example
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
  if (skip && process.env.CI) throw new Error(`${skip}, but CI tests every database.`);

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
