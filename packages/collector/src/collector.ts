import {randomUUID} from 'node:crypto';
import type {CheckDefinition} from '@sdg-widgets/core';
import {Hono} from 'hono';
import {routePath} from 'hono/route';
import {secureHeaders} from 'hono/secure-headers';
import {contactRoutes} from './contact/contact-routes.js';
import {answerInTime} from './database/answer-in-time.js';
import type {Database} from './database/migrations.js';
import {describeError, type Log} from './ops/log.js';
import {createMetrics} from './ops/metrics.js';
import {opsRoutes} from './ops/ops-routes.js';
import {openPartners, type Partners} from './partner/partners.js';
import {clientAddress, type AddressOf} from './receive/client-address.js';
import {receiveRoutes} from './receive/receive-routes.js';
import {problem, Refusal} from './receive/refusal.js';
import {readRoutes} from './read/read-routes.js';
import {countDeliveries} from './webhook/deliveries.js';
import {webhookRoutes} from './webhook/webhook-routes.js';

export interface CollectorOptions {
  /** The database of `openDatabase`. The caller closes it. */
  readonly db: Database;
  /** The complete definitions whose results can be verified, each with its `sha256`. */
  readonly definitions: readonly CheckDefinition[];
  /** The registered partners. Default: any partner key is accepted, and nobody can read. */
  readonly partners?: Partners;
  readonly clock?: () => Date;
  readonly log?: Log;
  /** The client address for the rate limit. Default: the address of the Node connection. */
  readonly address?: AddressOf;
  /** Timeout for receiving a request body, in milliseconds. Default: 10,000. */
  readonly bodyTimeout?: number;
}

/**
 * Creates the endpoint as a handler of Web-standard requests. State lives in the database, so any number of collectors can
 * share one; only the counts of `/metrics` are each collector's own.
 *
 * @example
 * const db = await openDatabase({file: 'sdg-collector.db'});
 * const collector = createCollector({db, definitions: [check]});
 * const response = await collector.fetch(request);
 */
export function createCollector({
  db,
  definitions,
  partners = openPartners(),
  clock = () => new Date(),
  log = () => {},
  address = clientAddress(),
  bodyTimeout = 10_000,
}: CollectorOptions) {
  const metrics = createMetrics(() => answerInTime(countDeliveries(db)));
  const app = new Hono<{Variables: {reference: string}}>();

  app.use(async (context, next) => {
    const startedAt = performance.now();
    const reference = randomUUID();
    context.set('reference', reference);
    await next();
    const {req, res, error} = context;
    log(res.status < 500 ? 'info' : 'error', 'request', {
      method: req.method,
      // The route and not the path, which holds the id of a submission.
      route: routePath(context, -1),
      status: res.status,
      ms: Math.round(performance.now() - startedAt),
      reference,
      ...(error ? describeError(error) : {}),
    });
  });
  app.onError((error, context) => {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'Internal error.', {cause: error});
    return problem(refusal, context.get('reference'));
  });
  app.notFound((context) => problem(new Refusal(404, 'Not found.'), context.get('reference')));
  // Without includeSubDomains: the partner's other hosts may have no https.
  app.use(secureHeaders({strictTransportSecurity: 'max-age=15552000'}));
  app.use(async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  app.route('/', receiveRoutes({db, partners, definitions, clock, address, bodyTimeout, metrics}));
  app.route('/', contactRoutes({db, partners}));
  app.route('/', readRoutes({db, partners, definitions, clock}));
  app.route('/', webhookRoutes({db, partners, clock}));
  app.route('/', opsRoutes({db, metrics}));
  return app;
}
