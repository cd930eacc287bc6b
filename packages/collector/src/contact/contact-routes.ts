import {Hono} from 'hono';
import {secureDelete} from '../database/secure-delete.js';
import type {Database} from '../database/migrations.js';
import {authorize} from '../partner/authorize.js';
import type {Partners} from '../partner/partners.js';
import {Refusal} from '../receive/refusal.js';

/**
 * `DELETE /submissions/:id/contact`, with the partner's token or the operator's: deletes the contact details of a submission and
 * of those that follow it. The answers stay. 204 also when there are none left; 404 for an unknown submission.
 */
export function contactRoutes({db, partners}: {readonly db: Database; readonly partners: Partners}): Hono {
  const app = new Hono();
  app.delete('/submissions/:id/contact', async (context) => {
    const access = authorize(context.req.raw, partners);
    if (!access) throw new Refusal(401, 'Expected a token.', {headers: {'www-authenticate': 'Bearer'}});
    const id = context.req.param('id').toLowerCase();
    const submissions = db
      .selectFrom('submissions')
      .select('submission_id')
      .$if('partner' in access, (query) => query.where('partner', '=', 'partner' in access ? access.partner.key : ''));
    const found = await submissions.where('submission_id', '=', id).executeTakeFirst();
    if (!found) throw new Refusal(404, 'Unknown submission.');
    const withFollowing = submissions.where(({eb, or}) => or([eb('submission_id', '=', id), eb('follows', '=', id)]));
    await db.deleteFrom('contacts').where('submission_id', 'in', withFollowing).execute();
    await secureDelete(db);
    return context.body(null, 204);
  });
  return app;
}
