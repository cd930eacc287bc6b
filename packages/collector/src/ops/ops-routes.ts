import {setTimeout as wait} from 'node:timers/promises';
import {Hono} from 'hono';
import {sql} from 'kysely';
import type {Database} from '../database/migrations.js';
import {countDeliveries} from '../webhook/deliveries.js';
import type {Metrics} from './metrics.js';

const readinessTimeoutMs = 2_000;

/** `/healthz`: the process answers. `/readyz`: its database does, too. `/metrics`, for Prometheus. */
export function operateRoutes({db, metrics}: {readonly db: Database; readonly metrics: Metrics}): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({status: 'up'}));

  app.get('/readyz', async (context) => {
    const isReady = await answers(sql`select 1`.execute(db).then(() => true));
    return isReady ? context.json({status: 'ready'}) : context.json({status: 'the database does not answer'}, 503);
  });

  app.get('/metrics', async (context) => {
    const deliveries = await answers(countDeliveries(db));
    return context.body(metrics.text(deliveries), 200, {'content-type': 'text/plain; version=0.0.4; charset=utf-8'});
  });
  return app;
}

/** What the database says, unless it cannot be reached or takes too long. */
async function answers<T>(question: Promise<T>): Promise<T | undefined> {
  const waiting = new AbortController();
  const late = wait(readinessTimeoutMs, undefined, {signal: waiting.signal}).catch(() => undefined);
  const answer = await Promise.race([question.catch(() => undefined), late]);
  waiting.abort();
  return answer;
}
