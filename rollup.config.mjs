// The files of the script tag, in packages/sdk/cdn/:
//   sdg-widgets.js       the loader, a classic script
//   quick-check.js       the element; nb.js, nn.js, en.js its languages;
//                        result-card.js, nb.result.js, submit.js, definition.js when they are needed
//   result-card.css      what a card looks like that a server has rendered
//   hashes.js              the hashes of what comes later, for a loader that is pinned
//   check-endpoint.js    for developers: tries out an endpoint
//   palette.js           for the snippet page: what becomes of a partner's colours
//   analytics.js         for a page that counts steps and outcomes
//   frame.html           an element in a page of its own, to be shown in a frame; frame.js, frame.css
//   sdg-frame.js         for the page with that frame: a classic script
//   quick-check.nb.js    the element with one language in one file, and its own later parts in quick-check.nb/
//   sdg-widgets.standalone.js
//                        everything in one classic script; sdg-widgets.standalone.nb.js the same in one language
//   THIRD-PARTY-NOTICES.txt
//                        the licenses of what is bundled
//   integrity.json       the hash of each of them
import {readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename} from 'node:path';
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {noteStyles} from '@sdg-widgets/elements/server.js';
import {byLoader, createHashes, writeIntegrity} from './packages/sdk/build/hashes.mjs';
import {notices} from './packages/sdk/build/notices.mjs';

// What `tsc -b` has compiled for npm is bundled here.
const source = 'packages/sdk/dist';
const dir = 'packages/sdk/cdn';
// The comment that names it would be thirty bytes in each file; a server can say the same in a header.
const sourcemap = 'hidden';
// Files of an earlier build would be published, too.
rmSync(dir, {recursive: true, force: true});

const {version} = createRequire(import.meta.url)('./packages/sdk/package.json');
const hashes = createHashes(dir);

/** Minifies a module's templates once, and not again for every bundle that has the module. */
function minifyLiterals() {
  const {name, transform} = literalsHtmlCssMinifier();
  const minified = new Map();
  return {
    name,
    transform(code, id) {
      if (!minified.has(id)) minified.set(id, transform.call(this, code, id));
      return minified.get(id);
    },
  };
}

// Shared by all bundles, so that the workers that minify stay warm.
const plugins = [
  nodeResolve({browser: true}),
  minifyLiterals(),
  terser({
    ecma: 2022,
    module: true,
    // The licenses are in the file of notices.
    format: {comments: false},
  }),
  notices(`${dir}/THIRD-PARTY-NOTICES.txt`),
];

/** The styles of the card as a file, since a strict policy forbids `<style>`. */
const styleSheet = () => ({
  name: 'style-sheet',
  generateBundle() {
    const source = noteStyles.map(({cssText}) => cssText).join('\n');
    this.emitFile({type: 'asset', fileName: 'result-card.css', source});
  },
});

/** zod carries annotations that Rollup cannot place. They change nothing. */
function onwarn(warning, warn) {
  if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
}

const names = {
  entryFileNames: '[name].js',
  chunkFileNames: ({name}) => `${chunkNames[name] ?? name}.js`,
  hoistTransitiveImports: false,
  // What two steps share and is small travels with one of them: a request costs more than the bytes.
  experimentalMinChunkSize: 1_000,
  // Except what only later steps need: it would travel with the first question.
  onlyExplicitManualChunks: true,
  manualChunks: (id) => chunkOf(id, leaves),
};

const chunkOf = (id, chunks) => chunks.find(({modules}) => modules.test(id))?.name;

// Small, shared by steps that come later, and standing on nothing else.
const leaves = [
  {name: 'address', modules: /\/safe-url\.js$/},
  {name: 'later', modules: /\/fetch-json\.js$/},
  {name: 'ids', modules: /\/untrusted\/(id|iso-date)\.js$/},
  {name: 'company', modules: /\/(company-lookup-error|organisation-number)\.js$/},
  {name: 'employees', modules: /\/employees\.js$/},
  {name: 'plan', modules: /\/(opportunity\/plan|adjust-catalogue|today|contact-patterns)\.js$/},
  {name: 'hold-height', modules: /\/(hold-height|to-json)\.js$/},
  {name: 'told', modules: /\/told\.js$/},
  {name: 'formats', modules: /\/format-for\.js$/},
];

// Everything until the first question. By name, since a chunk that is named below draws along what it stands on.
const firstQuestion = {
  name: 'quick-check',
  modules: new RegExp(
    [
      'core/dist/(language|version|session/(answers|transition|session))',
      'elements/dist/(register|quick-check/[\\w.-]+|theme/theme\\.styles|draft/draft|attributes/(one-of|heading-level))',
      'elements/dist/events/(error|fact|request|document-request|language-request|result-request|session)-events?',
      'elements/dist/controllers/(language|request|document|session)-controller',
      'elements/dist/parts/(move-focus|dates|heading|html|question|question\\.styles|welcome)',
      '(@lit/reactive-element|lit-element|lit)/[\\w./-]+',
      'lit-html/(lit-html|directive|directive-helpers|is-server|directives/keyed)',
    ]
      .map((path) => `/${path}\\.js$`)
      .concat(
        '/sdk/dist/(connect/(answer|connect|in-modes|with-appearance)|script-tag/(load-file|file-request-event)|sources/check-sources|entries/quick-check)\\.js$',
      )
      .join('|'),
  ),
};

// Beside the first question's file, what several later steps stand on can have files of its own.
const loaderChunks = [
  firstQuestion,
  {name: 'fields', modules: /\/parts\/(add-styles|field\.styles)\.js$/},
  {name: 'moments', modules: /\/parts\/moments\.js$/},
  {name: 'report.styles', modules: /\/(report\.styles|mode-of)\.js$/},
  {
    name: 'advisers',
    modules:
      /\/(partner\/advisers|local-activity|mail-address|parts\/advisers|later-part|hold-height|submission-error|to-json|download-json)\.js$/,
  },
  ...leaves,
];

const chunkNames = {outbox: 'submit', 'load-document': 'document', 'page-state': 'shared'};

const single = (element) => (language) => ({
  input: {[`${element}.${language}`]: `${source}/entries/${element}.${language}.js`},
  output: {
    ...names,
    dir,
    format: 'es',
    sourcemap,
    chunkFileNames: (chunk) => `${element}.${language}/${names.chunkFileNames(chunk)}`,
  },
  plugins,
  onwarn,
});

// A language file stands alone: one that shared a sentence with another would have to wait for it.
const isLanguage = /\/languages\/[\w.]+\.js$/;

const languageFiles = (kinds) => ({
  input: Object.fromEntries(
    kinds
      .flatMap((kind) => ['nb', 'nn', 'en'].map((language) => `${language}${kind}`))
      .map((name) => [name, `${source}/languages/${name}.js`]),
  ),
  output: {dir, format: 'es', sourcemap, entryFileNames: '[name].js'},
  plugins: [...plugins, hashes.note()],
  onwarn,
});

const hashesFile = (name, withHashes) => ({
  input: `${source}/script-tag/hashes.js`,
  output: {file: `${dir}/${name}.js`, format: 'es', sourcemap},
  plugins: [withHashes, ...plugins],
});

const standalone = (language) => ({
  input: `${source}/entries/standalone${language}.js`,
  output: {
    ...{file: `${dir}/sdg-widgets.standalone${language}.js`, format: 'iife', sourcemap},
    inlineDynamicImports: true,
  },
  plugins,
  onwarn,
});

/** What the framed page may set: the attributes that the manifest names, by the tag without its prefix. */
function frameAttributes() {
  const {modules} = JSON.parse(readFileSync('packages/elements/custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName));
  return Object.fromEntries(
    elements.map(({tagName, attributes}) => [tagName.replace('sdg-', ''), attributes.map(({name}) => name)]),
  );
}

/** The page and its style sheet, as they are. */
const framePage = () => ({
  name: 'frame-page',
  generateBundle() {
    for (const fileName of ['frame.html', 'frame.css'])
      this.emitFile({type: 'asset', fileName, source: readFileSync(`packages/sdk/src/frame/${fileName}`, 'utf8')});
  },
});

const module = (input, name) => ({
  input,
  output: {file: `${dir}/${name}.js`, format: 'es', sourcemap},
  plugins,
  onwarn,
});

const classic = (input, name, ...more) => ({
  input,
  output: {file: `${dir}/${name}.js`, format: 'iife', sourcemap},
  plugins: [...plugins, ...more],
  onwarn,
});

/** Can be built in any order, and at once. */
export const independent = [
  languageFiles(['', '.result', '.advice', '.actions', '.send', '.take', '.found', '.company']),
  languageFiles(['.finder']),
  {
    external: (id) => isLanguage.test(id),
    input: {
      'quick-check': `${source}/entries/quick-check.js`,
      'opportunity-finder': `${source}/entries/opportunity-finder.js`,
    },
    output: {
      ...names,
      dir,
      format: 'es',
      sourcemap,
      paths: (id) => `./${basename(id)}`,
      manualChunks: (id) => chunkOf(id, loaderChunks),
    },
    plugins: [...plugins, byLoader(), hashes.note(), styleSheet()],
    onwarn,
  },
  module(`${source}/check-endpoint.js`, 'check-endpoint'),
  module('packages/elements/dist/theme/palette.js', 'palette'),
  module(`${source}/analytics/connect-data-layer.js`, 'analytics'),
  ...['quick-check', 'opportunity-finder'].flatMap((element) => ['nb', 'nn', 'en'].map(single(element))),
  classic(
    `${source}/frame/frame.js`,
    'frame',
    replace({preventAssignment: true, values: {SDG_ATTRIBUTES: JSON.stringify(frameAttributes())}}),
    framePage(),
  ),
  classic(`${source}/frame/sdg-frame.js`, 'sdg-frame'),
  ...['', '.nb', '.nn', '.en'].map(standalone),
];

/** Built in this order: a file with a hash comes after the file that it is of. */
export const chain = [
  hashesFile('later-hashes', hashes.later()),
  hashesFile('hashes', hashes.next()),
  {
    input: 'packages/sdk/src/script-tag/loader.ts',
    output: {file: `${dir}/sdg-widgets.js`, format: 'iife', sourcemap},
    plugins: [
      hashes.first(),
      // From its source, since no npm entry has the loader. `tsc -b` has checked it.
      typescript({
        tsconfig: 'packages/sdk/tsconfig.json',
        include: 'script-tag/*.ts',
        compilerOptions: {composite: false, declaration: false, noCheck: true, outDir: dir},
      }),
      ...plugins,
      {name: 'integrity', writeBundle: () => writeIntegrity(dir, version)},
    ],
    onwarn,
  },
];

export default [...independent, ...chain];
