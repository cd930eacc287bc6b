// Serves the demo and prints two addresses: the page, and what its endpoint has received. PORT chooses the port; without it, 8787 or the next free one.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {serve} from '@hono/node-server';
import {createDemo} from './app.mjs';

const wanted = Number(process.env.PORT || 8787);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535)
  refuse(`PORT is "${process.env.PORT}", not a port from 0 to 65535.`);

// A demonstration keeps nothing: the folder goes with the server.
const folder = mkdtempSync(path.join(tmpdir(), 'sdg-widgets-demo-'));
process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());
const {app} = await createDemo({file: path.join(folder, 'collector.db')});

function listen(port) {
  const server = serve({fetch: app.fetch, port, hostname: '127.0.0.1'}, (info) => {
    // Not localhost: that may be somebody else's server at [::1] with the same port.
    const address = `http://127.0.0.1:${info.port}`;
    console.log(`The demo is at            ${address}/`);
    console.log(`What has arrived is at    ${address}/received.html`);
  });
  server.on('error', (error) => {
    if (error.code !== 'EADDRINUSE') refuse(`The demo cannot listen on port ${port}: ${error.message}`);
    if (process.env.PORT) refuse(`Port ${port} is in use. Set PORT to another one, or leave it out.`);
    listen(port + 1);
  });
}

function refuse(reason) {
  console.error(reason);
  process.exit(1);
}

listen(wanted);
