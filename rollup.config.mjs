// The files of the script tag, in packages/sdk/cdn/:
//   sdg-widgets.js       the loader, a classic script
//   quick-check.js       the element; nb.js, nn.js, en.js its languages;
//                        result-card.js, nb.result.js, submit.js, definition.js when they are needed
//   quick-check.nb.js    the element with one language in one file, and its own later parts in quick-check.nb/
import {literalsHtmlCssMinifier} from '@literals/rollup-plugin-html-css-minifier';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const source = 'packages/sdk/src';
const dir = 'packages/sdk/cdn';

const plugins = () => [
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
    },
  }),
  terser({ecma: 2022, module: true, compress: {passes: 3}, format: {comments: false}}),
];

/** zod carries annotations that Rollup cannot place. They change nothing. */
function onwarn(warning, warn) {
  if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
}

const names = {
  entryFileNames: '[name].js',
  chunkFileNames: ({name}) => `${chunkNames[name] ?? name}.js`,
  hoistTransitiveImports: false,
  // What two steps share and is small travels with one of them: a request costs more than the bytes.
  experimentalMinChunkSize: 2_000,
};

const chunkNames = {'create-submit': 'submit', 'load-definition': 'definition'};

const single = (language) => ({
  input: {[`quick-check.${language}`]: `${source}/entries/quick-check.${language}.ts`},
  output: {
    ...names,
    dir,
    format: 'es',
    sourcemap: true,
    chunkFileNames: (chunk) => `quick-check.${language}/${names.chunkFileNames(chunk)}`,
  },
  plugins: plugins(),
  onwarn,
});

export default [
  {
    input: {'quick-check': `${source}/entries/quick-check.ts`},
    output: {...names, dir, format: 'es', sourcemap: true},
    plugins: plugins(),
    onwarn,
  },
  single('nb'),
  single('nn'),
  single('en'),
  {
    input: `${source}/loader/sdg-widgets.ts`,
    output: {file: `${dir}/sdg-widgets.js`, format: 'iife', sourcemap: true},
    plugins: plugins(),
    onwarn,
  },
];
