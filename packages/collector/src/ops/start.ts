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
// Platforms kill a process 10 seconds after SIGTERM at the earliest. Two seconds are left to record the outcome.
const shutdownTimeoutMs = 8_000;

/**
 * Starts an HTTP server for the check that ships, with webhooks, purging and publishing. Resolves when it listens.
 *
 * @returns A function that shuts it down: no new requests, at most 8 seconds for open ones, then the database is closed.
 * @throws Error when the database cannot be opened, the port is in use, or a webhook secret is missing.
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

/** Tracks the responses that are not sent yet. */
function trackResponses(server: Server): ReadonlySet<ServerResponse> {
  const openResponses = new Set<ServerResponse>();
  server.on('request', (_, response) => {
    openResponses.add(response);
    response.once('close', () => openResponses.delete(response));
  });
  return openResponses;
}

/** Closes the server when all open responses are sent, or at once when `signal` aborts. */
async function close(server: Server, openResponses: ReadonlySet<ServerResponse>, signal: AbortSignal): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  signal.addEventListener('abort', () => server.closeAllConnections(), {once: true});
  for (const response of openResponses) await once(response, 'close');
  // Keep-alive connections and preconnects of browsers would stay open until they time out.
  server.closeAllConnections();
  await closed;
}
