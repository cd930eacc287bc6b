#!/usr/bin/env node
import {createHash, randomBytes} from 'node:crypto';
import {jsonLog} from './ops/log.js';
import {readSettings, SettingsError} from './ops/settings.js';

const usage = `sdg-collector          starts the endpoint for submissions of SDG Widgets
sdg-collector token    prints a new token, and its SHA-256 for the partners file

DATABASE_URL            PostgreSQL server; default: SQLite
SDG_COLLECTOR_FILE      file of SQLite; default: sdg-collector.db in this folder
SDG_COLLECTOR_PARTNERS  partners file; default: any partner key is accepted
SDG_COLLECTOR_TOKEN     token that reads all submissions, without a partners file
PORT, HOST              address to listen on; default: 8080 on 127.0.0.1; HOST=0.0.0.0 for all
TRUST_PROXY             number of your proxies in front of it; default: 0
`;

const [command, ...rest] = process.argv.slice(2);
if (command === undefined) await run();
else if (command === 'token' && rest.length === 0) printToken();
else if (command === '--help') process.stdout.write(usage);
else fail(2, `There is no "${[command, ...rest].join(' ')}".\n\n${usage}`);

async function run(): Promise<void> {
  const log = jsonLog();
  // SQLite's file has contact details: other users of this machine must not read it.
  process.umask(0o077);
  try {
    const settings = readSettings(process.env);
    // Loaded late: the other commands start faster without it.
    const {start} = await import('./ops/start.js');
    const stop = await start(settings, log);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // Once: a second signal ends the process at once.
      process.once(signal, () => {
        const stopped = stop();
        log('info', 'stopping', {signal});
        void stopped.then(() => log('info', 'stopped'));
      });
    }
  } catch (error) {
    const reason = error instanceof SettingsError ? error.message : `It could not start. ${described(error)}`;
    fail(1, `${reason}\n`);
  }
}

function described(error: unknown): string {
  const {message, cause = error} = error as Error;
  const {code} = cause as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'PORT: is in use. Choose another.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return `DATABASE_URL: the server cannot be reached (${code}).`;
  return message;
}

function printToken(): void {
  const token = randomBytes(32).toString('base64url');
  const sha256 = createHash('sha256').update(token).digest('hex');
  process.stdout.write(`token        ${token}\ntokenSha256  ${sha256}\n`);
}

function fail(code: number, message: string): void {
  process.stderr.write(message);
  process.exitCode = code;
}
