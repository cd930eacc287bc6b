// As root on Debian or Ubuntu - a container, a CI machine - what the tests need is installed. Elsewhere it is for a person to do.
import {spawnSync} from 'node:child_process';
import {onPath} from './find-browser.mjs';

/** Installs Debian's packages by name. Does nothing without a name, elsewhere than on Debian, or as another user than root. */
export function installPackages(packages) {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
  if (packages.length === 0 || !canInstall) return;
  console.log(`Installing ${packages.join(', ')} for the tests ...`);
  const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
