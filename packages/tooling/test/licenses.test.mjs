// What the licenses of bundled libraries ask for: their text goes wherever their code goes.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {version} from '@sdg-widgets/core';
import {strFromU8, unzipSync} from 'fflate';
import {zipRelease} from '../src/release-zip.mjs';

const cdn = fileURLToPath(new URL('../../sdk/cdn/', import.meta.url));
const notices = readFileSync(path.join(cdn, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
const license = readFileSync(new URL('../../../LICENSE', import.meta.url), 'utf8');

/** The folders of all packages that have a module in a bundle, as the source maps name them. */
const bundled = new Set(
  readdirSync(cdn, {recursive: true})
    .filter((file) => file.endsWith('.map'))
    .flatMap((file) => {
      const {sources} = JSON.parse(readFileSync(path.join(cdn, file), 'utf8'));
      return sources.map((source) => path.resolve(cdn, path.dirname(file), source));
    })
    .flatMap((source) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(source) ?? []),
);

describe('the notices beside the script-tag files', () => {
  it('are about libraries that are bundled: Lit, ky and zod among them', () => {
    const names = [...bundled].map((folder) =>
      folder
        .split(/[\\/]node_modules[\\/]/)
        .at(-1)
        .replaceAll('\\', '/'),
    );
    for (const name of ['lit-html', 'lit-element', '@lit/reactive-element', 'ky', 'zod'])
      assert.ok(names.includes(name), name);
  });

  for (const folder of bundled) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

    it(`have ${manifest.name} with its version and the full text of its license`, () => {
      const [file] = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name));
      const text = readFileSync(path.join(folder, file), 'utf8').trim();
      assert.match(text, /Copyright/);
      const [, notice] = notices.split(`${manifest.name} ${manifest.version} (${manifest.license})`);
      assert.ok(notice?.trimStart().startsWith(text));
    });
  }

  it('name nothing of our own as somebody else’s', () => assert.doesNotMatch(notices, /@sdg-widgets/));
});

describe('the zip of a release', () => {
  const files = unzipSync(zipRelease().zip);
  const read = (name) => strFromU8(files[`sdg-widgets-${version}/${name}`]);

  it('has the notices, our license, and a word about both', () => {
    assert.equal(read('THIRD-PARTY-NOTICES.txt'), notices);
    assert.equal(read('LICENSE.txt'), license);
    assert.match(read('README.txt'), /LICENSE\.txt.*THIRD-PARTY-NOTICES\.txt/s);
  });
});
