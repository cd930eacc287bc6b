// The demo site: partner pages, the widget's files, a working endpoint and a business registry, under the strict policy that the README names.
import {fileURLToPath} from 'node:url';
import {serveStatic} from '@hono/node-server/serve-static';
import {check} from '@sdg-widgets/content/check.js';
import {createCollector, memoryStore} from '@sdg-widgets/collector';
import {createFakeRegistry} from '@sdg-widgets/tooling/fake-registry.mjs';
import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {createOwnForm} from './own-form.mjs';

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
  "require-trusted-types-for 'script'",
  'trusted-types sdg-widgets',
].join('; ');

// A partner's form that goes to the partner needs one thing more.
const withOwnForm = ['/skjema.html', '/svar'];

/** `policy` is the Content-Security-Policy of the pages. */
export function createDemo({policy = strictPolicy} = {}) {
  const store = memoryStore();
  const app = new Hono();
  app.use(compress());

  // In production: /sdg-widgets/0.1.0/ with immutable files, on any host, for any origin.
  app.use('/sdg-widgets/*', async (context, next) => {
    await next();
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    context.header('cache-control', 'no-cache');
  });
  app.use(
    '/sdg-widgets/*',
    serveStatic({
      root: folder('../../packages/sdk/cdn'),
      rewriteRequestPath: (path) => path.replace('/sdg-widgets', ''),
    }),
  );

  app.route('/api', createCollector({store, definitions: [check]}));
  // For the page that shows what has arrived. A real collector asks for a token here.
  app.get('/received', async (context) => context.json(await store.list()));

  // So that the demo asks nobody on the internet, and shows what seldom happens there.
  app.route('/registry', createFakeRegistry());

  app.use('*', async (context, next) => {
    await next();
    const formAction = withOwnForm.includes(context.req.path) ? "form-action 'self'" : "form-action 'none'";
    context.header('content-security-policy', policy.replace("form-action 'none'", formAction));
    context.header('referrer-policy', 'strict-origin-when-cross-origin');
    context.header('x-content-type-options', 'nosniff');
  });
  app.route('/', createOwnForm({store}));
  app.use('*', serveStatic({root: folder('..')}));
  return {app, store};
}
