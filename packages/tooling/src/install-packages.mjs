import {onPath} from './find-browser.mjs';
import {runQuietly} from './run-quietly.mjs';

/**
 * Installs Debian packages that the tests need, as root on Debian or Ubuntu (a container, CI). Elsewhere does nothing: that is up to the
 * developer.
 */
export function installPackages(packages) {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
  if (packages.length === 0 || !canInstall) return;
  // Continues if the update fails: stale package lists can still be sufficient.
  const command = `apt-get update -qq; apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  runQuietly(`Installing ${packages.join(', ')} for the tests`, command, {env});
}
