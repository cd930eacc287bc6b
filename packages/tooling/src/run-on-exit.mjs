import {spawn} from 'node:child_process';
import {once} from 'node:events';

/**
 * Runs a shell script when this process is gone, however that comes about. `args` are its $0, $1, ... Returns `run()`, which
 * does not wait for that and resolves when the script has ended, and `cancel()`.
 */
export function runOnExit(script, args, options = {}) {
  // In a process group of its own, so that what ends this one does not end it, too. The pipe closes with this process.
  const shell = spawn('sh', ['-c', `read -r _; ${script}`, ...args], {
    ...options,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // It waits for this process, not this process for it.
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
