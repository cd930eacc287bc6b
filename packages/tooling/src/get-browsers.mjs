// Gets the tests their browsers. As root on Debian or Ubuntu - a container, a CI machine - the missing ones are installed.
// Elsewhere they are skipped, with a line that says so; in CI a missing one is a failure.
import {findChromium, findFirefox, findWebKit} from './find-browser.mjs';
import {installPackages} from './install-packages.mjs';

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
  installPackages(wanted.filter(isMissing).flatMap((name) => engines[name].packages));

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
