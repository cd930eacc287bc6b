// Our tags and components in a developer's project, with each version of a framework's types, where npm and pnpm put them.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {cpSync, readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import ts from 'typescript';
import {copyInstall, installs} from '../src/installs.mjs';
import {complaintsOf, strictOptions} from './strict-types.mjs';

const run = promisify(execFile);
const pathOf = (relative) => fileURLToPath(new URL(relative, import.meta.url));

const react = {sources: ['react.tsx', 'react-components.tsx'], frameworks: ['react']};
const others = {
  sources: ['preact.tsx', 'solid.tsx', 'svelte.ts', 'vue.ts'],
  frameworks: ['preact', 'solid', 'svelte', 'vue'],
};
const contentsOf = (project) => (project.startsWith('react-') ? react : others);

const all = readdirSync(pathOf('installs/apps/'));

/**
 * Where one copy of our package serves all projects, it sees one copy of a framework's types; a project with another copy declares
 * the tags itself, as the comment in `@sdg-widgets/sdk/types/` says.
 */
const layouts = {
  'npm, each project with its own': {install: installs['npm-nested'], projects: ['react-18-oldest', 'react-19-newest']},
  'npm, one for all': {install: installs['npm-hoisted'], projects: all, isShared: true},
  'pnpm, each project with its own': {install: installs.pnpm, projects: all},
  'pnpm, one for all': {
    install: installs.pnpm,
    options: ['--config.node-linker=hoisted'],
    projects: all.filter((name) => name.startsWith('react-')),
    isShared: true,
  },
};

const host = ts.createCompilerHost(strictOptions);
const readSource = host.getSourceFile.bind(host);
const libraries = new Map();
// Parsed once: the types of the browser are the same for every project.
host.getSourceFile = (file, ...rest) => {
  if (!path.basename(file).startsWith('lib.')) return readSource(file, ...rest);
  if (!libraries.has(file)) libraries.set(file, readSource(file, ...rest));
  return libraries.get(file);
};

/** What the compiler says of these files, and of our declarations: a type that a framework does not have makes any attribute right. */
function compile(files) {
  const program = ts.createProgram(files, strictOptions, host);
  const ours = program.getSourceFiles().filter(({fileName}) => /\/sdk\/dist\/(types|react)\//.test(fileName));
  assert.ok(ours.length > 0);
  return complaintsOf(program, [...files.map((name) => program.getSourceFile(name)), ...ours]);
}

/** The declaration in the comment of a framework's types. */
function exampleOf(framework) {
  const types = readFileSync(pathOf(`../../sdk/src/types/${framework}.ts`), 'utf8');
  const [, example] = /@example\n([^]*?) \*\//.exec(types);
  return example.replace(/^ \* ?/gm, '');
}

for (const [layout, {install, options: more = [], projects, isShared = false}] of Object.entries(layouts)) {
  describe(`our tags and components, installed by ${layout}`, () => {
    const {temporary, copy} = copyInstall(install);
    const [command, ...args] = install.install;
    before(() => run(command, [...args, ...more], {cwd: copy, shell: process.platform === 'win32'}));
    after(() => rmSync(temporary, {recursive: true, force: true}));

    for (const project of projects) {
      it(`have types in ${project}, and refuse what is wrong`, () => {
        const {sources, frameworks} = contentsOf(project);
        const folder = path.join(copy, 'apps', project);
        const files = sources.map((name) => path.join(folder, name));
        for (const [index, name] of sources.entries()) cpSync(pathOf(`types/${name}`), files[index]);
        if (isShared)
          for (const framework of frameworks) {
            const declaration = path.join(folder, `${framework}-tags.ts`);
            writeFileSync(declaration, exampleOf(framework));
            files.push(declaration);
          }
        assert.deepEqual(compile(files), []);
      });
    }
  });
}
