// Runs a PostgreSQL server for one test process, in a temporary folder and on a free port. It stops with the process, even if that is
// killed.
import {execFile, execFileSync} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import pg from 'pg';
import {onPath} from './find-browser.mjs';
import {runOnExit} from './run-on-exit.mjs';
import {installPackages} from './install-packages.mjs';

const run = promisify(execFile);
const debian = '/usr/lib/postgresql';

/**
 * Finds the folder of PostgreSQL's programs: that of POSTGRES_BIN, on the PATH, or the newest of Debian's. Throws if POSTGRES_BIN
 * names a folder without them.
 */
export function findPostgres() {
  const named = process.env.POSTGRES_BIN;
  if (named && !existsSync(path.join(named, 'initdb')))
    throw new Error(`POSTGRES_BIN names ${named}: no initdb there.`);
  if (named) return named;
  const initdb = onPath('initdb');
  if (initdb) return path.dirname(realpathSync(initdb));
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((version) => path.join(debian, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
}

/**
 * Returns whether PostgreSQL is available. As root on Debian or Ubuntu, installs it; elsewhere prints a warning. Throws in CI
 * without it.
 */
export function getPostgres() {
  if (!findPostgres()) installPackages(['postgresql']);
  if (findPostgres()) return true;
  const line = 'Not tested on PostgreSQL: not installed (on Debian: apt-get install postgresql).';
  if (process.env.CI) throw new Error(line);
  console.warn(line);
  return false;
}

/**
 * Starts a server. Resolves to
 * - `createDatabase()`: resolves to the URL of a new, empty database;
 * - `restart({mode})`: `'fast'` aborts running transactions and restarts, `'immediate'` simulates a crash with recovery;
 * - `stop()`: stops the server and removes its files.
 *
 * @param fsync Whether commits are synced to disk.
 */
export async function startPostgres({fsync = true} = {}) {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL not found: install it, or set POSTGRES_BIN to the folder of its programs.');
  // PostgreSQL refuses to run as root.
  const user = process.getuid() === 0 ? unprivileged() : undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'sdg-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const options = {cwd: folder, ...user};
  const data = path.join(folder, 'data');
  const pgCtl = (...args) => run(path.join(bin, 'pg_ctl'), ['-D', data, '-s', '-w', ...args], options);

  const script = '"$0" -D "$1" -s -w -m immediate stop; cd /; rm -rf "$2"';
  const {run: stop} = runOnExit(script, [path.join(bin, 'pg_ctl'), data, folder], options);
  try {
    const password = randomBytes(16).toString('hex');
    writeFileSync(path.join(folder, 'password'), password, {mode: 0o644});
    await run(
      path.join(bin, 'initdb'),
      // `--no-sync`: the files must survive a killed process, not a power cut.
      ['-D', data, '-U', 'test', '--pwfile=password', '-A', 'scram-sha-256', '-E', 'UTF8', '--no-locale', '--no-sync'],
      options,
    );
    const log = path.join(folder, 'log');
    const hasty = fsync ? '' : ' -F -c synchronous_commit=off -c full_page_writes=off';
    const startOn = (port) => pgCtl('-l', log, '-o', `-h 127.0.0.1 -p ${port} -k '' -N 200${hasty}`, 'start');
    const port = await startOnFreePort(startOn).catch((error) => {
      throw new Error(`PostgreSQL did not start: ${existsSync(log) ? readFileSync(log, 'utf8') : error.stderr}`);
    });

    const address = (database) => `postgres://test:${password}@127.0.0.1:${port}/${database}`;
    let created = 0;
    return {
      async createDatabase() {
        const name = `test_${++created}`;
        const client = new pg.Client(address('postgres'));
        await client.connect();
        try {
          await client.query(`create database ${name}`);
        } finally {
          await client.end();
        }
        return address(name);
      },
      restart: ({mode}) => pgCtl('-l', log, '-m', mode, 'restart'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function unprivileged() {
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, name], {stdio: 'pipe'})));
      return {uid, gid};
    } catch {
      // This user does not exist.
    }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody.');
}

/** Starts a server on a free port. Retries if another process takes the port in between. */
async function startOnFreePort(start, tries = 5) {
  const port = await freePort();
  try {
    await start(port);
    return port;
  } catch (error) {
    if (tries === 1 || (await freePort(port).catch(() => undefined)) === port) throw error;
    return startOnFreePort(start, tries - 1);
  }
}

/** Finds a free port: `port`, or any if 0. Rejects if `port` is in use. */
async function freePort(port = 0) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const {port: free} = server.address();
  server.close();
  await once(server, 'close');
  return free;
}
