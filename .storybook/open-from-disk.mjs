// Makes the built Storybook open from disk by double click, as from a server: a browser refuses modules and `fetch` from `file:`,
// so the modules of each page become one classic script, which carries the index of the stories with it.
import {readFile, rm, writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const site = new URL('../storybook-static/', import.meta.url);
const folder = fileURLToPath(site);

const answerIndex = `
  import index from './index.json';
  if (location.protocol === 'file:') {
    const load = globalThis.fetch;
    globalThis.fetch = (address, init) =>
      String(address).endsWith('index.json') ? Promise.resolve(Response.json(index)) : load(address, init);
  }
`;

const module = /<script type="module"(?:[^>]*? src="([^"]+)")?[^>]*>([^]*?)<\/script>/g;
const preload = /<link [^>]*rel="modulepreload"[^>]*>/g;

const replaced = new Set();
for (const [page, script] of [
  ['index.html', 'manager.js'],
  ['iframe.html', 'preview.js'],
]) {
  const markup = await readFile(new URL(page, site), 'utf8');
  const modules = Array.from(markup.matchAll(module), ([, src, inline]) => (src ? `import '${src}';` : inline));
  if (modules.length === 0)
    throw new Error(`${page} has no module: Storybook writes its pages in another way than before.`);
  const {metafile} = await build({
    stdin: {contents: [`import './answer-index.js';`, ...modules].join('\n'), resolveDir: folder},
    outfile: `${folder}${script}`,
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    metafile: true,
    absWorkingDir: folder,
    define: {'import.meta.url': 'document.baseURI'},
    logLevel: 'error',
    plugins: [
      {
        name: 'answer-index',
        setup({onResolve, onLoad}) {
          onResolve({filter: /answer-index\.js$/}, () => ({path: 'answer-index', namespace: 'answer-index'}));
          onLoad({filter: /./, namespace: 'answer-index'}, () => ({contents: answerIndex, resolveDir: folder}));
        },
      },
    ],
  });
  for (const input of Object.keys(metafile.inputs)) if (/\.js$/.test(input)) replaced.add(input);
  const classic = markup
    .replace(preload, '')
    .replace(module, '')
    .replace('</head>', `<script defer src="./${script}"></script></head>`);
  await writeFile(new URL(page, site), classic);
}
for (const file of replaced) await rm(new URL(file, site));
