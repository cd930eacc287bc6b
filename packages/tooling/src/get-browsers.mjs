// Gets the tests their browsers. As root on Debian or Ubuntu - a container, a CI machine - the missing ones are installed.
// Elsewhere they are skipped, with a line that says so; in CI a missing one is a failure.
import {spawnSync} from 'node:child_process';
import {findChromium, findFirefox, findWebKit, onPath} from './find-browser.mjs';

const engines = {
  chromium: {find: findChromium, packages: ['chromium']},
  firefox: {find: findFirefox, packages: ['firefox-esr']},
  webkit: {find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb']},
};

/** The names of the engines to test in: those in BROWSERS (comma-separated), else all three. Throws when there is none. */
export function getBrowsers() {
  const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(engines);
  for (const name of wanted) {
    if (!engines[name]) throw new Error(`BROWSERS names "${name}"; there are ${Object.keys(engines).join(', ')}.`);
  }
  const isMissing = (name) => !engines[name].find();
  install(wanted.filter(isMissing).flatMap((name) => engines[name].packages));

  const missing = wanted.filter(isMissing);
  const found = wanted.filter((name) => !missing.includes(name));
  if (missing.length > 0) {
    const packages = missing.flatMap((name) => engines[name].packages).join(' ');
    const line = `Not tested in ${missing.join(', ')}: not installed (on Debian: apt-get install ${packages}).`;
    if (process.env.CI || process.env.BROWSERS || found.length === 0) throw new Error(line);
    console.warn(line);
  }
  return found;
}

function install(packages) {
  const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get');
  if (packages.length === 0 || !canInstall) return;
  console.log(`Installing ${packages.join(', ')} for the tests ...`);
  const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}};
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}
