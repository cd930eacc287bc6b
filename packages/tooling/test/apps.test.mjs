// The apps of demo/apps/, as a developer has them: installed with the packed packages, built, served, and used in a browser.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {serve} from '@hono/node-server';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {proxy} from 'hono/proxy';
import puppeteer from 'puppeteer-core';
import {createDemo, demoPartners, strictPolicy} from '../../../demo/server/app.mjs';
import {listReceived} from '../../../demo/server/received.mjs';
import {readGuide} from '../src/docs.mjs';
import {launchOptions} from '../src/find-browser.mjs';
import {copyInstall, installs} from '../src/installs.mjs';
import {watchConsole} from '../src/watch-console.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const appsFolder = path.join(root, 'demo/apps');
const guide = readGuide();

/**
 * By folder. `printed`: the files that the docs show. `files`: where the built app is; without it, the app has a server of its
 * own. `policies`: what it needs in `trusted-types`.
 */
const apps = {
  next: {printed: ['app/check.tsx']},
  react: {printed: ['src/App.tsx', 'src/Finder.tsx'], files: 'dist', policies: 'lit-html'},
  angular: {printed: ['src/app/app.ts'], files: 'dist', policies: 'angular lit-html'},
  vue: {printed: ['src/App.vue', 'vite.config.ts'], files: 'dist', policies: 'lit-html vue'},
  svelte: {printed: ['src/App.svelte'], files: 'dist', policies: 'lit-html svelte-trusted-html'},
  html: {printed: [], files: '.', policies: 'lit-html'},
};

// APPS=vue,svelte leaves the others out.
const chosen = process.env.APPS?.split(',') ?? Object.keys(apps);

const start = (command, args, cwd) =>
  spawn(command, args, {
    cwd,
    env: {...process.env, NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false'},
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });

/** Runs a command to its end. Rejects with all that it has printed when it fails. */
async function run(command, args, cwd) {
  const child = start(command, args, cwd);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`);
}

/** Installs the chosen apps by the lockfile, with our packages as npm would publish them. Returns their names. */
async function install(folder) {
  const workspaces = chosen.filter((name) => existsSync(path.join(folder, name, 'package.json')));
  const [command, ...args] = installs.apps.install;
  const only = workspaces.flatMap((name) => ['--workspace', name]);
  await run(command, [...args, '--include-workspace-root', ...only], folder);
  return workspaces;
}

/** Builds two at a time: as many as a small machine has cores. Returns a promise for each. */
function build(folder, names) {
  const lanes = [Promise.resolve(), Promise.resolve()];
  const builds = {};
  for (const [index, name] of names.entries()) {
    const lane = index % lanes.length;
    builds[name] = lanes[lane].then(() => run('npm', ['run', 'build'], path.join(folder, name)));
    // One that fails is told where it is waited for, and the next one is built all the same.
    lanes[lane] = builds[name].catch(() => {});
  }
  return builds;
}

describe('a page made with', () => {
  const {temporary, copy: folder} = copyInstall(installs.apps);
  let builds = {};
  let browser;

  before(async () => {
    builds = build(folder, await install(folder));
    browser = await puppeteer.launch(launchOptions());
  });

  after(async () => {
    await browser?.close();
    await Promise.allSettled(Object.values(builds));
    rmSync(temporary, {recursive: true, force: true});
  });

  for (const name of chosen) {
    const {printed, files, policies} = apps[name];
    describe(name, () => {
      const servers = [];
      let address;
      let db;
      let page;
      let complaints;

      before(async () => {
        await builds[name];
        const demo = await createDemo({partners: demoPartners({shortestSeconds: 0})});
        db = demo.db;
        const site = new Hono();
        site.all('/api/*', ({req}) => demo.app.fetch(req.raw));
        site.get('/favicon.ico', (context) => context.body(null, 204));
        if (files) serveFiles(site);
        else await serveByNext(site);
        const server = serve({fetch: site.fetch, port: 0, hostname: '127.0.0.1'});
        servers.push(() => server.close());
        await once(server, 'listening');
        address = `http://127.0.0.1:${server.address().port}/`;
      });

      after(() => {
        for (const stop of servers) stop();
      });

      beforeEach(async () => {
        page = await browser.newPage();
        await page.setViewport({width: 360, height: 740});
        complaints = watchConsole(page);
        await page.goto(address);
      });

      afterEach(async () => {
        await page.close();
        // Among them every violation of the policy, and what a framework says of a page that it cannot take over.
        assert.deepEqual(complaints, []);
      });

      function serveFiles(site) {
        const policy = strictPolicy.replace('trusted-types lit-html', `trusted-types ${policies}`);
        site.use(async (context, next) => {
          await next();
          context.header('content-security-policy', policy);
        });
        const cdn = path.join(folder, 'node_modules/@sdg-widgets/sdk/cdn');
        const rewriteRequestPath = (requested) => requested.replace('/sdg-widgets', '');
        site.use('/sdg-widgets/*', serveStatic({root: cdn, rewriteRequestPath}));
        site.use(serveStatic({root: path.join(folder, name, files)}));
      }

      async function serveByNext(site) {
        const next = path.join(folder, 'node_modules/next/dist/bin/next');
        const server = start(process.execPath, [next, 'start', '--port', '0'], path.join(folder, name));
        servers.push(() => server.kill());
        for await (const line of createInterface(server.stdout)) {
          const [origin] = /http:\/\/localhost:\d+/.exec(line) ?? [];
          if (!origin) continue;
          site.all('*', ({req}) => proxy(new URL(req.path, origin), req));
          return;
        }
      }

      const press = (words) => page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
      /** Waits until the page says so, or an element of ours in it. */
      const see = (words) =>
        page.waitForFunction(
          (wanted) =>
            [document, ...document.querySelectorAll('sdg-quick-check, sdg-opportunity-finder')].some((place) =>
              (place.body ?? place.shadowRoot)?.textContent.includes(wanted),
            ),
          {},
          words,
        );
      const answer = () => page.locator('sdg-quick-check >>> input[type=radio]').click();

      it('asks in the language that the page has chosen, and keeps the answers when it is another', async () => {
        await press('Start sjekken');
        await answer();
        await press('Neste');
        await see('Spørsmål 2 av 14');

        await page.select('select', 'en');
        await see('Question 2 of 14');
      });

      it('gives the check a profile, and hears when it is done and when it is sent', async () => {
        await press('Start sjekken');
        for (let question = 1; question <= 14; question += 1) {
          await see(`Spørsmål ${question} av 14`);
          await answer();
          await press(question < 14 ? 'Neste' : 'Se resultatet');
        }
        await see('Sjekken er ferdig.');

        // The adviser is the profile's.
        await press('Snakk med Kari Eksempel');
        await press('Send uten kontaktopplysninger');
        await see('Sendt. Kvittering:');
        const [{envelope, verified}] = await listReceived(db);
        await see(`Sendt. Kvittering: ${envelope.submissionId}`);
        assert.equal(verified, 'true');
      });

      it('takes the check away, and puts it back', async () => {
        await see('Start sjekken');
        await press('Lukk sjekken');
        await page.waitForFunction(() => !document.querySelector('sdg-quick-check'));

        await press('Åpne sjekken');
        await press('Start sjekken');
        await see('Spørsmål 1 av 14');
      });

      it('is made, and served, as the docs say', () => {
        for (const file of printed)
          assert.ok(guide.includes(readFileSync(path.join(appsFolder, name, file), 'utf8')), file);
        if (policies) assert.ok(guide.includes(`trusted-types ${policies}`));
      });

      if (name === 'next') {
        it('has the link in what the server sends', async () => {
          const html = await (await fetch(address)).text();
          assert.match(html, /<sdg-quick-check[^>]*>\s*<a href="https:\/\/www.example.no\/sjekken">/);
        });
      }

      if (name === 'react') {
        it('gives the raw tag an object, and hears its events', async () => {
          const choose = () => page.locator('sdg-opportunity-finder >>> input[type=radio]').click();
          await press('Finn muligheter');
          for (let question = 1; question <= 2; question += 1) {
            await see(`Spørsmål ${question} av 3`);
            await choose();
            await press('Neste');
          }
          await press('Se mulighetene');

          await see('Fant 3 muligheter.');
          assert.equal(await page.$eval('sdg-opportunity-finder', ({profile}) => profile.name), 'Asker Næringsråd');
        });
      }
    });
  }
});
