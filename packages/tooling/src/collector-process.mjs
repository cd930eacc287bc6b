// Runs the built collector in its own process, as a partner does.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import {runOnExit} from './run-on-exit.mjs';

const cli = fileURLToPath(new URL('../../collector/dist/cli.js', import.meta.url));

/**
 * Starts the built collector. Resolves when it listens, with its `port`, the `address` of its endpoint, and `kill(signal)`, which
 * resolves when the process has exited.
 *
 * @param database The options of `openDatabase`.
 * @param environment Further environment variables.
 */
export async function startCollector({database, port = 0, environment = {}}) {
  const {url, file} = database;
  const child = spawn(process.execPath, [cli], {
    env: {
      ...process.env,
      PORT: String(port),
      ...(url ? {DATABASE_URL: url} : {SDG_COLLECTOR_FILE: file}),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const exitGuard = runOnExit('kill -9 "$0"', [String(child.pid)]);
  exited.then(exitGuard.cancel);
  let errorOutput = '';
  child.stderr.on('data', (data) => (errorOutput += data));

  const lines = createInterface(child.stdout);
  const listening = new Promise((resolve) => {
    lines.on('line', (line) => {
      const {event, port: listeningPort} = JSON.parse(line);
      if (event === 'listening') resolve(listeningPort);
    });
  });
  const failed = exited.then(([code]) =>
    Promise.reject(new Error(`The collector exited with ${code}. ${errorOutput}`)),
  );
  failed.catch(() => {});
  const listeningPort = await Promise.race([listening, failed]);
  return {
    port: listeningPort,
    address: `http://127.0.0.1:${listeningPort}/submissions`,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async kill(signal = 'SIGTERM') {
      child.kill(signal);
      await exited;
    },
  };
}
