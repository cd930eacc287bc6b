import {Hono} from 'hono';
import type {Database} from '../database/migrations.js';
import {authorize} from '../partner/authorize.js';
import type {Partners} from '../partner/partners.js';
import {Refusal} from '../receive/refusal.js';
import {chosenBy} from '../read/reader.js';
import {queries, readQuery} from '../read/read-query.js';
import {preferredLanguage, wordsOf, type Documents} from '../messages/messages.js';
import {overviewStyles} from './overview.styles.js';
import {readOverview} from './read-overview.js';
import {renderOverview, renderSignIn} from './render-overview.js';

interface OverviewOptions {
  readonly db: Database;
  readonly partners: Partners;
  readonly documents: Documents;
  readonly clock: () => Date;
}

// The page shows text from strangers: if an escape is ever missed, nothing of it can run or load.
const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * `GET /overview`: an HTML page for a partner, who signs in with its key and token. In the language of `?lang=nb` or of the
 * browser. The operator sees all partners, or one with `?partner=`; 404 for an unregistered one.
 */
export function overviewRoutes({db, partners, documents, clock}: OverviewOptions): Hono {
  const app = new Hono();

  app.get('/overview', async (context) => {
    const {raw: request} = context.req;
    const access = authorize(request, partners);
    const {lang, partner: wanted} = readQuery(request, queries.overview);
    const words = wordsOf(documents, lang ?? preferredLanguage(context.req.header('accept-language')));
    context.header('content-security-policy', policy);
    context.header('content-language', words.messages.language);
    context.header('vary', 'accept-language, authorization');
    if (!access) {
      context.header('www-authenticate', 'Basic realm="SDG Widgets", charset="UTF-8"');
      return context.html(renderSignIn(words), 401);
    }
    const own = 'partner' in access ? access.partner : undefined;
    const key = chosenBy({partner: own}, wanted);
    const partner = key === undefined ? undefined : partners.find(key);
    if (key !== undefined && !partner)
      throw new Refusal(404, 'Unknown partner.', {
        issues: [{path: 'partner', message: 'Nobody is registered by this key'}],
      });
    const overview = await readOverview(db, key, clock());
    return context.html(renderOverview(overview, {partner, isOperator: !own, words, documents}));
  });

  app.get('/overview.css', (context) => context.body(overviewStyles, 200, {'content-type': 'text/css; charset=utf-8'}));

  return app;
}
