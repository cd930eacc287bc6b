// Runs a command and prints one line with a label and the seconds it took. Uses only modules of Node.
import {spawnSync} from 'node:child_process';

/**
 * Runs a shell command and prints its output only on failure. On a new machine, warnings of installers and compilers would hide
 * the important lines.
 * @param {string} label Such as "Installing dependencies".
 * @param {string} command
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {{status: number, output: string}} The exit code and the output.
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
