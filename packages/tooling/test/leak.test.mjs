// Mounts and removes the check many times, and weighs what is left. In Chromium, which can be asked.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {after, before, describe, it} from 'node:test';
import {serve} from '@hono/node-server';
import {launchOptions} from '@sdg-widgets/tooling/find-browser.mjs';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {createTestServer} from '@sdg-widgets/tooling/test-server.mjs';
import puppeteer from 'puppeteer-core';

const mounts = sized(150, 500);
/** What a first round leaves is kept once, and not each time: compiled code, a language, a shared state. */
const warmUp = 100;
/** Bytes each, for what an engine goes on to learn of the code. A check that is kept weighs a hundred times that. */
const noise = 1_000;

/**
 * Runs in the page: mounts, waits, answers a few questions each fifth time and all of them each fiftieth, removes. Puppeteer sends
 * its source, so it uses nothing from outside itself.
 */
async function mountAndRemove(times) {
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  const main = document.querySelector('main');
  for (let time = 0; time < times; time += 1) {
    main.innerHTML =
      '<sdg-quick-check endpoint="api/submissions" partner-name="Asker"><a href="#">Sjekken</a></sdg-quick-check>';
    const check = main.firstElementChild;
    await until(() => check.shadowRoot?.querySelector('[part=title]'));
    const root = check.shadowRoot;
    const press = () => root.querySelector('button[part=primary]').click();
    if (time % 5 === 0) press();
    for (let question = 0; question < (time % 50 ? (time % 5 ? 0 : 3) : Infinity); question += 1) {
      await check.updateComplete;
      if (root.querySelector('sdg-result-card, #waiting')) break;
      root.querySelector('input[type=radio]').click();
      press();
    }
    if (time % 50 === 0) {
      const card = await until(() => root.querySelector('sdg-result-card')?.shadowRoot);
      (await until(() => card.querySelector('[part~=adviser] button[part=primary]'))).click();
      await until(() => card.querySelector('#send'));
      // And reads on to the end, so that every part has been there.
      for (const [place, part] of [
        ['#next-steps', '[part=next-step]'],
        ['#more', '[part~=take]'],
      ]) {
        await until(() => {
          card.querySelector(place).scrollIntoView();
          return card.querySelector(part);
        });
      }
    }
    check.remove();
  }
}

describe('a check that has gone', () => {
  let server;
  let browser;
  let page;
  let session;

  before(async () => {
    server = serve({fetch: (await createTestServer()).fetch, port: 0, hostname: '127.0.0.1'});
    await once(server, 'listening');
    browser = await puppeteer.launch({...launchOptions(), protocolTimeout: 120_000});
    page = await browser.newPage();
    const markup =
      '<!doctype html><html lang="nb"><main></main><script src="sdg-widgets/sdg-widgets.js"></script></html>';
    await page.goto(`http://127.0.0.1:${server.address().port}/site/page?${new URLSearchParams({markup})}`);
    session = await page.createCDPSession();
    await session.send('HeapProfiler.enable');
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  async function listenersOn(expression) {
    const {result} = await session.send('Runtime.evaluate', {expression});
    const {listeners} = await session.send('DOMDebugger.getEventListeners', {objectId: result.objectId});
    await session.send('Runtime.releaseObject', {objectId: result.objectId});
    return listeners.map(({type}) => type).sort();
  }

  async function weigh() {
    // What a first collection frees, a second one finds out about.
    for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
    const {usedSize} = await session.send('Runtime.getHeapUsage');
    const {documents, nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
    const onPage = {window: await listenersOn('window'), document: await listenersOn('document')};
    return {usedSize, counts: {documents, nodes, jsEventListeners}, onPage};
  }

  it('leaves nothing behind: no listener, no node, no memory', async (context) => {
    await page.evaluate(mountAndRemove, warmUp);
    const before = await weigh();
    await page.evaluate(mountAndRemove, mounts);
    const after = await weigh();

    context.diagnostic(
      `${after.usedSize - before.usedSize} bytes after ${mounts} more; ${JSON.stringify([before.counts, after.counts])}`,
    );
    assert.deepEqual(after.onPage, before.onPage);
    assert.deepEqual(after.counts, before.counts);
    assert.ok(after.usedSize - before.usedSize < mounts * noise, `${after.usedSize - before.usedSize} bytes more`);
  });
});
