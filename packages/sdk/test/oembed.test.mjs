// oEmbed as content systems ask for it, and WordPress as it shows what it gets: against the demo's server, in Chromium.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {after, before, describe, it} from 'node:test';
import {serve} from '@hono/node-server';
import {launchOptions} from '@sdg-widgets/tooling/find-browser.mjs';
import {Hono} from 'hono';
import puppeteer from 'puppeteer-core';
import {createDemo} from '../../../demo/server/app.mjs';

/** What WordPress makes of the markup of a host that it does not know: wp_filter_oembed_result(). */
function asWordPress(markup, secret) {
  const [, quotation, frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(markup);
  const hidden = 'style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"';
  const sandbox = 'class="wp-embedded-content" sandbox="allow-scripts" security="restricted"';
  return (
    quotation.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
    frame
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
      .replace('<iframe', `<iframe ${sandbox} ${hidden}`)
  );
}

/** What WordPress does with a message: receiveEmbedMessage(), where it takes one for the height. */
const listenAsWordPress = () => {
  addEventListener('message', ({data, source}) => {
    if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
    for (const quotation of document.querySelectorAll(`blockquote[data-secret="${data.secret}"]`)) {
      quotation.style.display = 'none';
    }
    for (const frame of document.querySelectorAll(`iframe[data-secret="${data.secret}"]`)) {
      if (source !== frame.contentWindow) continue;
      frame.removeAttribute('style');
      if (data.message === 'height') frame.height = Math.min(Math.max(Number.parseInt(data.value, 10), 200), 1000);
    }
  });
};

describe('oEmbed', () => {
  const servers = [];
  let browser;
  let address;
  let blog;
  let post = '';

  const listen = async (app) => {
    const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'});
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${server.address().port}/`;
  };

  before(async () => {
    address = await listen((await createDemo()).app);
    blog = await listen(new Hono().get('/', (context) => context.html(post)));
    browser = await puppeteer.launch(launchOptions());
  });

  after(async () => {
    await browser?.close();
    for (const server of servers) server.close();
  });

  const ask = (settings) => fetch(`${address}oembed?${new URLSearchParams(settings)}`);
  const framedPage = (settings) => `${address}sdg-widgets/frame.html${settings}`;

  it('is found from a page with a frame, and answers with that frame', async () => {
    const page = await (await fetch(`${address}frame.html`)).text();
    const [, link] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(page);

    const response = await fetch(link.replaceAll('&amp;', '&'));

    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type'), /^application\/json/);
    const {html, ...rest} = await response.json();
    assert.deepEqual(rest, {
      ...{version: '1.0', type: 'rich', provider_name: 'SDG Widgets', provider_url: address},
      ...{title: 'Bærekraftssjekk – Asker Næringsråd', width: 720, height: 640},
    });
    const [, src] = /<iframe src="([^"]+)"[^>]* title="Bærekraftssjekk – Asker Næringsråd"/.exec(html);
    const frame = new URL(src.replaceAll('&amp;', '&'));
    assert.equal(frame.origin + frame.pathname, framedPage(''));
    assert.equal(frame.searchParams.get('partner'), 'asker');
    assert.equal(frame.hash, '');
  });

  it('answers for the framed page itself, within what is asked for', async () => {
    const url = framedPage('#widget=opportunity-finder&lang=en&partner-name=%3Cb%3E%22');
    const {title, width, height, html} = await (await ask({url, maxwidth: '300', maxheight: '200'})).json();

    assert.deepEqual([title, width, height], ['Opportunities for your business – <b>"', 300, 200]);
    assert.match(html, /^[^<]*<blockquote><a href="[^"<>]+">[^<>]+<\/a><\/blockquote>\s*<iframe [^<>]+><\/iframe>$/);
    for (const wrong of ['0', '-1', 'wide', '']) {
      assert.equal((await (await ask({url, maxwidth: wrong})).json()).width, 720);
    }
  });

  for (const [what, status, settings] of [
    ['a page of others', 404, () => ({url: 'https://example.com/sdg-widgets/frame.html?widget=quick-check'})],
    ['a page without a frame', 404, () => ({url: `${address}finder.html`})],
    ['a widget that is none', 404, () => ({url: framedPage('?widget=constructor')})],
    ['no address', 404, () => ({})],
    ['what is no address', 404, () => ({url: 'frame.html'})],
    ['XML', 501, () => ({url: `${address}frame.html`, format: 'xml'})],
  ]) {
    it(`says ${status} to ${what}`, async () => {
      const response = await ask(settings());

      assert.equal(response.status, status);
      assert.ok((await response.json()).title);
    });
  }

  it('lets anybody frame the framed page, and no other', async () => {
    const policyOf = async (path) => {
      const {headers} = await fetch(address + path);
      assert.equal(headers.get('x-frame-options'), null);
      return headers.get('content-security-policy');
    };

    assert.match(await policyOf('sdg-widgets/frame.html'), /frame-ancestors \*/);
    for (const path of ['', 'frame.html', 'skjema.html']) assert.match(await policyOf(path), /frame-ancestors 'self'/);
  });

  it('brings the check into WordPress, as high as it is', async () => {
    const {html} = await (await ask({url: `${address}frame.html`, maxheight: '250'})).json();
    const page = await browser.newPage();
    post = `<!doctype html><body>${asWordPress(html, 'aB3dE6gH9j')}<script>(${listenAsWordPress})()</script></body>`;
    await page.goto(blog);
    const heightIs = (least, most) =>
      page.waitForFunction(
        (least, most) => {
          const {height} = document.querySelector('iframe').getBoundingClientRect();
          return height >= least && height <= most;
        },
        {},
        least,
        most,
      );

    await heightIs(300, 600);
    assert.equal(await page.$eval('blockquote', ({style}) => style.display), 'none');
    assert.equal(await page.$eval('iframe', (frame) => frame.getAttribute('style')), null);

    const frame = page.frames()[1];
    const press = (selector) => frame.$eval(`sdg-quick-check >>> ${selector}`, (each) => each.click());
    await press('[part=primary]');
    for (let number = 1; number <= 14; number += 1) {
      await frame.waitForSelector(`sdg-quick-check >>> ::-p-text(Spørsmål ${number} av)`);
      await press('input[type=radio]');
      await press('[part=primary]');
    }
    await heightIs(1000, 1000);
    await page.close();
  });

  it('tells a developer which part of an address is wrong, and how to mend it', async () => {
    const page = await browser.newPage();
    const said = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));

    await page.goto(framedPage('#widget=quiz'));
    await page.goto(framedPage('?widget=quick-check&endpiont=x&theme=blue&lang=sv'));

    const names = 'quick-check, result-card, opportunity-finder';
    assert.deepEqual(
      said.filter((words) => words.includes('frame.html: ')),
      [
        `error: frame.html: widget="quiz" is not one of ${names}. Write frame.html#widget=quick-check, for example.`,
        'warn: frame.html: <sdg-quick-check> has no attribute endpiont. It is left out.',
        'warn: frame.html: theme="blue" is not one of light, dark, auto. It is left out.',
        'warn: frame.html: lang="sv" is not one of nb, nn, en. It is left out.',
      ],
    );
    await page.close();
  });
});
