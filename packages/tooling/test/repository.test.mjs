import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {version} from '@sdg-widgets/core';
import {readGuide, readPage} from '../src/docs.mjs';
import {allowed} from '../src/import-rules.mjs';

const root = new URL('../../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const packages = readdirSync(new URL('packages/', root));
const manifestOf = (name) => JSON.parse(read(`packages/${name}/package.json`));

/** What runs on a server, and may use what Node brings. */
const onServer = ['collector'];

describe('the repository', () => {
  it('has one version, in every package and in what is sent', () => {
    for (const name of packages) assert.equal(manifestOf(name).version, version, name);
    for (const name of readdirSync(new URL('demo/apps/', root))) {
      const manifest = `demo/apps/${name}/package.json`;
      const {dependencies} = existsSync(new URL(manifest, root)) ? JSON.parse(read(manifest)) : {dependencies: {}};
      for (const [dependency, wanted] of Object.entries(dependencies))
        if (dependency.startsWith('@sdg-widgets/')) assert.equal(wanted, version, manifest);
    }
  });

  for (const [name, dependencies] of Object.entries(allowed)) {
    it(`lets ${name} depend on what it may, and import nothing else`, () => {
      const {dependencies: ours, peerDependencies} = manifestOf(name);
      const declared = Object.keys({...ours, ...peerDependencies});
      assert.deepEqual(
        declared.filter((each) => !dependencies.includes(each)),
        [],
      );

      const sources = readdirSync(new URL(`packages/${name}/`, root), {recursive: true}).filter(
        (file) => /^src.*\.ts$/.test(file) && !/\.(test|fixture)\.ts$/.test(file),
      );
      for (const file of sources) {
        const code = read(`packages/${name}/${file}`).replace(/^ \* .*$/gm, '');
        const imports = [...code.matchAll(/(?:from|import\()\s*'([^'.][^']*)'/g)];
        for (const [, specifier] of imports) {
          if (onServer.includes(name) && specifier.startsWith('node:')) continue;
          const dependency = specifier
            .split('/')
            .slice(0, specifier.startsWith('@') ? 2 : 1)
            .join('/');
          assert.ok(declared.includes(dependency), `${name}/${file} imports ${specifier}`);
        }
      }
    });
  }

  it('imports in Node without registering anything', async () => {
    for (const name of [
      'core',
      'client',
      'content/check.js',
      'collector',
      'elements',
      'sdk',
      'sdk/react',
      'sdk/server.js',
    ])
      await import(`@sdg-widgets/${name}`);
  });
});

describe('the docs', () => {
  const guide = readGuide();
  const manifest = JSON.parse(read('packages/elements/custom-elements.json'));
  const elements = manifest.modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName));

  for (const {tagName, attributes, events, slots, cssProperties = []} of elements) {
    it(`name every attribute, event, slot and custom property of ${tagName}`, () => {
      for (const {name} of [...attributes, ...events, ...slots, ...cssProperties])
        assert.ok(guide.includes(name), name);
    });
  }

  it('name every command', () => {
    const commands = readPage('docs/contributing/commands.md');
    const {scripts} = JSON.parse(read('package.json'));
    for (const name of [
      'build',
      'lint',
      'typecheck',
      'size',
      'bench',
      'content:check',
      'manifest',
      'picture',
      'storybook',
    ]) {
      assert.ok(scripts[name], name);
      assert.ok(commands.includes(`npm run ${name}`), name);
    }
  });

  it('quote the policy that the demo is served under', async () => {
    const policy = readPage('docs/guides/strict-policy.md');
    const {strictPolicy} = await import('../../../demo/server/app.mjs');
    for (const directive of [
      "script-src 'self'",
      "style-src 'self'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ]) {
      assert.ok(policy.includes(directive), directive);
      assert.ok(strictPolicy.split('; ').includes(directive), directive);
    }
  });
});
