// Bundles the browser tests once for all engines: unbundled, a run makes some 30,000 requests, and they take longer than the tests.
import path from 'node:path';
import {build} from 'esbuild';
import {isFullRun} from './full-run.mjs';
import {fromRoot} from './list-tests.mjs';

/**
 * A plugin of @web/test-runner that serves each of `files` as a bundle, at its own address. `conditions` are those of the
 * packages' exports. What several files import stands in chunks that a browser keeps.
 */
export function bundleTests(files, conditions) {
  const outdir = fromRoot('.');
  let bundles;

  const bundle = async () => {
    const {outputFiles} = await build({
      entryPoints: files,
      absWorkingDir: outdir,
      outdir,
      outbase: outdir,
      // Next to its source, so that `import.meta.url` means the same.
      entryNames: '[dir]/[name]',
      chunkNames: 'test-chunks/[name]-[hash]',
      inject: [fromRoot('packages/tooling/src/browser-tests.ts')],
      bundle: true,
      splitting: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      conditions,
      // What the server of the tests serves itself.
      external: ['/__web-dev-server__web-socket.js'],
      // Sizes of runs: see full-run.mjs.
      banner: isFullRun ? {js: "globalThis.FULL = '1';"} : {},
      // A failure is reported in the lines of the source.
      sourcemap: 'inline',
      sourcesContent: false,
      logLevel: 'warning',
    });
    const addressOf = (file) => `/${path.relative(outdir, file).replaceAll(path.sep, '/')}`;
    return new Map(outputFiles.map(({path: file, text}) => [addressOf(file), text]));
  };

  return {
    name: 'bundle-tests',
    async serverStart() {
      bundles = await bundle();
    },
    serve({path: address}) {
      const body = bundles.get(address.replace(/\.ts$/, '.js'));
      if (body === undefined) return undefined;
      const isChunk = address.startsWith('/test-chunks/');
      return {body, type: 'js', headers: isChunk ? {'cache-control': 'max-age=31536000, immutable'} : {}};
    },
  };
}
