// A collector behind a real HTTP server, for one test.
import {once} from 'node:events';
import {serve} from '@hono/node-server';
import {createCollector, parsePartners} from '@sdg-widgets/collector';
import {check} from '@sdg-widgets/content/check.js';

/** Partners with nothing in the way, unless it says so. */
export const partnersOf = (...partners) =>
  parsePartners({
    partners: partners.map((partner) => ({name: partner.key, perMinute: 1_000_000, shortestSeconds: 0, ...partner})),
  });

/** Ends with the test. `post` takes an envelope, or a body as text or bytes; `rows` reads a table. */
export async function startCollector(test, db, {partners = partnersOf({key: 'default'}), ...options} = {}) {
  const collector = createCollector({db, partners, definitions: [check], ...options});
  // On a busy machine a connection that is kept alive would be closed just when it is used again.
  const serverOptions = {keepAliveTimeout: 0};
  const server = serve({fetch: collector.fetch, port: 0, hostname: '127.0.0.1', serverOptions});
  await once(server, 'listening');
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const {port} = server.address();
  const ask = (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init);
  const post = (body, {headers = {}, ...init} = {}) =>
    ask('/submissions', {
      method: 'POST',
      headers: {'content-type': 'application/json', ...headers},
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      ...init,
    });
  const rows = (table) => db.selectFrom(table).selectAll().execute();
  return {server, port, collector, ask, post, rows};
}

/** The paths of the fields that a refusal names. */
export const pathsOf = async (response) => (await response.json()).issues.map(({path}) => path);
