// The components for React in a page: what a developer gives them reaches the element, and what the element says reaches them.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {once} from 'node:events';
import {rmSync} from 'node:fs';
import path from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {serve} from '@hono/node-server';
import {build} from 'esbuild';
import {Hono} from 'hono';
import puppeteer from 'puppeteer-core';
import {launchOptions} from '../src/find-browser.mjs';
import {copyInstall, installs} from '../src/installs.mjs';
import {watchConsole} from '../src/watch-console.mjs';

const run = promisify(execFile);
const here = fileURLToPath(new URL('.', import.meta.url));

/** Installs React 18 beside React 19, which is the repository's. */
async function installReact18() {
  const {temporary, copy} = copyInstall(installs['react-18']);
  const [command, ...args] = installs['react-18'].install;
  await run(command, args, {cwd: copy, shell: process.platform === 'win32'});
  const alias = Object.fromEntries(['react', 'react-dom'].map((name) => [name, path.join(copy, 'node_modules', name)]));
  return {alias, remove: () => rmSync(temporary, {recursive: true, force: true})};
}

const reacts = {19: () => ({alias: {}, remove() {}}), 18: installReact18};

/** A page in which `show(props)` renders the check, as React does it while one develops: every effect runs twice. */
const app = `
  import {SdgQuickCheck} from '@sdg-widgets/sdk/react';
  import {StrictMode, createElement, version} from 'react';
  import {createRoot} from 'react-dom/client';
  const root = createRoot(document.querySelector('main'));
  const show = (props) => root.render(createElement(StrictMode, null, createElement(SdgQuickCheck, props)));
  Object.assign(window, {root, show, version, heard: []});
`;

for (const [version, getReact] of Object.entries(reacts)) {
  describe(`the components in a page with React ${version}`, () => {
    let browser;
    let react;
    let server;
    let page;
    let complaints;

    before(async () => {
      react = await getReact();
      const {outputFiles} = await build({
        stdin: {contents: app, resolveDir: here},
        bundle: true,
        write: false,
        format: 'esm',
        alias: react.alias,
        define: {'process.env.NODE_ENV': '"development"'},
      });
      const site = new Hono();
      site.get('/', ({html}) => html('<!doctype html><main></main><script type="module" src="app.js"></script>'));
      site.get('/app.js', ({body}) => body(outputFiles[0].text, 200, {'content-type': 'text/javascript'}));
      site.get('/favicon.ico', ({body}) => body(null, 204));
      server = serve({fetch: site.fetch, port: 0, hostname: '127.0.0.1'});
      await once(server, 'listening');
      browser = await puppeteer.launch(launchOptions());
    });

    after(async () => {
      await browser?.close();
      server?.close();
      react?.remove();
    });

    beforeEach(async () => {
      page = await browser.newPage();
      complaints = watchConsole(page);
      await page.goto(`http://127.0.0.1:${server.address().port}/`);
      assert.equal(await page.evaluate(() => window.version.split('.')[0]), version);
    });

    afterEach(async () => {
      await page.close();
      assert.deepEqual(complaints, []);
    });

    const press = (words) => page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
    const hears = (...words) =>
      page.waitForFunction((wanted) => JSON.stringify(window.heard) === wanted, {}, JSON.stringify(words));

    it('set an object as a property, another one in its stead, and take it back', async () => {
      const keyIs = (name) =>
        page.waitForFunction(
          (wanted) => {
            const check = document.querySelector('sdg-quick-check:defined');
            return check && check.headers?.['x-key'] === wanted;
          },
          {},
          name,
        );
      await page.evaluate(() => window.show({headers: {'x-key': '1'}}));
      await keyIs('1');
      await page.evaluate(() => window.show({headers: {'x-key': '2'}}));
      await keyIs('2');
      await page.evaluate(() => window.show({}));
      await keyIs(undefined);
    });

    it('leave alone what nobody gives', async () => {
      await page.evaluate(() => window.show({}));
      await page.waitForSelector('sdg-quick-check:defined');
      await page.evaluate(() => {
        document.querySelector('sdg-quick-check').headers = {'x-key': 'own'};
        window.show({className: 'wide'});
      });
      await page.waitForSelector('sdg-quick-check.wide');
      assert.equal(await page.$eval('sdg-quick-check', ({headers}) => headers['x-key']), 'own');
    });

    it('call the listener of the last rendering, once', async () => {
      await page.evaluate(() => {
        window.show({onSdgStart: () => window.heard.push('first'), onSdgStep: () => window.heard.push('step')});
      });
      await page.waitForSelector('sdg-quick-check:defined');
      await page.evaluate(() => {
        window.show({className: 'second', onSdgStart: () => window.heard.push('second')});
      });
      await page.waitForSelector('.second');
      await press('Start sjekken');
      await page.locator('sdg-quick-check >>> input[type=radio]').click();
      await press('Neste');
      await page.waitForFunction(() =>
        document.querySelector('sdg-quick-check').shadowRoot.textContent.includes('Spørsmål 2'),
      );
      await hears('second');
    });

    it('hear what comes after the check has left the page', async () => {
      await page.evaluate(() => window.show({onSdgSubmitted: () => window.heard.push('submitted')}));
      await page.waitForSelector('sdg-quick-check:defined');
      await page.evaluate(() => {
        window.check = document.querySelector('sdg-quick-check');
        window.root.unmount();
      });
      await page.waitForFunction(() => !document.querySelector('sdg-quick-check'));
      await page.evaluate(() => window.check.dispatchEvent(new CustomEvent('sdg-submitted')));
      await hears('submitted');
    });

    it('give the element to a ref, and take it back', async () => {
      await page.evaluate(() => {
        window.given = [];
        window.show({ref: (element) => window.given.push(element?.localName ?? null)});
      });
      await page.waitForFunction(() => window.given.at(-1) === 'sdg-quick-check');
      await page.evaluate(() => window.root.unmount());
      await page.waitForFunction(() => window.given.at(-1) === null);
    });
  });
}
