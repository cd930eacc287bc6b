// npm start: serves the demo and prints its address. PORT chooses the port; without it, 8787 or the next free one.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {serve} from '@hono/node-server';
import {createDemo} from './app.mjs';

const wanted = Number(process.env.PORT ?? 8787);
// A demonstration keeps nothing: the folder goes with the server.
const folder = mkdtempSync(path.join(tmpdir(), 'sdg-widgets-demo-'));
process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());
const {app} = await createDemo({file: path.join(folder, 'collector.db')});

function listen(port) {
  const server = serve({fetch: app.fetch, port, hostname: '127.0.0.1'}, (info) => {
    const address = `http://localhost:${info.port}`;
    console.log(`The demo is at            ${address}/`);
    console.log(`What has arrived is at    ${address}/received.html`);
  });
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
    listen(port + 1);
  });
}

listen(wanted);
