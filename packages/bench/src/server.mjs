// The server of all contestants. Responses are compressed in advance, and nothing is cached.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {serve} from '@hono/node-server';
import {Hono} from 'hono';

const cdn = fileURLToPath(new URL('../../sdk/cdn/', import.meta.url));

const types = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

function readFiles() {
  const page = (file) => readFileSync(new URL(`pages/${file}`, import.meta.url), 'utf8');
  const scripts = readdirSync(cdn, {recursive: true})
    .filter((file) => file.endsWith('.js'))
    .map((file) => [`/sdg-widgets/${file.replaceAll('\\', '/')}`, readFileSync(`${cdn}${file}`)]);
  return [
    ...scripts,
    ['/site.css', page('site.css') + page('reserved-height.css')],
    ['/site-unreserved.css', page('site.css')],
  ];
}

/** Serves the pages and the built widget on a free port. Resolves to the origin and a function that stops the server. */
export async function startServer(pages) {
  const app = new Hono();
  for (const [path, content] of [...readFiles(), ...pages.map(({path, html}) => [path, html])]) {
    const headers = {
      'content-type': types[path.split('.').at(-1)],
      'content-encoding': 'br',
      'cache-control': 'no-store',
    };
    const body = brotliCompressSync(content);
    app.get(path, () => new Response(body, {headers}));
  }
  const server = await new Promise((resolve) => {
    const listening = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, () => resolve(listening));
  });
  return {origin: `http://127.0.0.1:${server.address().port}`, close: promisify(server.close.bind(server))};
}
