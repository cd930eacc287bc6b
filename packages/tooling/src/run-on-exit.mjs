import {spawn} from 'node:child_process';
import {once} from 'node:events';

/**
 * Runs a shell script when this process exits, even if it is killed. Returns `run()`, which runs it now and resolves when it has
 * ended, and `cancel()`.
 *
 * @param args $0, $1, ... of the script.
 */
export function runOnExit(script, args, options = {}) {
  // In its own process group, so that a signal to this one does not end it. The pipe closes when this process exits.
  const shell = spawn('sh', ['-c', `read -r _; ${script}`, ...args], {
    ...options,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Must not keep this process alive.
  shell.unref();
  shell.stdin.unref();
  return {
    async run() {
      shell.ref();
      shell.stdin.end();
      if (shell.exitCode === null) await once(shell, 'exit');
    },
    cancel: () => shell.kill('SIGKILL'),
  };
}
