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
  /** Where submissions are kept; see `openDatabase`. Not closed here. */
  readonly db: Database;
  /** The complete definitions whose results can be verified, each with its `sha256`. */
  readonly definitions: readonly CheckDefinition[];
  /** Who may receive. Without it: whoever an envelope names, and nobody reads. */
  readonly partners?: Partners;
  readonly clock?: () => Date;
  readonly log?: Log;
  /** Whom to count a submission for. Without it, the address of the connection in Node. */
  readonly address?: AddressOf;
  /** How many milliseconds a body may take to arrive; 10,000 without. */
  readonly bodyTimeout?: number;
}

/** The endpoint, as a handler of Web-standard requests: `collector.fetch`. Keeps nothing but in the database. */
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
      // Not the path: in it is whose contact details are asked for.
      route: routePath(context, -1),
      status: res.status,
      ms: Math.round(performance.now() - startedAt),
      reference,
      ...(error ? describeError(error) : {}),
    });
  });
  app.onError((error, context) => {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'Something went wrong here.', {cause: error});
    return problem(refusal, context.get('reference'));
  });
  app.notFound((context) => problem(new Refusal(404, 'There is nothing here.'), context.get('reference')));
  // Not for the partner's other hosts, which may have no https.
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
