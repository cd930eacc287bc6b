// What a newcomer and the tests install is the same tomorrow: all of it is in a lockfile, and no lockfile says from where.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {posix as path} from 'node:path';
import {describe, it} from 'node:test';
import {load} from 'js-yaml';
import {installs} from '../src/installs.mjs';

const root = new URL('../../../', import.meta.url);
const read = (file) => readFileSync(new URL(file, root), 'utf8');
const readManifest = (file) => JSON.parse(read(file));
const committed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
}).split('\n');
const called = (name) => committed.filter((file) => path.basename(file) === name);

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
const declaredIn = (manifest) =>
  Object.fromEntries(
    kinds.map((kind) => [kind, manifest[kind] ?? {}]).filter(([, names]) => Object.keys(names).length),
  );

/** Where the packages of a lockfile are, and where its own manifest is. */
function placeOf(lockfile) {
  const own = path.dirname(lockfile);
  const laidOver = Object.values(installs).find(({folder, overlay}) => path.join(folder, overlay) === own);
  return {own, folder: laidOver?.folder ?? own};
}

/** The manifest of what a lockfile has from a folder, or nothing for what is from a registry. */
function manifestOf({own, folder}, key, resolved) {
  if (key === '') return path.join(own, 'package.json');
  if (!/(^|\/)node_modules\//.test(key)) return path.join(folder, key, 'package.json');
  return resolved?.startsWith('file:') ? path.join(folder, resolved.slice('file:'.length), 'package.json') : undefined;
}

/** The key under which a package finds another, as Node looks for it: beside it, then further up. */
function find(packages, from, name) {
  for (let folder = from; ; folder = folder.includes('/') ? path.dirname(folder) : '') {
    const key = path.join(folder, 'node_modules', name);
    if (packages[key] && path.basename(folder) !== 'node_modules') return key;
    if (folder === '') return undefined;
  }
}

describe('a lockfile of npm', () => {
  for (const lockfile of called('package-lock.json')) {
    const {packages} = readManifest(lockfile);
    const place = placeOf(lockfile);
    const entries = Object.entries(packages).filter(([, {link}]) => !link);
    const local = entries
      .map(([key, entry]) => ({key, entry, manifest: manifestOf(place, key, entry.resolved)}))
      .filter(({manifest}) => manifest);

    it(`${lockfile} says of every folder what its manifest says`, () => {
      for (const {entry, manifest} of local)
        assert.deepEqual(declaredIn(entry), declaredIn(readManifest(manifest)), `${manifest}: npm run lock`);
    });

    it(`${lockfile} has the version and the hash of everything else`, () => {
      for (const {key, entry} of local)
        for (const name of Object.keys({...entry.dependencies, ...entry.devDependencies}))
          assert.ok(find(packages, key, name), `${key} needs ${name}`);
      for (const [key, {version, integrity}] of entries) {
        if (local.some((each) => each.key === key)) continue;
        assert.match(version, /^\d/, key);
        assert.match(integrity, /^sha512-/, key);
      }
    });

    it(`${lockfile} names no address`, () => {
      for (const [key, {resolved = ''}] of Object.entries(packages)) assert.doesNotMatch(resolved, /:\/\//, key);
    });
  }
});

describe('a lockfile of pnpm', () => {
  for (const lockfile of called('pnpm-lock.yaml')) {
    const {importers, packages, snapshots} = load(read(lockfile));
    const place = placeOf(lockfile);
    const nameOf = (id) => id.slice(0, id.indexOf('@', 1));
    const folderOf = (id) => /@file:([^(]+)/.exec(id)?.[1];

    it(`${lockfile} says of every folder what its manifest says`, () => {
      for (const [key, importer] of Object.entries(importers)) {
        const {dependencies = {}} = readManifest(manifestOf(place, key === '.' ? '' : key));
        const specifiers = Object.entries(importer.dependencies ?? {}).map(([name, {specifier}]) => [name, specifier]);
        assert.deepEqual(Object.fromEntries(specifiers), dependencies, `${key}: npm run lock`);
      }
      for (const [id, {peerDependencies = {}}] of Object.entries(packages).filter(([each]) => folderOf(each)))
        assert.deepEqual(
          peerDependencies,
          readManifest(path.join(place.folder, folderOf(id), 'package.json')).peerDependencies ?? {},
          `${id}: npm run lock`,
        );
      for (const [id, {dependencies: locked = {}}] of Object.entries(snapshots).filter(([each]) => folderOf(each))) {
        const {dependencies = {}} = readManifest(path.join(place.folder, folderOf(id), 'package.json'));
        for (const [name, version] of Object.entries(dependencies)) {
          const wanted = name.startsWith('@sdg-widgets/') ? 'file:' : version;
          assert.ok(locked[name]?.startsWith(wanted), `${id} needs ${name}: npm run lock`);
        }
      }
    });

    it(`${lockfile} has the version and the hash of everything else, and no address`, () => {
      for (const [id, {resolution}] of Object.entries(packages)) {
        if (folderOf(id)) assert.deepEqual(Object.keys(resolution).sort(), ['directory', 'type'], nameOf(id));
        // An address would stand here, as "tarball".
        else assert.deepEqual(Object.keys(resolution), ['integrity'], id);
      }
      assert.doesNotMatch(read(lockfile), /:\/\//);
    });
  }
});

describe('what a developer installs with', () => {
  const {packages} = readManifest('package-lock.json');

  /** All that comes with a package, by key. */
  function bringsAlong(key, found = new Set()) {
    for (const name of Object.keys(packages[key].dependencies ?? {})) {
      const beside = find(packages, key, name);
      const dependency = packages[beside].link ? packages[beside].resolved : beside;
      if (!found.has(dependency)) bringsAlong(dependency, found.add(dependency));
    }
    return found;
  }

  // npm installs the newest of such a peer, and our tags would go into its types instead of the developer's.
  for (const name of ['client', 'collector', 'content', 'core', 'elements', 'sdk'])
    it(`${name} brings no second copy of a framework or its types`, () => {
      const brought = bringsAlong(`packages/${name}`);
      for (const key of brought) {
        const {peerDependencies = {}, peerDependenciesMeta = {}} = packages[key];
        const required = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
        assert.deepEqual(
          required.filter((peer) => !brought.has(`node_modules/${peer}`)),
          [],
          key,
        );
      }
    });
});

describe('a manifest', () => {
  const lockfiles = [...called('package-lock.json'), ...called('pnpm-lock.yaml')];
  const locked = new Set(
    lockfiles.flatMap((lockfile) => {
      const place = placeOf(lockfile);
      const text = read(lockfile);
      const keys = lockfile.endsWith('.json') ? JSON.parse(text).packages : load(text).importers;
      return Object.keys(keys).map((key) => manifestOf(place, key === '.' ? '' : key));
    }),
  );

  for (const file of called('package.json'))
    it(`${file} is in a lockfile, each dependency in one version`, () => {
      const {dependencies = {}, devDependencies = {}} = readManifest(file);
      assert.ok(locked.has(file));
      for (const [name, version] of Object.entries({...dependencies, ...devDependencies}))
        assert.match(version, /^((npm:[\w-]+@)?\d+\.\d+\.\d+(-[\w.]+)?|file:.*)$/, name);
    });
});
