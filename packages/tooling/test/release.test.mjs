// What a release is made of: the hash of every file, a zip for a server of one's own, the headers that a host sends.
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {version} from '@sdg-widgets/core';
import {strFromU8, unzipSync} from 'fflate';
import {createDemo} from '../../../demo/server/app.mjs';
import {zipRelease} from '../src/release-zip.mjs';

const cdn = new URL('../../sdk/cdn/', import.meta.url);
const integrity = JSON.parse(readFileSync(new URL('integrity.json', cdn), 'utf8'));
const hashOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

describe('integrity.json', () => {
  it('is of this version', () => assert.equal(integrity.version, version));

  it('has the hash and the size of every file that a page may load, and of the notices', () => {
    const built = readdirSync(cdn, {recursive: true}).filter((file) => /\.(js|css|html|txt)$/.test(file));
    assert.deepEqual(Object.keys(integrity.files).sort(), built.map((file) => file.replaceAll('\\', '/')).sort());
    for (const [file, expected] of Object.entries(integrity.files)) {
      const bytes = readFileSync(new URL(file, cdn));
      assert.deepEqual(expected, {integrity: hashOf(bytes), bytes: bytes.length}, file);
    }
  });

  it('has the hashes by which the files pin one another', () => {
    const carriers = ['sdg-widgets.js', 'hashes.js', 'later-hashes.js'].map((file) =>
      readFileSync(new URL(file, cdn), 'utf8'),
    );
    const pinned = carriers.flatMap((code) => [...code.matchAll(/"([\w.-]+\.js)":"([\w+/]{64})/g)]);
    for (const [, file, hash] of pinned) assert.equal(integrity.files[file].integrity, `sha384-${hash}`, file);
    // Whatever a file of the loader's may ask for.
    const names = new Set(pinned.map(([, file]) => file));
    for (const file of names) {
      const code = readFileSync(new URL(file, cdn), 'utf8');
      for (const [, other] of code.matchAll(/"\.\/([\w.-]+\.js)"/g)) assert.ok(names.has(other), `${file}: ${other}`);
    }
  });
});

describe('the zip', () => {
  const {zip} = zipRelease();
  const files = unzipSync(zip);
  const folder = `sdg-widgets-${version}`;

  it('has every file as integrity.json says', () => {
    for (const [file, {integrity: expected}] of Object.entries(integrity.files))
      assert.equal(hashOf(files[`${folder}/${file}`]), expected, file);
    assert.deepEqual(JSON.parse(strFromU8(files[`${folder}/integrity.json`])), integrity);
  });

  it('says how to use it, with the hash of its loader', () => {
    const readme = strFromU8(files[`${folder}/README.txt`]);
    assert.ok(readme.includes(integrity.files['sdg-widgets.js'].integrity));
    assert.ok(readme.includes(`/sdg-widgets/${version}/sdg-widgets.js`));
  });

  it('is the same zip for the same files', () => assert.deepEqual(zipRelease().zip, zip));
});

describe('a host', () => {
  let app;
  before(async () => ({app} = await createDemo()));

  for (const [folder, lifetime] of [
    [`/sdg-widgets/${version}/`, 'public, max-age=31536000, immutable'],
    [`/sdg-widgets/${version.split('.')[0]}/`, 'public, max-age=3600'],
    ['/sdg-widgets/', 'no-cache'],
  ]) {
    it(`serves ${folder} to any page, and says how long it stays`, async () => {
      const response = await app.request(`${folder}quick-check.js`);

      assert.equal(response.status, 200);
      assert.equal(hashOf(Buffer.from(await response.arrayBuffer())), integrity.files['quick-check.js'].integrity);
      assert.match(response.headers.get('content-type'), /^text\/javascript/);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
      assert.equal(response.headers.get('cache-control'), lifetime);
      const map = await app.request(`${folder}${response.headers.get('sourcemap')}`);
      assert.equal((await map.json()).version, 3);
    });
  }

  it('has no other version', async () => {
    assert.equal((await app.request('/sdg-widgets/99.0.0/quick-check.js')).status, 404);
  });
});
