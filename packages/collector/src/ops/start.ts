import {once} from 'node:events';
import type {Server, ServerResponse} from 'node:http';
import {serve} from '@hono/node-server';
import {check} from '@sdg-widgets/content/check.js';
import {startPublishing} from '../aggregate/start-publishing.js';
import {createCollector} from '../collector.js';
import {startPurging} from '../contact/purge.js';
import {openDatabase} from '../database/open-database.js';
import {clientAddress} from '../receive/client-address.js';
import {startWebhooks} from '../webhook/start-webhooks.js';
import type {Log} from './log.js';
import type {Settings} from './settings.js';

const clock = () => new Date();
// What platforms give a process before they kill it is 10 seconds at the least: two are left to note down what has ended.
const shutdownTimeoutMs = 8_000;

/**
 * Starts a collector on a port of this machine, for the check that ships. Resolves, when it listens, to what ends it: nothing
 * more is taken, what is under way is answered or after 8 seconds ended, and the database is closed. Rejects when it cannot start.
 */
export async function start(
  {database, partners, port, host, proxies}: Settings,
  log: Log,
): Promise<() => Promise<void>> {
  const db = await openDatabase(database);
  const cleanups: (() => Promise<void>)[] = [];
  const deadline = new AbortController();
  const {signal} = deadline;
  const stop = async () => {
    const timer = setTimeout(() => deadline.abort(), shutdownTimeoutMs);
    await Promise.all(cleanups.map((each) => each()));
    clearTimeout(timer);
    await db.destroy();
  };
  try {
    cleanups.push(startWebhooks({db, partners, clock, log, signal}));
    cleanups.push(startPurging({db, clock, log}));
    cleanups.push(startPublishing({db, clock, log}));
    const {fetch} = createCollector({db, partners, definitions: [check], clock, log, address: clientAddress(proxies)});
    const server = serve({
      fetch,
      port,
      hostname: host,
      serverOptions: {headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000},
    }) as Server;
    const openResponses = trackResponses(server);
    await once(server, 'listening');
    cleanups.push(() => close(server, openResponses, signal));
    const at = server.address() as {port: number};
    log('info', 'listening', {host, port: at.port, database: database.url ? 'postgresql' : 'sqlite'});
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The answers that have not gone yet. */
function trackResponses(server: Server): ReadonlySet<ServerResponse> {
  const openResponses = new Set<ServerResponse>();
  server.on('request', (_, response) => {
    openResponses.add(response);
    response.once('close', () => openResponses.delete(response));
  });
  return openResponses;
}

/** Takes no new connection, and ends those that are open when everything under way is answered, or `signal` aborts. */
async function close(server: Server, openResponses: ReadonlySet<ServerResponse>, signal: AbortSignal): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  signal.addEventListener('abort', () => server.closeAllConnections(), {once: true});
  for (const response of openResponses) await once(response, 'close');
  // A connection that is kept alive, or that a browser has opened in advance, would stay until its own time is over.
  server.closeAllConnections();
  await closed;
}
