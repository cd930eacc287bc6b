// Makes the built Storybook open from disk by double click, as it does from a server: a browser refuses modules and `fetch` under
// `file:`, so the modules of each page become one classic script, which brings the list of stories with it.
import {readFile, rm, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const site = new URL('../storybook-static/', import.meta.url);
const folder = fileURLToPath(site);

const index = await readFile(new URL('index.json', site), 'utf8');
const answerIndex = `if (location.protocol === 'file:') {
  const load = fetch;
  globalThis.fetch = (address, init) =>
    String(address).endsWith('index.json') ? Promise.resolve(Response.json(${index})) : load(address, init);
}`;

const module = /<script type="module"(?:[^>]*? src="([^"]+)")?[^>]*>([^]*?)<\/script>/g;
const preload = /<link [^>]*rel="modulepreload"[^>]*>/g;

const bundled = new Set();
for (const [page, script] of [
  ['index.html', 'manager.js'],
  ['iframe.html', 'preview.js'],
]) {
  const markup = await readFile(new URL(page, site), 'utf8');
  const modules = Array.from(markup.matchAll(module), ([, src, inline]) => (src ? `import '${src}';` : inline));
  if (modules.length === 0) throw new Error(`${page} has no module: Storybook writes its pages otherwise than before.`);
  const {metafile} = await build({
    stdin: {contents: modules.join('\n'), resolveDir: folder},
    absWorkingDir: folder,
    outfile: script,
    banner: {js: `{${answerIndex}}`},
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    metafile: true,
    define: {'import.meta.url': 'document.baseURI'},
    logLevel: 'error',
  });
  for (const input of Object.keys(metafile.inputs)) if (input !== '<stdin>') bundled.add(input);
  const classic = markup.replace(preload, '').replace(module, '');
  await writeFile(new URL(page, site), classic.replace('</head>', `<script defer src="./${script}"></script></head>`));
}
for (const file of bundled) await rm(new URL(file, site));
