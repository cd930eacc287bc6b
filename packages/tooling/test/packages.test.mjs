// What a developer gets from npm: packed as it is published, looked at from outside.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, posix} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {publint} from 'publint';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sdg-widgets-packages-'));
const manifests = readdirSync(join(root, 'packages'))
  .map((name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')))
  .filter((manifest) => !manifest.private);

const packed = JSON.parse(
  execFileSync(
    'npm',
    ['pack', '--json', '--silent', '--pack-destination', folder, ...manifests.flatMap(({name}) => ['-w', name])],
    {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 26},
  ),
);
const tarballs = new Map(
  Object.values(packed).map(({name, filename}) => [name, new Uint8Array(readFileSync(join(folder, filename)))]),
);

/** The public files of a package by the names that developers import, without patterns. */
const entriesOf = ({name, exports}) =>
  Object.keys(exports)
    .filter((entry) => !entry.includes('*'))
    .map((entry) => posix.join(name, entry));

// In a page alone: it registers when it is imported, for tests and stories of the elements without content.
const onlyInPage = ['@sdg-widgets/elements/define.js'];

describe('the packages', () => {
  after(() => rmSync(folder, {recursive: true}));

  it('are all there', () => {
    assert.deepEqual(
      [...tarballs.keys()].sort(),
      ['client', 'collector', 'content', 'core', 'elements', 'sdk'].map((name) => `@sdg-widgets/${name}`),
    );
  });

  for (const manifest of manifests) {
    const {name} = manifest;

    it(`${name} has nothing that publint minds`, async () => {
      const {messages} = await publint({pack: {tarball: tarballs.get(name).buffer}, strict: true});
      assert.deepEqual(messages, []);
    });

    it(`${name} has types that resolve, in bundlers and in Node`, async () => {
      const {problems = []} = await checkPackage(createPackageFromTarballData(tarballs.get(name)), {
        excludeEntrypoints: [/^\.\/cdn\//],
      });
      // Packages are ES modules only: what would come of require() by an older Node, or without "exports", is not promised.
      const ours = problems.filter(({resolutionKind}) => !['node10', 'node16-cjs'].includes(resolutionKind));
      assert.deepEqual(ours, []);
    });

    it(`${name} has the source of every file, for those who step into it`, () => {
      const contents = createPackageFromTarballData(tarballs.get(name));
      const files = new Set(contents.listFiles());
      const missing = [...files]
        .filter((file) => file.endsWith('.js.map'))
        .flatMap((file) => {
          const {sources, sourcesContent = []} = JSON.parse(contents.readFile(file));
          return sources.filter((source, index) => {
            return !sourcesContent[index] && !files.has(posix.join(posix.dirname(file), source));
          });
        });
      assert.deepEqual(missing, []);
      const withoutMap = [...files].filter((file) => {
        return /\/dist\/.*\.js$/.test(file) && !/\/content\//.test(file) && !files.has(`${file}.map`);
      });
      // Content is made of data and has no source in code.
      assert.deepEqual(name.endsWith('/content') ? [] : withoutMap, []);
    });

    it(`${name} has the license, and a README whose links and imports lead somewhere`, async () => {
      const contents = createPackageFromTarballData(tarballs.get(name));
      assert.equal(contents.readFile(`/node_modules/${name}/LICENSE`), readFileSync(join(root, 'LICENSE'), 'utf8'));
      const readme = contents.readFile(`/node_modules/${name}/README.md`);
      assert.ok(readme.startsWith(`# ${name}\n`));
      assert.match(readme, new RegExp(`npm install .*${name}\\b`));

      const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
      assert.ok(links.length > 0);
      for (const link of links) assert.ok(existsSync(join(root, 'packages', name.split('/')[1], link)), link);

      const imports = [...readme.matchAll(/^import (?:\{(.+)\} from )?'(.+)';/gm)];
      assert.ok(imports.length > 0);
      for (const [, names, specifier] of imports) {
        if (onlyInPage.includes(specifier)) continue;
        const exported = await import(specifier);
        for (const each of names?.split(', ') ?? []) assert.ok(each.split(' as ')[0] in exported, each);
      }
    });

    it(`${name} can be imported in Node, all of it, and registers nothing`, async () => {
      for (const entry of entriesOf(manifest).filter((each) => !onlyInPage.includes(each))) {
        if (entry.endsWith('.json')) await import(entry, {with: {type: 'json'}});
        else await import(entry);
      }
      for (const tag of ['sdg-quick-check', 'sdg-opportunity-finder', 'sdg-result-card'])
        assert.equal(globalThis.customElements?.get(tag), undefined, tag);
    });
  }

  it('offer nothing but what they name', async () => {
    for (const {name} of manifests)
      await assert.rejects(import(`${name}/dist/index.js`), {code: 'ERR_PACKAGE_PATH_NOT_EXPORTED'});
  });
});
