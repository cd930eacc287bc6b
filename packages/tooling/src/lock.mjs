// npm run lock [name ...]: brings the lockfiles of what the tests install up to date with the manifests.
import {spawnSync} from 'node:child_process';
import {cpSync, rmSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {copyInstall, installs} from './installs.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(installs);

for (const name of names) {
  const install = installs[name];
  const {temporary, copy} = copyInstall(install);
  const [command, ...args] = install.lock;
  const options = {cwd: copy, stdio: 'inherit', shell: process.platform === 'win32'};
  const {status} = spawnSync(command, args, options);
  if (status !== 0) process.exitCode = 1;
  else cpSync(path.join(copy, install.lockfile), path.join(root, install.folder, install.overlay, install.lockfile));
  rmSync(temporary, {recursive: true, force: true});
}
