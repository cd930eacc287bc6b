// The compiler of the strictest project that may use our tags, and what it says.
import {basename} from 'node:path';
import ts from 'typescript';

export const strictOptions = {
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  // Frameworks have their own opinions; ours must hold all the same.
  skipLibCheck: false,
};

/**
 * @param {ts.Program} program
 * @param {readonly ts.SourceFile[]} files
 * @returns {string[]} One line for each complaint: file, line, and what is wrong.
 */
export function complaintsOf(program, files) {
  return files.flatMap((file) => {
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map(({messageText, start}) => {
      const {line} = file.getLineAndCharacterOfPosition(start);
      return `${basename(file.fileName)}:${line + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
}
