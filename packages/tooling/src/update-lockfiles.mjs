// npm run lock [name ...]: updates the lockfiles of the projects in installs.mjs.
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {copyInstall, installs} from './installs.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(installs);

/** Removes our packages from a lockfile of npm, which would otherwise keep their outdated dependencies. */
function removeOurPackages(lockfile) {
  const lock = JSON.parse(readFileSync(lockfile, 'utf8'));
  const others = Object.entries(lock.packages).filter(([, {resolved}]) => !resolved?.startsWith('file:'));
  writeFileSync(lockfile, JSON.stringify({...lock, packages: Object.fromEntries(others)}));
}

for (const name of names) {
  const install = installs[name];
  const {temporary, copy} = copyInstall(install);
  const lockfile = path.join(copy, install.lockfile);
  if (lockfile.endsWith('.json') && existsSync(lockfile)) removeOurPackages(lockfile);
  const [command, ...args] = install.lock;
  const options = {cwd: copy, stdio: 'inherit', shell: process.platform === 'win32'};
  const {status} = spawnSync(command, args, options);
  if (status !== 0) process.exitCode = 1;
  else cpSync(lockfile, path.join(root, install.folder, install.overlay, install.lockfile));
  rmSync(temporary, {recursive: true, force: true});
}
