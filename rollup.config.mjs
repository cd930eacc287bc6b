// The files of the script tag, in packages/sdk/cdn/:
//   sdg-widgets.js       the loader, a classic script
//   quick-check.js       an element; opportunity-finder.js, result-card.js the others; more files when they are needed
//   nb.check.js          a pack: the texts and the content of one step in one language
//   result-card.css      what a card looks like that a server has rendered
//   hashes.js              the hashes of what comes later, for a loader that is pinned
//   check-endpoint.js    for developers: tries out an endpoint
//   palette.js           for the snippet page: what becomes of a partner's colours
//   analytics.js         for a page that counts steps and outcomes
//   frame.html           an element in a page of its own, to be shown in a frame; frame.js, frame.css
//   sdg-frame.js         for the page with that frame: a classic script
//   sdg-widgets.standalone.js
//                        everything in one classic script; sdg-widgets.standalone.nb.js the same in one language
//   THIRD-PARTY-NOTICES.txt
//                        the licenses of what is bundled
//   integrity.json       the hash of each of them
import {existsSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
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

// Small, and needed by several steps after the result: one file, so that a run does not ask for ten.
const sharedByLaterSteps = [
  'elements/dist/shared/(add-styles|hold-height|advisers\\.template|field\\.styles|mail-address)',
  'elements/dist/result-card/export/download',
  'core/dist/(to-json|partner/(today|advisers|local-activity))',
  'core/dist/opportunity/(plan|employees)',
  'core/dist/submission/(submission-error|contact-patterns)',
  'core/dist/untrusted/(safe-url|iso-date|id)',
];

const groups = [
  {name: 'sections', modules: new RegExp(`/(${sharedByLaterSteps.join('|')})\\.js$`)},
  {
    name: 'outbox',
    modules: /\/(client\/dist\/(outbox|create-submit|post-json|read-response|is-offline|detect-format)|ky\/.+)\.js$/,
  },
];

const names = {
  entryFileNames: '[name].js',
  // An entry may be called like the element that it defines.
  chunkFileNames: ({name}) => (name === 'result-card' ? 'result-card-element.js' : '[name].js'),
  hoistTransitiveImports: false,
  // What two steps share and is small travels with one of them: a request costs more than the bytes.
  experimentalMinChunkSize: 1_000,
  onlyExplicitManualChunks: true,
  manualChunks: (id) => groups.find(({modules}) => modules.test(id))?.name,
};

const languages = ['nb', 'nn', 'en'];
const packs = ['check', 'result', 'card', 'finder', 'opportunities'];

const fromRoot = (path) => fileURLToPath(new URL(path, import.meta.url));
const textsOf = (pack, language) => fromRoot(`packages/elements/dist/messages/${language}/${pack}.js`);
const contentOf = (pack, language) => fromRoot(`packages/content/dist/${pack}.${language}.js`);

/** The pack and the language that a module belongs to, by its name. */
function packOf(id) {
  const [, ofTexts, textsPack] = /\/messages\/(nb|nn|en)\/(\w+)\.js$/.exec(id) ?? [];
  const [, contentPack, ofContent] = /\/content\/(?:dist\/)?(\w+)\.(nb|nn|en)\.js$/.exec(id) ?? [];
  return {pack: textsPack ?? contentPack, language: ofTexts ?? ofContent};
}

/** Every `import()` of a pack's texts or content asks for the one file that has both. */
const packFiles = () => ({
  name: 'pack-files',
  resolveDynamicImport(id) {
    const {pack, language} = packOf(id);
    return packs.includes(pack) ? {id: `./${language}.${pack}.js`, external: 'relative'} : null;
  },
});

/** All packs in one language, whatever the page's: for a site that wants a single small file. */
const onlyLanguage = (only) => ({
  name: 'only-language',
  resolveDynamicImport(id, importer) {
    const {language} = packOf(id);
    return language && language !== only
      ? this.resolve(id.replace(new RegExp(`\\b${language}\\b`), only), importer)
      : null;
  },
});

/** The texts and the content of a pack in one language, as one module. */
const packModules = () => ({
  name: 'pack-modules',
  resolveId: (id) => (id.startsWith('pack:') ? id : null),
  load(id) {
    const [, pack, language] = /^pack:(\w+)\.(\w+)$/.exec(id) ?? [];
    if (!pack) return null;
    return [textsOf(pack, language), contentOf(pack, language)]
      .filter((file) => existsSync(file))
      .map((file) => `export * from ${JSON.stringify(file)};`)
      .join('');
  },
});

/** A pack's file stands alone: one that shared a sentence with another would have to wait for it. */
const packFile = (pack, language) => ({
  input: {[`${language}.${pack}`]: `pack:${pack}.${language}`},
  output: {dir, format: 'es', sourcemap, entryFileNames: '[name].js', inlineDynamicImports: true},
  plugins: [packModules(), ...plugins, hashes.note()],
  onwarn,
});

const hashesFile = (name, withHashes) => ({
  input: `${source}/script-tag/hashes.js`,
  output: {file: `${dir}/${name}.js`, format: 'es', sourcemap},
  plugins: [withHashes, ...plugins],
});

const standalone = (language) => ({
  input: `${source}/script-tag/standalone.js`,
  output: {
    file: `${dir}/sdg-widgets.standalone${language ? `.${language}` : ''}.js`,
    format: 'iife',
    sourcemap,
    inlineDynamicImports: true,
  },
  plugins: [...(language ? [onlyLanguage(language)] : []), ...plugins],
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
  ...packs.flatMap((pack) => languages.map((language) => packFile(pack, language))),
  {
    input: {
      'quick-check': `${source}/quick-check.js`,
      'opportunity-finder': `${source}/script-tag/opportunity-finder.js`,
      'result-card': `${source}/script-tag/result-card.js`,
    },
    output: {...names, dir, format: 'es', sourcemap},
    plugins: [packFiles(), ...plugins, byLoader(), hashes.note(), styleSheet()],
    onwarn,
  },
  module(`${source}/check-endpoint.js`, 'check-endpoint'),
  module('packages/elements/dist/appearance/palette.js', 'palette'),
  module(`${source}/analytics/connect-data-layer.js`, 'analytics'),
  classic(
    `${source}/frame/frame.js`,
    'frame',
    replace({preventAssignment: true, values: {SDG_ATTRIBUTES: JSON.stringify(frameAttributes())}}),
    framePage(),
  ),
  classic(`${source}/frame/sdg-frame.js`, 'sdg-frame'),
  ...[undefined, ...languages].map(standalone),
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
