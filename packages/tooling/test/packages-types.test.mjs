// What a developer's editor and compiler say of our tags, in each framework: what is right is accepted, what is wrong refused.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {basename} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';
import {complaintsOf, strictOptions} from './strict-types.mjs';

const folder = fileURLToPath(new URL('types/', import.meta.url));
const packages = fileURLToPath(new URL('../../', import.meta.url));
const files = readdirSync(folder).map((name) => `${folder}${name}`);

describe('the types of our tags', () => {
  // One compilation: it takes longer than all of what is asked of it.
  const program = ts.createProgram(files, strictOptions);

  for (const file of files) {
    it(`hold in ${basename(file)}`, () => {
      assert.deepEqual(complaintsOf(program, [program.getSourceFile(file)]), []);
    });
  }

  it('compile themselves', () => {
    const ours = program.getSourceFiles().filter(({fileName}) => fileName.startsWith(`${packages}sdk/`));
    assert.ok(ours.length > files.length);
    assert.deepEqual(complaintsOf(program, ours), []);
  });
});
