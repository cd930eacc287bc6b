// Provides the browsers for the tests. As root on Debian or Ubuntu (a container, CI), installs missing ones. Elsewhere, skips them with a
// warning. In CI, a missing browser is an error.
import {findChromium, findFirefox, findWebKit} from './find-browser.mjs';
import {installPackages} from './install-packages.mjs';

const engines = {
  chromium: {find: findChromium, packages: ['chromium']},
  firefox: {find: findFirefox, packages: ['firefox-esr']},
  webkit: {find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb']},
};

/** Returns the names of the engines to test in: those of BROWSERS (comma-separated), else all three. Throws if there is none. */
export function getBrowsers() {
  const wanted = process.env.BROWSERS?.split(',') ?? Object.keys(engines);
  for (const name of wanted) {
    if (!engines[name])
      throw new Error(`BROWSERS has the unknown name "${name}". The names are ${Object.keys(engines).join(', ')}.`);
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
