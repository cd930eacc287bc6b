// The site that the browser tests visit, under /site/: the demo with its endpoint, and receivers that fail on purpose.
import {serve} from '@hono/node-server';
import {Hono} from 'hono';
import {createDemo, demoPartners, strictPolicy} from '../../../demo/server/app.mjs';

/** Everything under /site/; and on another origin too, whose address /site/other-origin tells. */
export async function createTestServer() {
  const other = serve({fetch: (await createSite()).fetch, port: 0, hostname: '127.0.0.1'});
  await new Promise((resolve) => other.once('listening', resolve));
  // Ends with the tests, not before and not after.
  other.unref();
  return createSite(`http://127.0.0.1:${other.address().port}`);
}

async function createSite(otherOrigin = '') {
  const app = new Hono();
  const violations = [];
  const requests = [];
  const attempts = new Map();

  app.use('/site/*', async (context, next) => {
    requests.push(`${context.req.method} ${new URL(context.req.url).pathname.replace('/site', '')}`);
    await next();
  });
  app.get('/site/log', (context) => context.json({requests, violations}));
  app.delete('/site/log', (context) => {
    requests.length = violations.length = 0;
    return context.body(null, 204);
  });
  app.post('/site/violation', async (context) => {
    violations.push(await context.req.json());
    return context.body(null, 204);
  });

  app.get('/site/other-origin', (context) => context.text(otherOrigin));
  // Whatever page a test wants, at an address of its own and with no policy.
  app.get('/site/page', (context) => context.html(context.req.query('markup')));

  // Receivers, each with one fault. `once` recovers at the second try with the same key.
  const faults = app.basePath('/site/faults');
  faults.post('/status/:status', (context) => context.body(null, Number(context.req.param('status'))));
  faults.post('/once/:key', (context) => {
    const key = context.req.param('key');
    attempts.set(key, (attempts.get(key) ?? 0) + 1);
    return attempts.get(key) === 1 ? context.body(null, 500) : context.json({id: `attempt-${attempts.get(key)}`}, 201);
  });
  faults.post('/silent', () => new Promise(() => {}));
  faults.get('/definition/not-json', (context) => context.text('<p>Not found</p>'));
  faults.get('/definition/wrong', (context) => context.json({id: 'x', questions: []}));
  faults.get('/definition/large', (context) => context.text(' '.repeat(300 * 1024)));
  faults.get('/definition/slow', () => new Promise(() => {}));

  // Reports every violation, so that one during loading, before a test can listen, is seen as well.
  // Tests are quicker than people, and many.
  const partners = demoPartners({shortestSeconds: 0, perMinute: 1_000_000});
  const {app: demo} = await createDemo({policy: `${strictPolicy}; report-uri /site/violation`, partners});
  app.all('/site/*', (context) => {
    const url = new URL(context.req.url);
    url.pathname = url.pathname.replace('/site', '');
    return demo.fetch(new Request(url, context.req.raw));
  });
  return app;
}
