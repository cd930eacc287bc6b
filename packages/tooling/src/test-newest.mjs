// npm run test:newest [app ...]: builds each app of demo/apps/ with the newest versions of its dependencies, and prints them. Informative
// only, because a future release can break it.
import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {copyInstall, installs} from './installs.mjs';

// The type checkers of Vue, Svelte and Angular need the compiler API, which TypeScript 7 lacks.
const limits = {typescript: '<7'};

const readManifest = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

function run(command, args, cwd) {
  const env = {...process.env, NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false'};
  const {status, stdout, stderr} = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}

/** Requests the newest version of every dependency that is not ours. Returns their names. */
function requestNewest(folder) {
  const manifest = readManifest(folder);
  const requested = [];
  for (const dependencies of [manifest.dependencies, manifest.devDependencies])
    for (const name of Object.keys(dependencies).filter((dependency) => !dependency.startsWith('@sdg-widgets/'))) {
      dependencies[name] = limits[name] ?? 'latest';
      requested.push(name);
    }
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return requested;
}

/** Builds one app in a copy without the others. Returns the installed versions. */
function buildNewest(app) {
  const {temporary, copy} = copyInstall(installs.apps);
  try {
    const folder = path.join(copy, app);
    const names = requestNewest(folder);
    writeFileSync(path.join(copy, 'package.json'), JSON.stringify({...readManifest(copy), workspaces: [app]}));
    rmSync(path.join(copy, 'package-lock.json'));
    run('npm', ['install', '--no-package-lock', '--ignore-scripts'], copy);
    const {stdout} = spawnSync('npm', ['ls', '--json', '--depth=0', '--workspace', app], {cwd: copy, encoding: 'utf8'});
    const installed = Object.values(JSON.parse(stdout).dependencies)[0].dependencies;
    run('npm', ['run', 'build'], folder);
    return names.map((name) => `${name} ${installed[name].version}`);
  } finally {
    rmSync(temporary, {recursive: true, force: true});
  }
}

const known = readManifest(fileURLToPath(new URL('../../../demo/apps/', import.meta.url))).workspaces;
const apps = process.argv.length > 2 ? process.argv.slice(2) : known;

for (const app of apps) {
  try {
    console.log(`${app} builds with ${buildNewest(app).join(', ')}`);
  } catch (error) {
    console.log(`${app} does not build with the newest versions:\n${error.message}`);
    process.exitCode = 1;
  }
}
