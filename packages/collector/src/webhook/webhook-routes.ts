import {Hono} from 'hono';
import type {Database} from '../database/migrations.js';
import {authorize} from '../partner/authorize.js';
import type {Partners} from '../partner/partners.js';
import {Refusal} from '../receive/refusal.js';
import {deadLetters, replay} from './deliveries.js';

interface WebhookRoutesOptions {
  readonly db: Database;
  readonly partners: Partners;
  readonly clock?: () => Date;
}

/**
 * What could not be delivered, for the partner whose token asks, and of all partners for the operator's:
 * `GET /dead-letters` lists it; `POST /dead-letters/:id/replay` answers 202 and has it tried again.
 */
export function webhookRoutes({db, partners, clock = () => new Date()}: WebhookRoutesOptions): Hono {
  const app = new Hono();

  /** The key of the partner that reads; `undefined` is the operator, who reads all. */
  const readerOf = (request: Request) => {
    const access = authorize(request, partners);
    if (!access) throw new Refusal(401, 'Expected a token.', {headers: {'www-authenticate': 'Bearer'}});
    return 'partner' in access ? access.partner.key : undefined;
  };

  app.get('/dead-letters', async (context) => {
    const partner = readerOf(context.req.raw);
    return context.json({deadLetters: await deadLetters(db, partner)});
  });

  app.post('/dead-letters/:id/replay', async (context) => {
    const partner = readerOf(context.req.raw);
    const id = context.req.param('id');
    const isReplayed = await replay(db, id, partner, clock());
    if (!isReplayed) throw new Refusal(404, 'There is no dead letter of that id.');
    return context.json({id}, 202);
  });

  return app;
}
