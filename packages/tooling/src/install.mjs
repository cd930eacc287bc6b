// Installs the dependencies when they are missing or older than the lockfile, so that `npm start` and `npm test` need
// nothing typed before them. Uses only what Node brings.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

const root = new URL('../../../', import.meta.url);
const lockfile = new URL('package-lock.json', root);
const installed = new URL('node_modules/.package-lock.json', root);

/** The lockfile's packages by path and version; what npm leaves behind after an install lists the same. */
function packagesIn(file) {
  const {packages} = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages).filter(([path, {link}]) => path.startsWith('node_modules/') && !link);
}

function isUpToDate() {
  if (!existsSync(installed)) return false;
  const have = new Map(packagesIn(installed).map(([path, {version}]) => [path, version]));
  return packagesIn(lockfile).every(([path, {version, optional}]) => optional || have.get(path) === version);
}

if (!isUpToDate()) {
  const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exitCode = status ?? 1;
}
