// Projects of developers: the apps of demo/apps/, and small projects with other versions of the frameworks. The tests install them in
// temporary copies by their lockfiles, with our packages as npm would publish them.
import {cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const projects = 'packages/tooling/test/installs';
const pnpm = [process.execPath, fileURLToPath(new URL('bin/pnpm.cjs', import.meta.resolve('pnpm')))];

const npm = {
  lockfile: 'package-lock.json',
  install: ['npm', 'ci', '--prefer-offline', '--ignore-scripts'],
  lock: ['npm', 'install', '--package-lock-only', '--ignore-scripts'],
};

/** The projects by name: folder to copy, overlay, lockfile, and the commands that install by the lockfile and update it. */
export const installs = {
  apps: {...npm, folder: 'demo/apps', overlay: '.'},
  'npm-hoisted': {...npm, folder: projects, overlay: 'npm-hoisted'},
  'npm-nested': {...npm, folder: projects, overlay: 'npm-nested'},
  'react-18': {...npm, folder: 'packages/tooling/test/react-18', overlay: '.'},
  pnpm: {
    folder: projects,
    overlay: 'pnpm',
    lockfile: 'pnpm-lock.yaml',
    install: [...pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--ignore-scripts'],
    lock: [...pnpm, 'install', '--lockfile-only'],
  },
};

/**
 * Copies a project to a temporary folder at the same relative path, and links our packages there for its `file:` dependencies.
 *
 * @returns The temporary folder, which the caller removes, and the copy in it.
 */
export function copyInstall({folder, overlay}) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'sdg-widgets-'));
  mkdirSync(path.join(temporary, 'packages'));
  for (const name of readdirSync(path.join(root, 'packages')))
    if (name !== 'tooling')
      symlinkSync(path.join(root, 'packages', name), path.join(temporary, 'packages', name), 'junction');

  const copy = path.join(temporary, folder);
  const filter = (source) => path.basename(source) !== 'node_modules';
  cpSync(path.join(root, folder), copy, {recursive: true, filter});
  if (overlay !== '.') cpSync(path.join(root, folder, overlay), copy, {recursive: true});
  return {temporary, copy};
}
