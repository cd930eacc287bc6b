// The demo site: partner pages, the widget's files, a working endpoint and a business registry, under the strict policy that the README names.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {serveStatic} from '@hono/node-server/serve-static';
import {check} from '@sdg-widgets/content/check.js';
import {createCollector, openDatabase, parsePartners} from '@sdg-widgets/collector';
import {createFakeRegistry} from '@sdg-widgets/tooling/fake-registry.mjs';
import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {createOembed} from './oembed.mjs';
import {createOwnForm} from './own-form.mjs';
import {listReceived} from './received.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What a partner's server may send with its pages, and the widget still works. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types sdg-widgets',
].join('; ');

const withOwnForm = (policy) => policy.replace("form-action 'none'", "form-action 'self'");

/** What single pages need besides: a form that goes to the partner, a frame, and to be framed by anybody. */
const exceptions = {
  '/skjema.html': withOwnForm,
  '/svar': withOwnForm,
  '/frame.html': (policy) => policy.replace("default-src 'none'", "default-src 'none'; frame-src 'self'"),
  // In a sandbox 'self' is nobody to Safari.
  '/sdg-widgets/frame.html': (policy, origin) =>
    policy.replace("frame-ancestors 'self'", 'frame-ancestors *').replaceAll("'self'", `'self' ${origin}`),
};

const partnersFile = new URL('../partners.json', import.meta.url);

/** The partners of the demo, and `more`. `limits` replaces what each of them limits a visitor to. */
export function demoPartners(limits = {}, more = []) {
  const {partners} = JSON.parse(readFileSync(partnersFile, 'utf8'));
  return parsePartners({partners: [...partners, ...more].map((partner) => ({...partner, ...limits}))});
}

/**
 * `policy` is the Content-Security-Policy of the pages. What is received is kept in the SQLite file `file`; without it, in
 * memory, as long as the process lives.
 */
export async function createDemo({policy = strictPolicy, file = ':memory:', partners = demoPartners()} = {}) {
  const db = await openDatabase({file});
  const collector = createCollector({db, partners, definitions: [check]});
  const app = new Hono();
  app.use(compress());

  // In production: /sdg-widgets/0.1.0/ with immutable files, on any host, for any origin.
  app.use('/sdg-widgets/*', async (context, next) => {
    await next();
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    context.header('cache-control', 'no-cache');
  });
  app.use('/sdg-widgets/frame.html', withPolicy(policy));
  app.use(
    '/sdg-widgets/*',
    serveStatic({
      root: folder('../../packages/sdk/cdn'),
      rewriteRequestPath: (path) => path.replace('/sdg-widgets', ''),
    }),
  );

  // A sandboxed frame has no origin that could be named.
  app.use('/profiles/*', async (context, next) => {
    await next();
    context.header('access-control-allow-origin', '*');
  });

  app.route('/api', collector);
  // For the page that shows what has arrived. The collector itself asks for a token.
  app.get('/received', async (context) => context.json(await listReceived(db)));

  // So that the demo asks nobody on the internet, and shows what seldom happens there.
  app.route('/registry', createFakeRegistry());

  app.use('*', withPolicy(policy));
  app.route('/', createOwnForm({collector}));
  app.route('/', createOembed());
  app.use('*', serveStatic({root: folder('..')}));
  return {app, db};
}

/** Sends `policy` with every page, and what the page needs besides. */
function withPolicy(policy) {
  return async (context, next) => {
    await next();
    const {path, url} = context.req;
    const own = exceptions[path]?.(policy, new URL(url).origin) ?? policy;
    context.header('content-security-policy', own);
    context.header('referrer-policy', 'strict-origin-when-cross-origin');
    context.header('x-content-type-options', 'nosniff');
  };
}
