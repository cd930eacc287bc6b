// The snippet page as a partner uses it: by hand, on a phone and a desktop, in the demo and from a plain host of files.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {serve} from '@hono/node-server';
import {version} from '@sdg-widgets/core';
import {parseProfile} from '@sdg-widgets/core/schemas.js';
import {unzipSync} from 'fflate';
import {Hono} from 'hono';
import puppeteer from 'puppeteer-core';
import {en} from '../../../demo/configurator/words/en.js';
import {nb} from '../../../demo/configurator/words/nb.js';
import {nn} from '../../../demo/configurator/words/nn.js';
import {createDemo, demoPartners, strictPolicy} from '../../../demo/server/app.mjs';
import {listReceived} from '../../../demo/server/received.mjs';
import {launchOptions} from '../src/find-browser.mjs';
import {watchConsole} from '../src/watch-console.mjs';
import {zipRelease} from '../src/release-zip.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hash = JSON.parse(readFileSync(new URL('../../sdk/cdn/integrity.json', import.meta.url), 'utf8')).files[
  'sdg-widgets.js'
].integrity;

describe('the snippet page', () => {
  const servers = [];
  let browser;
  let page;
  let complaints;
  let origin;
  let db;

  async function listen(app) {
    const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'});
    servers.push(server);
    await once(server, 'listening');
    return `http://127.0.0.1:${server.address().port}`;
  }

  before(async () => {
    const demo = await createDemo({partners: demoPartners({shortestSeconds: 0})});
    db = demo.db;
    origin = await listen(demo.app);
    browser = await puppeteer.launch(launchOptions());
    await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
  });

  after(async () => {
    await browser.close();
    for (const server of servers) server.close();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    complaints = watchConsole(page);
  });

  afterEach(async () => {
    await page.close();
    // Among them every violation of the policy.
    assert.deepEqual(complaints, []);
  });

  async function open(fragment = '', {width = 1280, scheme = 'light', address = `${origin}/configurator/`} = {}) {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.setViewport({width, height: 800});
    await page.goto(`${address}${fragment}`);
    // Whoever comes near it sees it.
    const preview = await page.waitForSelector('iframe');
    await preview.evaluate((frame) => frame.scrollIntoView());
    await untilShown();
  }

  /** Waits until the preview shows an element that speaks. */
  const untilShown = (words = 'h2') =>
    page.waitForFunction(
      (selector) => {
        const hosts = document
          .querySelector('iframe')
          ?.contentDocument?.querySelectorAll('sdg-quick-check, sdg-opportunity-finder');
        return hosts?.length && [...hosts].every((host) => host.shadowRoot?.querySelector(selector));
      },
      {},
      words,
    );
  const inPreview = (read, ...rest) =>
    page.evaluate(
      (source, given) => {
        const root = document.querySelector('iframe').contentDocument;
        return Function(`return (${source})`)()(root, ...given);
      },
      String(read),
      rest,
    );
  const fill = async (name, text) => {
    const details = await page.$(`details:not([open]):has(#field-${name}) summary`);
    await details?.click();
    await page.$eval(
      `#field-${name}`,
      (input, typed) => {
        input.value = typed;
        for (const type of ['input', 'change']) input.dispatchEvent(new Event(type));
      },
      text,
    );
  };
  const code = () => page.$eval('.snippet pre', ({textContent}) => textContent);
  const said = (selector) => page.$eval(selector, ({textContent}) => textContent);
  const untilSaid = (selector, words) =>
    page.waitForFunction(
      (where, what) => document.querySelector(where)?.textContent.includes(what),
      {},
      selector,
      words,
    );

  it('shows a choice at once, in the preview and in the snippet, and keeps it in the address', async () => {
    await open();
    assert.match(await code(), new RegExp(`integrity="${hash.replaceAll('+', '\\+')}"`));
    // Somebody is in the middle of trying.
    await inPreview((root) => root.querySelector('sdg-quick-check').shadowRoot.querySelector('button').click());

    await fill('partnerName', 'Ås & «Co» <næring>');
    await fill('accent', '#7b1fa2');
    await page.select('#field-theme', 'dark');

    const seen = await inPreview((root) => {
      const check = root.querySelector('sdg-quick-check');
      const button = check.shadowRoot.querySelector('button[part=primary]');
      const names = ['partner-name', 'accent', 'theme', 'test'];
      return [
        ...names.map((name) => check.getAttribute(name)),
        check.shadowRoot.querySelector('[part=question]') !== null,
        getComputedStyle(button).backgroundColor,
      ];
    });
    assert.deepEqual(seen.slice(0, 5), ['Ås & «Co» <næring>', '#7b1fa2', 'dark', '', true]);
    assert.match(await code(), /partner-name="Ås &amp; «Co» &lt;næring&gt;"/);
    assert.match(await code(), /theme="dark"/);
    assert.doesNotMatch(await code(), / test/);
    const params = new URLSearchParams(new URL(page.url()).hash.slice(1));
    assert.deepEqual(Object.fromEntries(params), {partnerName: 'Ås & «Co» <næring>', accent: '#7b1fa2', theme: 'dark'});
  });

  it('is the same for whoever gets the address', async () => {
    await open();
    await fill('partner', 'asker');
    await page.select('#field-elements', 'quick-check opportunity-finder');
    await page.select('#system', 'drupal');
    await untilShown();
    await page.locator('#copy-address').click();
    await untilSaid('.status', 'Kopiert');
    const mailed = await page.evaluate(() => navigator.clipboard.readText());
    const before = await code();

    await page.goto('about:blank');
    await page.goto(mailed);
    await untilShown();
    assert.equal(await code(), before);
    assert.equal(await page.$eval('#field-partner', ({value}) => value), 'asker');
    assert.equal(await page.$eval('#field-partner', (field) => field.closest('details').open), true);
    const titles = await inPreview((root) => [...root.querySelectorAll('[test]')].map(({localName}) => localName));
    assert.deepEqual(titles, ['sdg-quick-check', 'sdg-opportunity-finder']);
  });

  it('answers a bad address calmly, with what is usual', async () => {
    await open('#elements=%3Cscript%3E&endpoint=javascript:alert(1)&partner=asker&%00=%FF');

    await untilSaid('.status', 'Noe i adressen kunne vi ikke bruke (Hva skal stå på siden?, Mottaker');
    assert.equal(await page.$eval('#field-elements', ({value}) => value), 'quick-check');
    assert.match(await code(), /partner="asker"/);
    assert.doesNotMatch(await code(), /alert/);
  });

  it('copies what is printed, by keyboard alone, and says so', async () => {
    await open();
    await page.focus('#onward');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'output-heading');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'system');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await untilSaid('.status', `Kopiert: ${nb.output.parts.page}.`);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code());
  });

  it('selects the text where the browser lets nobody copy', async () => {
    await open();
    await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('Not allowed'))));
    await page.locator('.snippet .copy button').click();

    await untilSaid('.status', 'Ctrl+C');
    assert.equal(await page.evaluate(() => String(getSelection()).trim()), (await code()).trim());
  });

  it('has steps and snippet of every system, in each language', async () => {
    await open('#page=en');
    for (const [language, words] of Object.entries({nb, nn, en})) {
      await page.evaluate((pressed) => document.querySelector(`nav [lang=${pressed}]`).click(), language);
      // Focus stays with whoever has chosen.
      assert.equal(await page.evaluate(() => document.activeElement.lang), language);
      assert.equal(await page.$eval('html', ({lang}) => lang), language);
      assert.equal(await said('h1'), words.title);
      for (const [system, {steps}] of Object.entries(words.systems)) {
        await page.select('#system', system);
        const shown = await page.$$eval('.steps li', (items) => items.map(({textContent}) => textContent));
        assert.deepEqual(shown, steps);
        assert.ok((await code()).length > 10, system);
      }
    }
  });

  it('says what becomes of a colour that cannot be read, and of one that can', async () => {
    await open();
    await fill('accent', 'yellow');
    const [light, dark] = await page.$$eval('.samples .hint', (hints) => hints.map(({textContent}) => textContent));
    assert.equal(light, nb.colors.darkened(nb.colors.inBoth));
    assert.equal(dark, nb.colors.kept);
    // As the element in the preview has it.
    const sample = await page.$eval('.sample-button', (each) => getComputedStyle(each).backgroundColor);
    await page.waitForFunction(
      (wanted) => {
        const {contentDocument} = document.querySelector('iframe');
        const button = contentDocument
          .querySelector('sdg-quick-check')
          .shadowRoot.querySelector('button[part=primary]');
        return getComputedStyle(button).backgroundColor === wanted;
      },
      {},
      sample,
    );

    await fill('accent', 'no colour');
    assert.equal(await said('#field-accent-problem'), nb.problems.color);
    assert.doesNotMatch(await code(), /accent/);
    await fill('accent', 'var(--brand)');
    assert.equal(await said('.samples > .hint'), nb.colors.unknown);
    assert.match(await code(), /accent="var\(--brand\)"/);
  });

  it('leaves out an address until it is one, and says what is wrong', async () => {
    await open();
    await fill('endpoint', 'collector.example/submissions');
    assert.equal(await said('#field-endpoint-problem'), nb.problems.address);
    assert.equal(await page.$eval('#field-endpoint', (field) => field.ariaInvalid), 'true');
    assert.doesNotMatch(await code(), /endpoint/);

    await fill('endpoint', 'https://collector.example/submissions');
    assert.equal(await page.$eval('#field-endpoint-problem', ({hidden}) => hidden), true);
    assert.match(await code(), /endpoint="https:\/\/collector\.example\/submissions"/);
  });

  it('finds that a receiver takes what is sent', async () => {
    await open(`#partner=asker&endpoint=${origin}/api/submissions`);
    await page.locator('#try').click();

    await untilSaid('.verdict', nb.check.verdicts.works);
    assert.deepEqual(await listReceived(db), []);
  });

  it('finds what is wrong with one that does not, and what to choose instead', async () => {
    // Takes what comes and allows no page to read it, as many a hosted script.
    const foreign = await listen(new Hono().post('/hook', (context) => context.text('ok')));
    await open(`#endpoint=${foreign}/hook`);
    await page.locator('#try').click();
    await untilSaid('.verdict', nb.check.verdicts.other(nb.check.formats.text));
    assert.match(await said('.checked li'), /JSON: Det kom ikke noe svar.*Access-Control-Allow-Origin/);

    await page.locator('.checked button').click();
    assert.match(await code(), /submit-format="text"/);
    assert.equal(await page.$eval('#field-format', ({value}) => value), 'text');
    // What the browser itself says of such a receiver.
    assert.ok(complaints.splice(0).every((text) => /CORS|ERR_FAILED|Failed to load/.test(text)));
  });

  it('says calmly that nobody receives there', async () => {
    await open(`#endpoint=${origin}/nowhere`);
    await page.locator('#try').click();
    await untilSaid('.verdict', nb.check.verdicts.nothing);
    assert.match(await said('.checked li'), /Ingenting tar imot på denne adressen/);
    complaints.splice(0);
  });

  it('writes a profile that the elements take, and shows its adviser', {timeout: 30_000}, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sdg-widgets-profile-'));
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: folder, eventsEnabled: true});
    const ended = new Promise((resolve) => {
      session.on('Browser.downloadProgress', ({state}) => {
        if (state !== 'inProgress') resolve(state);
      });
    });
    await open('#partner=asker&partnerName=Asker&adviserName=Kari+Eksempel&adviserRole=R%C3%A5dgiver');
    assert.match(await said('.profile'), /Fyll ut «Region», «Kommunenummer», «E-post»/);
    await fill('adviserEmail', 'kari@asker.example');
    await fill('region', 'Asker');
    await fill('municipalities', '3203, 3201');
    await page.locator('#download').click();
    assert.equal(await ended, 'completed');
    const profile = parseProfile(JSON.parse(readFileSync(path.join(folder, 'asker.json'), 'utf8')));
    rmSync(folder, {recursive: true});
    assert.equal(profile.advisers[0].name, 'Kari Eksempel');

    // Not at its address yet: the preview has it all the same.
    await fill('profileUrl', 'https://www.example.no/profil.json');
    const shown = await inPreview((root) => root.querySelector('sdg-quick-check').profile.advisers[0].email);
    assert.equal(shown, 'kari@asker.example');
    assert.match(await code(), /profile-url="https:\/\/www\.example\.no\/profil\.json"/);
  });

  it('prints the line, the hash, the text and the note of what was chosen', async () => {
    await open('#endpoint=https://collector.example/x&version=exact&base=https://cdn.example/sdg');
    const printed = await page.$$eval('main > section pre', (blocks) => blocks.map(({textContent}) => textContent));
    assert.ok(
      printed.some((text) => text.startsWith("Content-Security-Policy: script-src 'self' https://cdn.example;")),
    );
    assert.ok(printed.includes(hash));
    assert.ok(printed.some((text) => text.includes('sendes til collector.example')));
    assert.ok(printed.some((text) => text.includes('data-cookieconsent="ignore"')));
    assert.match(await code(), new RegExp(`src="https://cdn.example/sdg/${version}/sdg-widgets.js"`));

    // The text has a language of its own.
    await page.locator('input[name=privacy][value=en]').click();
    await untilSaid('section[aria-labelledby=privacy-heading] pre', 'This is sent to collector.example');
    assert.equal(await said('h1'), nb.title);
  });

  for (const width of [360, 1280]) {
    for (const scheme of ['light', 'dark']) {
      it(`has no fault that axe finds, and nothing beside the window: ${width} px, ${scheme}`, async () => {
        await open('#accent=%23ff8800&partnerName=Asker&endpoint=https://collector.example/x&system=wix', {
          width,
          scheme,
        });
        for (const summary of await page.$$('summary')) await summary.click();
        await fill('width', 'wide');
        await fill('privacyUrl', 'nowhere');
        // The page in the frame has tests of its own, and scripts of a test are refused in it.
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() => globalThis.axe.run({exclude: ['iframe']}, {iframes: false}));
        assert.deepEqual(
          violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`),
          [],
        );
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
        complaints.splice(0);
      });
    }
  }

  it('shows the page in the width of a phone and of a desktop', async () => {
    await open('', {width: 360});
    const widthInFrame = () => inPreview((root) => root.documentElement.clientWidth);
    assert.equal(await widthInFrame(), 375);
    await page.locator('input[name=size][value=desktop]').click();
    assert.equal(await widthInFrame(), 1024);
    const shown = await page.$eval('iframe', (frame) => frame.getBoundingClientRect().width);
    assert.ok(shown < 330, `${shown}`);
    await page.locator('input[name=scheme][value=dark]').click();
    const surface = await inPreview((root) => getComputedStyle(root.documentElement).colorScheme);
    assert.equal(surface, 'dark');
  });

  /** A host of plain files, with what is in the zip under /site/. `policyOf` says what goes with a page by its name. */
  function serveZip(policyOf) {
    const files = unzipSync(zipRelease().zip);
    const types = {
      js: 'text/javascript',
      css: 'text/css',
      html: 'text/html',
      json: 'application/json',
      svg: 'image/svg+xml',
    };
    const host = new Hono();
    host.get('/site/*', ({req}) => {
      const name = req.path.replace(`/site/`, `sdg-widgets-${version}/`).replace(/\/$/, '/index.html');
      if (!files[name]) return new Response(null, {status: 404});
      const [, kind] = /\.(\w+)$/.exec(name);
      const headers = {'content-type': types[kind] ?? 'text/plain', 'access-control-allow-origin': '*'};
      if (kind === 'html') headers['content-security-policy'] = policyOf(path.basename(name));
      return new Response(files[name], {headers});
    });
    return listen(host);
  }

  it('works from the zip, on a host of plain files', async () => {
    const withFrame = strictPolicy.replace("default-src 'none'", "default-src 'none'; frame-src 'self'");
    const address = `${await serveZip(() => withFrame)}/site/`;
    await open('', {address: `${address}configurator/`});

    assert.match(await code(), new RegExp(`src="${address}sdg-widgets.js"`));
    assert.ok((await code()).includes(hash));
  });

  it('prints lines for a frame, under which it is shown and can send', async () => {
    let hostLine = '';
    const council = new Hono();
    const site = await listen(council);
    const files = `${await serveZip(() => hostLine)}/site/`;
    // On a host of the system's own the line names that; here it is the council's.
    const fragment = new URLSearchParams({
      system: 'sharepoint',
      base: files,
      site,
      endpoint: `${origin}/api/submissions`,
    });
    await open(`#${fragment}`);
    const lines = await page.$$eval('section[aria-labelledby=operator-heading] pre', (blocks) =>
      blocks.map(({textContent}) => textContent.replace('Content-Security-Policy: ', '')),
    );
    hostLine = lines[1].replace('https://*.sharepoint.com', site);
    const markup = await code();
    council.get('/', (context) => context.html(`<!doctype html>${markup}`, 200, {'content-security-policy': lines[0]}));
    council.get('/favicon.ico', (context) => context.body(null, 204));

    await page.goto(`${site}/`);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    await frame.waitForFunction(() =>
      document.querySelector('sdg-quick-check')?.shadowRoot?.querySelector('[part=title]'),
    );
    const {status} = await frame.evaluate(async (endpoint) => {
      const response = await fetch(endpoint, {method: 'POST', body: '{}'});
      return {status: response.status};
    }, `${origin}/api/submissions`);
    assert.equal(status, 400, 'it has arrived, and is no submission');
    assert.ok(complaints.splice(0).every((text) => text.includes('400')));
  });

  it('is linked from the demo', async () => {
    await page.goto(`${origin}/`);
    await Promise.all([page.waitForNavigation(), page.locator('footer a[href="configurator/"]').click()]);
    await untilSaid('h1', nb.title);
  });
});
