// What a developer's editor and compiler say of our tags, in each framework: what is right is accepted, what is wrong refused.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {basename} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import ts from 'typescript';

const folder = fileURLToPath(new URL('types/', import.meta.url));
const packages = fileURLToPath(new URL('../../', import.meta.url));
const files = readdirSync(folder).map((name) => `${folder}${name}`);

describe('the types of our tags', () => {
  // One compilation: it takes longer than all of what is asked of it.
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    // Frameworks have their own opinions; ours must hold in the strictest project.
    skipLibCheck: false,
  });
  const diagnosticsOf = (file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  const said = (list) =>
    list.map(({messageText, file, start}) => {
      const {line} = file?.getLineAndCharacterOfPosition(start) ?? {};
      return `${file?.fileName}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });

  for (const file of files) {
    it(`hold in ${basename(file)}`, () => {
      assert.deepEqual(said(diagnosticsOf(program.getSourceFile(file))), []);
    });
  }

  it('compile themselves', () => {
    const ours = program.getSourceFiles().filter(({fileName}) => fileName.startsWith(`${packages}sdk/`));
    assert.ok(ours.length > files.length);
    assert.deepEqual(said(ours.flatMap(diagnosticsOf)), []);
  });
});
