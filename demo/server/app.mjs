// The demo site: partner pages, the widget's files, a working endpoint and a business registry, under the policy of docs/guides/strict-policy.md.
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {serveStatic} from '@hono/node-server/serve-static';
import {check} from '@sdg-widgets/content/check.js';
import {createCollector, openDatabase, parsePartners} from '@sdg-widgets/collector';
import {version} from '@sdg-widgets/core';
import {createFakeRegistry} from '@sdg-widgets/tooling/fake-registry.mjs';
import {Hono} from 'hono';
import {compress} from 'hono/compress';
import {createOembed} from './oembed.mjs';
import {createOwnForm} from './own-form.mjs';
import {listReceived} from './received.mjs';

const [major] = version.split('.');
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
  'trusted-types lit-html',
].join('; ');

const withOwnForm = (policy) => policy.replace("form-action 'none'", "form-action 'self'");

// In a sandbox 'self' is nobody to Safari.
const inAnyFrame = (policy, origin) =>
  policy.replace("frame-ancestors 'self'", 'frame-ancestors *').replaceAll("'self'", `'self' ${origin}`);
const framePages = ['', `${version}/`, `${major}/`].map((place) => `/sdg-widgets/${place}frame.html`);

// A partner tries out a receiver, wherever it is.
const ofSnippetPage = (policy) =>
  policy
    .replace("default-src 'none'", "default-src 'none'; frame-src 'self'")
    .replace("connect-src 'self'", "connect-src 'self' https: http://localhost:* http://127.0.0.1:*");

/** What single pages need besides: a form that goes to the partner, a frame, any receiver, and to be framed by anybody. */
const exceptions = {
  '/skjema.html': withOwnForm,
  '/svar': withOwnForm,
  '/configurator/': ofSnippetPage,
  '/configurator/index.html': ofSnippetPage,
  '/frame.html': (policy) => policy.replace("default-src 'none'", "default-src 'none'; frame-src 'self'"),
  ...Object.fromEntries(framePages.map((path) => [path, inAnyFrame])),
};

const partnersFile = new URL('../partners.json', import.meta.url);

/** The partners of the demo, and `more`. `limits` replaces what each of them limits a visitor to. */
export function demoPartners(limits = {}, more = []) {
  const {partners} = JSON.parse(readFileSync(partnersFile, 'utf8'));
  return parsePartners({partners: [...partners, ...more].map((partner) => ({...partner, ...limits}))});
}

/**
 * The files of the script tag, as a host should serve them: for pages of any origin; a version's for good, the newest of a
 * major version for an hour. Without a version in the address, as it is while somebody works on them.
 */
function serveFiles() {
  const lifetimes = {[version]: 'public, max-age=31536000, immutable', [major]: 'public, max-age=3600'};
  const inFolder = new RegExp(`^/sdg-widgets/((${version}|${major})/)?`);
  const files = new Hono();
  files.use(async (context, next) => {
    await next();
    const {path} = context.req;
    const [, , place] = path.split('/');
    context.header('access-control-allow-origin', '*');
    context.header('cross-origin-resource-policy', 'cross-origin');
    context.header('cache-control', lifetimes[place] ?? 'no-cache');
    context.header('x-content-type-options', 'nosniff');
    // For developers; a comment in each file would be on every visitor's way.
    if (path.endsWith('.js')) context.header('sourcemap', `${basename(path)}.map`);
  });
  files.use(
    serveStatic({
      root: folder('../../packages/sdk/cdn'),
      rewriteRequestPath: (path) => path.replace(inFolder, '/'),
    }),
  );
  return files;
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

  for (const path of framePages) app.use(path, withPolicy(policy));
  app.route('/sdg-widgets', serveFiles());

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
