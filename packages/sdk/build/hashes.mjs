// How the files of the script tag pin one another: the loader has the hashes of what it loads first and of `hashes.js`, which has
// those of what comes next and of `later-hashes.js`, which has all others. See `src/script-tag/verified-import.ts`.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import replace from '@rollup/plugin-replace';

const loadFile = fileURLToPath(new URL('../dist/script-tag/load-file.js', import.meta.url));

// What Rollup makes of an `import()` once it knows the name of the file, and whether it wants all of it.
const asked = /\b__file\((["'][^"']+["'])\)(\.then\((?:n => n\.\w+|function \(n\) \{ return n\.\w+; \})\))?\)/g;

/** Every `import()` goes by `loadFile`, so that a loader that is pinned can verify the file first. */
export const byLoader = () => ({
  name: 'by-loader',
  transform: {
    order: 'post',
    handler(code, id) {
      const calls = code.replace(/\bimport\((['"][^'"]+['"])\)/g, 'loadFile(import($1))');
      if (calls === code || id === loadFile) return undefined;
      return {code: `import {loadFile} from ${JSON.stringify(loadFile)};${calls}`, map: null};
    },
  },
  renderDynamicImport: ({moduleId}) => (moduleId === loadFile ? null : {left: '__file(', right: ')'}),
  renderChunk: {
    order: 'pre',
    handler(code) {
      const calls = code.replace(asked, (_, name, part = '') => `${name})${part}`);
      if (calls.includes('__file(')) this.error('Rollup writes an import() in another way now.');
      return {code: calls, map: null};
    },
  },
});

const inEachLanguage = (...packs) =>
  packs.flatMap((pack) => ['nb', 'nn', 'en'].map((language) => `${language}.${pack}.js`));

// The loader carries its own, so that the first question waits for nothing. A run to the end takes those next, and no others.
const first = ['quick-check.js', ...inEachLanguage('check')];
const next = ['result-card-element.js', 'card-sections.js', 'outbox.js', ...inEachLanguage('result', 'card')];

/** The plugins of a build whose files pin one another. They have to be built in the order in which they are named here. */
export function createHashes(dir) {
  const importsOf = new Map();
  const hashOf = (file) =>
    createHash('sha384')
      .update(readFileSync(path.join(dir, file)))
      .digest('base64');
  /** The files, and all that they import. */
  const closureOf = (files, closure = new Set()) => {
    for (const file of files) {
      if (closure.has(file)) continue;
      closure.add(file);
      closureOf(importsOf.get(file) ?? [], closure);
    }
    return [...closure];
  };
  const firstFiles = () => closureOf(first);
  const nextFiles = () => closureOf(next).filter((file) => !firstFiles().includes(file));
  const lineOf = (file) => [hashOf(file), ...(importsOf.get(file) ?? [])].join(' ');
  const withHashes = (filesOf) =>
    replace({
      preventAssignment: true,
      values: {HASHES: () => JSON.stringify(Object.fromEntries(filesOf().map((file) => [file, lineOf(file)])))},
    });
  return {
    /** Notes what is to be pinned, and what it imports. */
    note: () => ({
      name: 'note-imports',
      generateBundle(_, bundle) {
        for (const {fileName, imports, type} of Object.values(bundle))
          if (type === 'chunk') importsOf.set(fileName, imports);
      },
    }),
    later: () =>
      withHashes(() => {
        const earlier = [...firstFiles(), ...nextFiles()];
        return [...importsOf.keys()].filter((file) => !earlier.includes(file)).sort();
      }),
    next: () => withHashes(() => [...nextFiles(), 'later-hashes.js']),
    first: () => withHashes(() => [...firstFiles(), 'hashes.js']),
  };
}

/** Writes `integrity.json`: the hash of each file that a page may load, and of the notices. Nothing may change a file after it. */
export function writeIntegrity(dir, version) {
  const files = readdirSync(dir, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.(js|css|html|txt)$/.test(entry.name))
    .map(({parentPath, name}) => path.relative(dir, path.join(parentPath, name)).replaceAll(path.sep, '/'))
    .sort()
    .map((file) => {
      const bytes = readFileSync(path.join(dir, file));
      const sha384 = createHash('sha384').update(bytes).digest('base64');
      return [file, {integrity: `sha384-${sha384}`, bytes: bytes.length}];
    });
  const contents = {version, files: Object.fromEntries(files)};
  writeFileSync(path.join(dir, 'integrity.json'), `${JSON.stringify(contents, null, 2)}\n`);
}
