// The parts that a page may style by ::part(): what the templates have, and what the manifest says of it.
import {describe, it} from 'node:test';
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';

const elements = new URL('../../elements/', import.meta.url);

const sources = readdirSync(new URL('src/', elements), {recursive: true})
  .filter((name) => name.endsWith('.ts') && !/\.(test|styles|fixture)\.ts$/.test(name))
  .map((name) => readFileSync(new URL(`src/${name}`, elements), 'utf8'));

/** As they stand in a template, or are given to a heading or an element. */
const written = new Set([
  // The line above an element that the sdk shows.
  'test-mode',
  ...sources.flatMap((source) => [
    ...[...source.matchAll(/\bpart="([\w -]+)"/g)].flatMap(([, names]) => names.split(' ')),
    ...[...source.matchAll(/setAttribute\('part', ['`]([\w-]+)/g)].map(([, name]) => name),
    ...[...source.matchAll(/headingAt\([^,]+,\s*'([\w-]+)'/g)].map(([, name]) => name),
    ...[...source.matchAll(/\bpart=\$\{[^?}]+\? '([\w-]+)' : '([\w-]+)'\}/g)].flatMap(([, one, other]) => [one, other]),
  ]),
]);

const {modules} = JSON.parse(readFileSync(new URL('custom-elements.json', elements), 'utf8'));
const documented = new Set(
  modules.flatMap(({declarations}) => declarations.flatMap(({cssParts = []}) => cssParts.map(({name}) => name))),
);

describe('the parts of the elements', () => {
  it('are all in the manifest', () => {
    assert.deepEqual([...written].filter((part) => !documented.has(part)).sort(), []);
  });

  it('are none that no template has', () => {
    assert.deepEqual([...documented].filter((part) => !written.has(part)).sort(), []);
  });
});
