// Installs missing or outdated dependencies, so that `npm start` and `npm test` work without a previous command. Uses only modules of
// Node.
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {runQuietly} from './run-quietly.mjs';

const root = new URL('../../../', import.meta.url);
const lockfile = new URL('package-lock.json', root);
const installed = new URL('node_modules/.package-lock.json', root);

/** Lists the packages of a lockfile. npm writes another one of the same format into node_modules. */
function packagesIn(file) {
  const {packages} = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages).filter(([path, {link}]) => path.startsWith('node_modules/') && !link);
}

function isUpToDate() {
  if (!existsSync(installed)) return false;
  const have = new Map(packagesIn(installed).map(([path, {version}]) => [path, version]));
  return packagesIn(lockfile).every(([path, {version, optional}]) => optional || have.get(path) === version);
}

// Fails early: npm would only warn, and a syntax error would follow much later.
const [, oldest] = /^>=([\d.]+)$/.exec(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).engines.node);
if (oldest.localeCompare(process.versions.node, 'en', {numeric: true}) > 0) {
  console.error(`SDG Widgets needs Node.js ${oldest} or later. This is Node.js ${process.versions.node}.`);
  process.exit(1);
}

if (!isUpToDate()) {
  const {status} = runQuietly('Installing dependencies', 'npm ci --prefer-offline', {cwd: fileURLToPath(root)});
  if (status !== 0) process.exit(status);
}
