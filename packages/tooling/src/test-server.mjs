// The site of the browser tests, under /site/: the demo with its endpoint, and receivers that fail on purpose.
import {readFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {serve} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono} from 'hono';
import {readGuide} from './docs.mjs';
import {fakeNextRelease} from './fake-next-release.mjs';
import {createDemo, demoPartners, strictPolicy} from '../../../demo/server/app.mjs';

/** Creates the site, and a second one on another origin, whose address is at /site/other-origin. */
export async function createTestServer() {
  const other = serve({fetch: (await createSite()).fetch, port: 0, hostname: '127.0.0.1'});
  await new Promise((resolve) => other.once('listening', resolve));
  // Must not keep the test process alive.
  other.unref();
  return createSite(`http://127.0.0.1:${other.address().port}`);
}

// Submissions to the failing receivers on both origins, by the key in the URL.
const arrived = new Map();
// Reports of policy violations on both origins.
const violations = [];

/** Records a submission of any format. Returns the number of submissions with this key. */
async function recordArrival(context) {
  const {key} = context.req.param();
  const text = await context.req.text();
  const isForm = context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
  const {submissionId} = JSON.parse(isForm ? new URLSearchParams(text).get('envelope') : text);
  const list = arrived.get(key) ?? [];
  arrived.set(key, [...list, {submissionId, at: Date.now()}]);
  return list.length + 1;
}

/**
 * Responds after `ms`, which is longer than the client's timeout. Never responding would block later tests: WebKit has six
 * connections to a server, and keeps one open for an aborted `keepalive` request.
 */
const answerAfter = (ms) => async (context) => {
  await wait(ms);
  return context.body(null, 504);
};

async function createSite(otherOrigin = '') {
  const app = new Hono();
  const requests = [];

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
  app.get('/site/guide.md', (context) => context.text(readGuide()));
  // A page with any markup and policy.
  app.get('/site/page', (context) => {
    const {markup, policy} = context.req.query();
    const headers = policy ? {'content-security-policy': `${policy}; report-uri /site/violation`} : {};
    return context.html(markup, 200, headers);
  });

  // The same files as those of the next release.
  app.get('/site/later-release/:file', (context) =>
    context.body(fakeNextRelease(context.req.param('file')), 200, {'content-type': 'text/javascript'}),
  );
  // The same files with one tampered, which sets a global when it runs.
  app.get('/site/changed/:file/*', async (context) => {
    const {file} = context.req.param();
    const path = context.req.path.replace(`/site/changed/${file}/`, '/');
    const response = await demo.request(path);
    if (path !== `/sdg-widgets/${file}`) return response;
    return context.body(`globalThis.hasRunChanged = true;${await response.text()}`, 200, {
      'content-type': 'text/javascript',
    });
  });

  // Receivers with one fault each. Most fail only the first time.
  const faults = app.basePath('/site/faults');
  const sendReceipt = (context) => context.json({id: `R-${context.req.param('key').slice(0, 8)}`}, 201);
  const failOnce = (fault) => async (context) =>
    (await recordArrival(context)) === 1 ? fault(context) : sendReceipt(context);
  faults.get('/arrived/:key', (context) => context.json(arrived.get(context.req.param('key')) ?? []));
  faults.post('/status/:status', (context) => context.body(null, Number(context.req.param('status'))));
  faults.post('/plain/:key', async (context) => {
    await recordArrival(context);
    return sendReceipt(context);
  });
  faults.post('/refusing/:key', async (context) => {
    await recordArrival(context);
    return context.json({title: 'No.', status: 422, reference: 'R-17'}, 422);
  });
  faults.post(
    '/failing/:key',
    failOnce((context) => context.body(null, 500)),
  );
  faults.post(
    '/busy/:key',
    failOnce((context) => context.body(null, 429, {'retry-after': '1'})),
  );
  // The connection breaks during the response.
  faults.post(
    '/cut/:key',
    failOnce(({env: {outgoing}}) => {
      outgoing.writeHead(201, {'content-type': 'application/json', 'content-length': '100'});
      outgoing.write('{', () => outgoing.socket.resetAndDestroy());
      return RESPONSE_ALREADY_SENT;
    }),
  );
  faults.post(
    '/late/:key',
    failOnce(async (context) => {
      await wait(2_000);
      return sendReceipt(context);
    }),
  );
  faults.post('/slow/:key', async (context) => {
    await recordArrival(context);
    await wait(1_000);
    return sendReceipt(context);
  });
  faults.post('/silent/:key', async (context) => {
    await recordArrival(context);
    return answerAfter(3_000)(context);
  });
  // Like many hosted scripts: accepts any submission, without CORS headers and without OPTIONS.
  for (const kind of ['foreign', 'mute']) {
    faults.post(`/${kind}/:key`, async (context) => {
      await recordArrival(context);
      return sendReceipt(context);
    });
  }
  // Or does not respond to OPTIONS.
  faults.options('/mute/:key', answerAfter(3_000));
  faults.get('/definition/not-json', (context) => context.text('<p>Not found</p>'));
  faults.get('/definition/wrong', (context) => context.json({id: 'x', questions: []}));
  faults.get('/definition/large', (context) => context.text(' '.repeat(300 * 1024)));
  faults.get('/definition/slow', answerAfter(20_000));

  // See frame-probe.js.
  const probe = readFileSync(new URL('frame-probe.js', import.meta.url), 'utf8');
  app.get('/site/sdg-widgets/frame-probe.js', (context) =>
    context.body(probe, 200, {'content-type': 'text/javascript'}),
  );
  // Tests are faster than people and send many submissions.
  const limits = {shortestSeconds: 0, perMinute: 1_000_000};
  const partners = demoPartners(limits, [{key: 'framed', name: 'Framed', origins: ['null']}]);
  // Reports every violation, including those during loading, before a test can listen.
  const {app: demo} = await createDemo({policy: `${strictPolicy}; report-uri /site/violation`, partners});
  app.get('/site/sdg-widgets/frame.html', async (context, next) => {
    if (context.req.query('probe') === undefined) return next();
    // Requested from the demo without compression.
    const response = await demo.request(new URL('/sdg-widgets/frame.html', context.req.url));
    const page = (await response.text()).replace('</head>', '<script src="frame-probe.js" defer></script></head>');
    return context.html(page, 200, {'content-security-policy': response.headers.get('content-security-policy')});
  });
  app.all('/site/*', (context) => {
    const url = new URL(context.req.url);
    url.pathname = url.pathname.replace('/site', '');
    return demo.fetch(new Request(url, context.req.raw));
  });
  return app;
}
