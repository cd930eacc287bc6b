// As root on Debian or Ubuntu - a container, a CI machine - what the tests need is installed. Elsewhere it is for a person to do.
import {onPath} from './find-browser.mjs';
import {runQuietly} from './run-quietly.mjs';

/** Installs Debian's packages by name. Does nothing without a name, elsewhere than on Debian, or as another user than root. */
export function installPackages(packages) {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
  if (packages.length === 0 || !canInstall) return;
  // Lists that are out of date may still name what is needed.
  const command = `apt-get update -qq; apt-get install -y -qq --no-install-recommends ${packages.join(' ')}`;
  const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  runQuietly(`Installing ${packages.join(', ')} for the tests`, command, {env});
}
