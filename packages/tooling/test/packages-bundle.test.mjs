// What a developer's bundler takes of the packages: who imports one element gets one element.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import replace from '@rollup/plugin-replace';
import {build} from 'esbuild';
import {rollup} from 'rollup';
import {readGuide} from '../src/docs.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const all = ['quick-check', 'opportunity-finder', 'result-card'];

/** The elements whose code is among these modules. */
const elementsIn = (modules) =>
  all.filter((name) => modules.some((module) => module.endsWith(`/elements/dist/${name}/${name}.js`)));

/** Whether the part that goes on with what waits is there: it has no export, and is there for what it does. */
const resumes = (modules) => modules.some((module) => module.endsWith('/sdk/dist/resume-pending.js'));

const bundlers = {
  async rollup(code) {
    const bundle = await rollup({
      input: 'app',
      external: ['react', 'react-dom'],
      onwarn() {},
      plugins: [
        {
          name: 'app',
          resolveId: (id) => (id === 'app' ? `${here}app.js` : null),
          load: (id) => (id === `${here}app.js` ? code : null),
        },
        nodeResolve({browser: true}),
        replace({preventAssignment: true, values: {'process.env.NODE_ENV': '"production"'}}),
      ],
    });
    const {output} = await bundle.generate({format: 'es', hoistTransitiveImports: false});
    return output.map(({fileName, isEntry, imports, dynamicImports, modules}) => ({
      fileName,
      isEntry,
      imports,
      later: dynamicImports,
      modules: Object.entries(modules)
        .filter(([, {renderedLength}]) => renderedLength > 0)
        .map(([id]) => id),
    }));
  },
  async esbuild(code) {
    const {metafile} = await build({
      stdin: {contents: code, resolveDir: here, loader: 'js'},
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      external: ['react', 'react-dom'],
      metafile: true,
      write: false,
      outdir: 'out',
      logLevel: 'silent',
    });
    return Object.entries(metafile.outputs).map(([fileName, {entryPoint, imports, inputs}]) => ({
      fileName,
      isEntry: entryPoint === '<stdin>',
      imports: imports.filter(({kind}) => kind === 'import-statement').map(({path}) => path),
      later: imports.filter(({kind}) => kind === 'dynamic-import').map(({path}) => path),
      modules: Object.entries(inputs)
        .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
        .map(([path]) => path),
    }));
  },
};

/** The elements that are there at once, and all that may come later. What nothing loads is not asked for. */
async function elementsOf(bundle, code) {
  const chunks = await bundle(code);
  const entry = chunks.find(({isEntry}) => isEntry);
  const from = (next) => {
    const reached = new Set([entry]);
    for (const chunk of reached) {
      for (const name of chunk ? next(chunk) : []) reached.add(chunks.find(({fileName}) => fileName === name));
    }
    reached.delete(undefined);
    return [...reached].flatMap(({modules}) => modules);
  };
  const modules = from(({imports, later}) => [...imports, ...later]);
  return {first: elementsIn(from(({imports}) => imports)), all: elementsIn(modules), resumes: resumes(modules)};
}

for (const [name, bundle] of Object.entries(bundlers)) {
  describe(`what ${name} takes`, () => {
    it('is one element and, for later, the card that shows its result', async () => {
      for (const element of ['quick-check', 'opportunity-finder']) {
        const taken = await elementsOf(bundle, `import '@sdg-widgets/sdk/define/${element}.js';`);
        assert.deepEqual(taken, {first: [element], all: [element, 'result-card'], resumes: true});
      }
      const taken = await elementsOf(bundle, `import '@sdg-widgets/sdk/define/result-card.js';`);
      assert.deepEqual(taken, {first: ['result-card'], all: ['result-card'], resumes: true});
    });

    it('is one class, of the elements alone, and the card that it shows later', async () => {
      const code = (from) => `import {SdgOpportunityFinder} from '${from}'; console.log(SdgOpportunityFinder);`;
      const taken = await elementsOf(bundle, code('@sdg-widgets/elements/opportunity-finder.js'));
      assert.deepEqual(taken.first, ['opportunity-finder']);
      const fromIndex = await elementsOf(bundle, code('@sdg-widgets/elements'));
      // esbuild loads at once what the index names and a later part needs.
      assert.deepEqual(
        fromIndex.first,
        name === 'rollup' ? ['opportunity-finder'] : ['opportunity-finder', 'result-card'],
      );
      assert.deepEqual(fromIndex.all, ['opportunity-finder', 'result-card']);
    });

    it('is no element at once from React, and only the one that is shown', async () => {
      const code = `import {SdgQuickCheck} from '@sdg-widgets/sdk/react'; console.log(SdgQuickCheck);`;
      const taken = await elementsOf(bundle, code);
      assert.deepEqual(taken.first, []);
      assert.deepEqual(taken.all, ['quick-check', 'result-card']);
    });

    it('is none to score and to count', async () => {
      const code = `
        import {score} from '@sdg-widgets/core';
        import {connectDataLayer} from '@sdg-widgets/sdk/analytics.js';
        console.log(score, connectDataLayer);`;
      assert.deepEqual((await elementsOf(bundle, code)).all, []);
    });
  });
}

describe('the docs', () => {
  const snippets = [...readGuide().matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);

  it('import nothing that there is not', async () => {
    const ours = snippets.filter((code) => code.includes("'@sdg-widgets/"));
    assert.ok(ours.length > 5);
    // A name that a module does not export is a warning; here it is a fault.
    for (const contents of ours) {
      const stdin = {contents, resolveDir: here, loader: 'js'};
      const options = {
        bundle: true,
        format: 'esm',
        platform: 'node',
        external: ['https://*'],
        write: false,
        logLevel: 'silent',
      };
      const {warnings} = await build({...options, stdin, logOverride: {'import-is-undefined': 'error'}, outdir: 'out'});
      assert.deepEqual(
        warnings.map(({text}) => text),
        [],
        contents,
      );
    }
  });
});
