// The files of the script tag, in packages/sdk/cdn/:
//   sdg-widgets.js       the loader, a classic script
//   quick-check.js       the element; nb.js, nn.js, en.js its languages;
//                        result-card.js, nb.result.js, submit.js, definition.js when they are needed
//   result-card.css      what a card looks like that a server has rendered
//   check.js             for developers: tries out an endpoint
//   quick-check.nb.js    the element with one language in one file, and its own later parts in quick-check.nb/
import {rmSync} from 'node:fs';
import {basename} from 'node:path';
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {noteStyles} from '@sdg-widgets/elements/server.js';

const source = 'packages/sdk/src';
const dir = 'packages/sdk/cdn';
// What an earlier build has left would be published, too.
rmSync(dir, {recursive: true, force: true});

// What ky can do and sending never asks of it: progress of streams, instances that inherit, query strings, shortcuts. 2 kB of 36.
const kyStubs = {
  'core/constants.js': `
    export const supportsAbortController = true;
    export const supportsAbortSignal = 'any' in AbortSignal;
    export const supportsFormData = false;
    export const supportsRequestStreams = false;
    export const supportsResponseStreams = true;
    export const requestMethods = [];
    export const responseTypes = {};
    export const maxSafeTimeout = 2_147_483_647;
    export const stop = Symbol();
    export class RetryMarker {}
    export const retry = () => {};`,
  'errors/ForceRetryError.js': 'export class ForceRetryError extends Error {}',
  'errors/HTTPError.js': `
    export class HTTPError extends Error {
      constructor(response) {
        super();
        this.response = response;
      }
    }`,
  'errors/TimeoutError.js': `
    export class TimeoutError extends Error {
      name = 'TimeoutError';
    }`,
  'errors/NonError.js': 'export class NonError extends Error {}',
  'index.js': `
    import {Ky} from './core/Ky.js';
    export {HTTPError} from './errors/HTTPError.js';
    export {TimeoutError} from './errors/TimeoutError.js';
    export default Ky.create;`,
  'utils/body.js': `
    export const streamRequest = (request) => request;
    export const streamResponse = (response) => response;`,
  'utils/merge.js': `
    export const validateAndMerge = (defaults, options) => options;
    export const mergeHeaders = (first, second) => new Headers(second);
    export const mergeHooks = (original, incoming) => ({...original, ...incoming});`,
  'utils/normalize.js': `
    export const normalizeRequestMethod = (method) => method;
    export const normalizeRetryOptions = (retry) => ({backoffLimit: Infinity, ...retry});`,
  'utils/options.js': `
    export const hasSearchParameters = () => false;
    export const findUnknownOptions = () => ({});`,
};

// What is left of that inside `Ky.js`, which tries again as `shouldRetry` and `delay` say, and asks nothing else.
const kyNever = [
  'if (ky.#options.onDownloadProgress) {',
  'if (this.#options.onUploadProgress) {',
  "if (this.#options.prefixUrl && typeof this.#input === 'string') {",
  'if (this.#options.json !== undefined) {',
  "if (typeof ky.#options.timeout === 'number' && ky.#options.timeout > maxSafeTimeout) {",
  "if (typeof this.#input !== 'string' && !(this.#input instanceof URL || this.#input instanceof globalThis.Request)) {",
  'if (modifiedResponse instanceof RetryMarker) {',
  'if (errorObject instanceof ForceRetryError) {',
  'if (error instanceof ForceRetryError && error.customRequest) {',
  'if (isTimeoutError(error) && !this.#options.retry.retryOnTimeout) {',
  'if (isHTTPError(error)) {',
  'if (this.#options.retry.jitter === true) {',
  "if (typeof this.#options.retry.jitter === 'function') {",
  'if (this.#options.timeout === false) {',
  'if (hookResult instanceof globalThis.Request) {',
  'if (hookResult instanceof globalThis.Response) {',
  'if (hookResult === stop) {',
];
const kyEmpty = [
  'for (const [type, mimeType] of Object.entries(responseTypes)) {',
  'for (const hook of ky.#options.hooks.afterResponse) {',
  'for (const hook of ky.#options.hooks.beforeError) {',
  'for (const hook of this.#options.hooks.beforeRequest) {',
];
const kyCuts = [
  ...kyNever.map((condition) => [condition, 'if (false) {']),
  ...kyEmpty.map((loop) => [loop, 'while (false) {']),
  ['if (!this.#options.onUploadProgress || !request.body) {', 'if (true) {'],
  ['if (this.#options.retry.shouldRetry !== undefined) {', 'if (true) {'],
  ['if (result === true) {', 'if (true) {'],
  ['if (this.#input instanceof globalThis.Request\n', 'if (false\n'],
  ["options.headers && new globalThis.Headers(options.headers).has('content-type')", 'true'],
  ["typeof ky.#options.throwHttpErrors === 'function'", 'false'],
  ['ky.#decorateResponse(response);', ''],
];

const kyFile = (id) => /\/ky\/distribution\/(.*)$/.exec(id)?.[1];
const movedOn = (what) => `ky has changed: ${what}. Fit kyStubs and kyCuts in rollup.config.mjs to its version.`;

const withoutUnused = () => ({
  name: 'without-unused',
  load: (id) => kyStubs[kyFile(id)],
  transform(code, id) {
    if (kyFile(id) !== 'core/Ky.js') return undefined;
    for (const [from, to] of kyCuts) {
      if (!code.includes(from)) this.error(movedOn(`"${from}" is no longer in core/Ky.js`));
      code = code.replace(from, to);
    }
    return {code, map: null};
  },
  // Else a file that has moved would come along whole, and nobody would notice.
  buildEnd(error) {
    const ids = [...this.getModuleIds()].filter((id) => id.includes('/node_modules/ky/'));
    if (error || ids.length === 0) return;
    const files = new Set(ids.map(kyFile));
    for (const name of ['core/Ky.js', ...Object.keys(kyStubs)])
      if (!files.has(name)) this.error(movedOn(`it has no file ${name}`));
  },
});

const plugins = () => [
  withoutUnused(),
  nodeResolve({browser: true}),
  typescript({
    tsconfig: 'packages/sdk/tsconfig.json',
    compilerOptions: {composite: false, declaration: false, outDir: dir},
  }),
  literalsHtmlCssMinifier(),
  replace({
    delimiters: ['', ''],
    preventAssignment: true,
    values: {
      // Two copies of Lit on a page may not share one Trusted Types policy; ours has our name.
      'createPolicy("lit-html"': 'createPolicy("sdg-widgets"',
      // What Lit tells those who misuse `css`: 0.1 kB that no visitor of ours can ever meet.
      'throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.")': 'throw Error()',
      [`"Value passed to 'css' function must be a 'css' function result: "+t+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security."`]:
        '',
      // Its hooks for polyfills and hydration, which a page of ours never has, and its version arrays on `window`.
      ...Object.fromEntries(
        [
          'p?.({ReactiveElement:y}),',
          '(a.reactiveElementVersions??=[]).push("2.1.2")',
          'B?.(S,k),',
          '(t.litHtmlVersions??=[]).push("3.3.3")',
          's.litElementHydrateSupport?.({LitElement:i})',
          'o?.({LitElement:i})',
          '(s.litElementVersions??=[]).push("4.2.2")',
        ].map((call) => [call, call.endsWith(',') ? '' : '0']),
      ),
      // The ranges of zod's numbers that nobody here asks for.
      'int32: [-2147483648, 2147483647],': '',
      'uint32: [0, 4294967295],': '',
      'float32: [-3.4028234663852886e38, 3.4028234663852886e38],': '',
      'float64: [-Number.MAX_VALUE, Number.MAX_VALUE],': '',
    },
  }),
  terser({
    ecma: 2022,
    module: true,
    compress: {passes: 3, unsafe_arrows: true, hoist_funs: true, keep_fargs: false},
    format: {comments: false},
  }),
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
  {name: 'hold-height', modules: /\/hold-height\.js$/},
  {name: 'told', modules: /\/told\.js$/},
  {name: 'formats', modules: /\/format-for\.js$/},
];

// Everything until the first question. By name, since a chunk that is named below draws along what it stands on.
const firstQuestion = {
  name: 'quick-check',
  modules: new RegExp(
    [
      'core/dist/(language|session/(answers|transition|session))',
      'elements/dist/(quick-check/[\\w.-]+|theme/theme\\.styles|draft/draft|attributes/(one-of|heading-level))',
      'elements/dist/events/(error|fact|request|document-request|language-request|result-request|session)-events?',
      'elements/dist/controllers/(language|request|document|session)-controller',
      'elements/dist/parts/(move-focus|dates|heading|question|question\\.styles|welcome)',
      '(@lit/reactive-element|lit-element|lit)/[\\w./-]+',
      'lit-html/(lit-html|directive|directive-helpers|is-server|directives/keyed)',
    ]
      .map((path) => `/${path}\\.js$`)
      .concat('/sdk/src/(connect/(answer|define|connect|in-modes|with-appearance)|entries/quick-check)\\.ts$')
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
    modules: /\/(local-parts|mail-address|parts\/advisers|later-part|hold-height|submission-error|download-json)\.js$/,
  },
  ...leaves,
];

const chunkNames = {outbox: 'submit', 'load-document': 'document', 'page-state': 'shared'};

const single = (element) => (language) => ({
  input: {[`${element}.${language}`]: `${source}/entries/${element}.${language}.ts`},
  output: {
    ...names,
    dir,
    format: 'es',
    sourcemap: true,
    chunkFileNames: (chunk) => `${element}.${language}/${names.chunkFileNames(chunk)}`,
  },
  plugins: plugins(),
  onwarn,
});

// A language file stands alone: one that shared a sentence with another would have to wait for it.
const isLanguage = /\/languages\/[\w.]+\.js$/;

const languageFiles = (kinds) => ({
  input: Object.fromEntries(
    kinds
      .flatMap((kind) => ['nb', 'nn', 'en'].map((language) => `${language}${kind}`))
      .map((name) => [name, `${source}/languages/${name}.ts`]),
  ),
  output: {dir, format: 'es', sourcemap: true, entryFileNames: '[name].js'},
  plugins: plugins(),
  onwarn,
});

export default [
  languageFiles(['', '.result', '.advice', '.actions', '.send', '.take', '.found', '.company']),
  languageFiles(['.finder']),
  {
    external: (id) => isLanguage.test(id),
    input: {
      'quick-check': `${source}/entries/quick-check.ts`,
      'opportunity-finder': `${source}/entries/opportunity-finder.ts`,
    },
    output: {
      ...names,
      dir,
      format: 'es',
      sourcemap: true,
      paths: (id) => `./${basename(id)}`,
      manualChunks: (id) => chunkOf(id, loaderChunks),
    },
    plugins: [...plugins(), styleSheet()],
    onwarn,
  },
  {
    input: `${source}/connect/check.ts`,
    output: {file: `${dir}/check.js`, format: 'es', sourcemap: true},
    plugins: plugins(),
    onwarn,
  },
  ...['quick-check', 'opportunity-finder'].flatMap((element) => ['nb', 'nn', 'en'].map(single(element))),
  {
    input: `${source}/loader/sdg-widgets.ts`,
    output: {file: `${dir}/sdg-widgets.js`, format: 'iife', sourcemap: true},
    plugins: plugins(),
    onwarn,
  },
];
