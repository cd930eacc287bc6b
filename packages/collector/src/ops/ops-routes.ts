import {Hono} from 'hono';
import {sql} from 'kysely';
import {answerInTime} from '../database/answer-in-time.js';
import type {Database} from '../database/migrations.js';
import type {Metrics} from './metrics.js';

/** `/healthz`: the process answers. `/readyz`: the database answers, too. `/metrics`: for Prometheus. */
export function opsRoutes({db, metrics}: {readonly db: Database; readonly metrics: Metrics}): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => context.json({status: 'up'}));

  app.get('/readyz', async (context) => {
    const isReady = await answerInTime(sql`select 1`.execute(db).then(() => true));
    return isReady ? context.json({status: 'ready'}) : context.json({status: 'the database does not answer'}, 503);
  });

  app.get('/metrics', async (context) => {
    const {text, contentType} = await metrics.read();
    return context.body(text, 200, {'content-type': contentType});
  });
  return app;
}
