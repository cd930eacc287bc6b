import {Hono} from 'hono';
import type {Database} from '../database/migrations.js';
import {authorize, type Access} from '../partner/authorize.js';
import type {Partners} from '../partner/partners.js';
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

  app.get('/dead-letters', async (context) => {
    const access = authorize(context.req.raw, partners);
    if (!access) return problem(401, 'Wanted: "Authorization: Bearer" and the token of a partner.');
    context.header('cache-control', 'no-store');
    return context.json({deadLetters: await deadLetters(db, partnerOf(access))});
  });

  app.post('/dead-letters/:id/replay', async (context) => {
    const access = authorize(context.req.raw, partners);
    if (!access) return problem(401, 'Wanted: "Authorization: Bearer" and the token of a partner.');
    const id = context.req.param('id');
    const isReplayed = await replay(db, id, partnerOf(access), clock());
    return isReplayed ? context.json({id}, 202) : problem(404, 'There is no dead letter of that id.');
  });

  return app;
}

const partnerOf = (access: Access) => ('partner' in access ? access.partner.key : undefined);

function problem(status: number, title: string): Response {
  return new Response(JSON.stringify({title, status}), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 401 ? {'www-authenticate': 'Bearer'} : {}),
    },
  });
}
