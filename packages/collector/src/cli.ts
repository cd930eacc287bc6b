#!/usr/bin/env node
import {createHash, randomBytes} from 'node:crypto';
import {jsonLog} from './ops/log.js';
import {readSettings, SettingsError} from './ops/settings.js';

const usage = `sdg-collector          receives what visitors of SDG Widgets send
sdg-collector token    makes a token, and the SHA-256 of it for the partners file

DATABASE_URL            a PostgreSQL server; without it, SQLite
SDG_COLLECTOR_FILE      where SQLite keeps its file: sdg-collector.db here
SDG_COLLECTOR_PARTNERS  the partners file; without it, whoever an envelope names
SDG_COLLECTOR_TOKEN     without a partners file: the token that reads
PORT, HOST              where it listens: 8080 on 127.0.0.1; HOST=0.0.0.0 for all
TRUST_PROXY             how many proxies of your own stand in front: 0
`;

const [command, ...rest] = process.argv.slice(2);
if (command === undefined) await run();
else if (command === 'token' && rest.length === 0) printToken();
else if (command === '--help') process.stdout.write(usage);
else fail(2, `There is no "${[command, ...rest].join(' ')}".\n\n${usage}`);

async function run(): Promise<void> {
  const log = jsonLog();
  // The file of SQLite has contact details in it: nobody else on this machine may read it.
  process.umask(0o077);
  try {
    const settings = readSettings(process.env);
    // Loaded when there is something to start: it takes longer than all else here.
    const {start} = await import('./ops/start.js');
    const stop = await start(settings, log);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // Once: whoever asks again does not want to wait.
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
