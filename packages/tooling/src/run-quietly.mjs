// Runs a command behind one line, which says what is being done and how many seconds it took. Uses only what Node brings.
import {spawnSync} from 'node:child_process';

/**
 * Runs a shell command, and prints what it printed only when it fails: on a new machine, warnings of installers and compilers
 * hide the lines that matter.
 * @param {string} label What is being done: "Installing dependencies".
 * @param {string} command
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {{status: number, output: string}} Its exit code, and what it printed.
 */
export function runQuietly(label, command, options = {}) {
  const start = performance.now();
  process.stdout.write(`${label} … `);
  const {status, stdout, stderr, error} = spawnSync(command, {
    ...options,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  const output = [stdout, stderr, error?.message].filter(Boolean).join('\n');
  if (status === 0) {
    console.log(`${seconds} s`);
  } else {
    console.log(`failed after ${seconds} s: ${command}`);
    console.error(output);
  }
  return {status: status ?? 1, output};
}
