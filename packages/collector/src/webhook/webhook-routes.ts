import {Hono} from 'hono';
import type {Database} from '../database/migrations.js';
import type {Partners} from '../partner/partners.js';
import {readPage} from '../read/page.js';
import {queries, readQuery} from '../read/read-query.js';
import {chosenBy, readerOf} from '../read/reader.js';
import {Refusal} from '../receive/refusal.js';
import {deadLetters, discard, replay, type DeadLetter} from './deliveries.js';

interface WebhookRoutesOptions {
  readonly db: Database;
  readonly partners: Partners;
  readonly clock?: () => Date;
}

/**
 * Failed webhook deliveries of the partner, or of all partners for the operator: `GET /dead-letters` lists them, newest first, in
 * pages like `GET /submissions`; `POST /dead-letters/:id/replay` queues one for retry (202); `DELETE /dead-letters/:id` deletes it
 * (204).
 */
export function webhookRoutes({db, partners, clock = () => new Date()}: WebhookRoutesOptions): Hono {
  const app = new Hono();

  app.get('/dead-letters', async (context) => {
    const reader = readerOf(context.req.raw, partners);
    const {partner, ...query} = readQuery(context.req.raw, queries.deadLetters);
    const key = chosenBy(reader, partner);
    const {rows, next} = await readPage(
      query,
      ({createdAt}: DeadLetter) => createdAt,
      (page) => deadLetters(db, key, page),
    );
    return context.json({deadLetters: rows, next});
  });

  app.post('/dead-letters/:id/replay', async (context) => {
    const {partner} = readerOf(context.req.raw, partners);
    const id = context.req.param('id');
    if (!(await replay(db, id, partner?.key, clock()))) throw noDeadLetter();
    return context.json({id}, 202);
  });

  app.delete('/dead-letters/:id', async (context) => {
    const {partner} = readerOf(context.req.raw, partners);
    if (!(await discard(db, context.req.param('id'), partner?.key))) throw noDeadLetter();
    return context.body(null, 204);
  });

  return app;
}

function noDeadLetter(): Refusal {
  return new Refusal(404, 'Unknown dead letter.');
}
