// Bundles the browser tests once for all engines. Unbundled, a run makes about 30,000 requests, which take longer than the tests.
import path from 'node:path';
import {build} from 'esbuild';
import {isFullRun} from './full-run.mjs';
import {fromRoot} from './list-tests.mjs';

/**
 * Creates a plugin for @web/test-runner that serves each of `files` as a bundle at its own URL. Shared modules are in chunks, which
 * browsers cache.
 *
 * @param conditions The export conditions of the packages.
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
      // At the URL of the source, so that `import.meta.url` is correct.
      entryNames: '[dir]/[name]',
      chunkNames: 'test-chunks/[name]-[hash]',
      inject: [fromRoot('packages/tooling/src/browser-tests.ts')],
      bundle: true,
      splitting: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      conditions,
      // Served by the test runner itself.
      external: ['/__web-dev-server__web-socket.js'],
      // See full-run.mjs.
      banner: isFullRun ? {js: "globalThis.FULL = '1';"} : {},
      // Maps failures to lines of the source.
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
