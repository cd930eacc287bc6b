import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {after, before, describe, it} from 'node:test';
import {serve} from '@hono/node-server';
import {parsePartners, publish} from '@sdg-widgets/collector';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import {launchOptions} from '@sdg-widgets/tooling/find-browser.mjs';
import puppeteer from 'puppeteer-core';
import {collectorOn, contactOf, partnersWith, tokens} from './post-submissions.mjs';

const basic = (user, token) => `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`;
const asAsker = {authorization: basic('asker', tokens.asker)};

const operatorSha256 = createHash('sha256').update(tokens.operator).digest('hex');

const hostileName = '<script>alert(1)</script><img src=x onerror=alert(2)>" onfocus="alert(3)';

/** Twelve companies in Asker, of which ten are alike, and who wants to be contacted in either town. */
async function fill({post, state}, db) {
  for (let count = 0; count < 10; count++) await post({level: 1, plan: ['ev-van'], municipality: '3203'});
  await post({level: 0, sector: 'sea', contact: contactOf({name: 'Kari Nordmann', email: 'kari+1@asker.example'})});
  await post({level: 3, sector: 'food', contact: contactOf({name: hostileName, phone: '+47 900 00 000'})});
  await post({partner: 'bodo', contact: contactOf({name: 'Ola i Bodø', email: 'ola@bodo.example'})});
  await publish(db, 'asker', state.now);
}

const textOf = (html) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&quot;', '"');

const tested = databases();

for (const {name, skip, open} of tested) {
  describe(`the overview on ${name}`, {skip}, () => {
    it('says how many have answered, where they stand, what they lack, what they will do and who they are', async () => {
      const db = await open();
      const collector = collectorOn(db);
      await fill(collector, db);
      const response = await collector.app.request('/overview', {headers: asAsker});
      assert.equal(response.status, 200);
      const text = textOf(await response.text());
      for (const expected of [
        'Svarene til Asker næringsforening',
        'Denne måneden 12 I alt 12',
        'Tallene under gjelder 10 svar.',
        'I gang 10',
        'Styring og regler',
        'Har dere bestemt hva dere vil gjøre med bærekraft, og hvem som følger det opp? 10',
        'Bytt til elektrisk varebil 10',
        'Bygg og anlegg 10',
        '5–10 10',
        '3203 10',
        'november 2026 10',
        'Er det færre enn fem, venter de.',
      ])
        assert.ok(text.includes(expected), `${expected}: ${text}`);
      // Those who stand alone: what they are, and where they stand.
      assert.doesNotMatch(text, /Fiske|drikke|prosent|%|poeng/);
      assert.ok(text.includes('Startpunkt 0') && text.includes('Systematisk 0'));
    });

    it('says whom to contact, as links, and until when; and nobody of another partner', async () => {
      const db = await open();
      const collector = collectorOn(db);
      await fill(collector, db);
      const html = await (await collector.app.request('/overview', {headers: asAsker})).text();
      assert.match(html, /href="mailto:kari%2B1%40asker\.example"/);
      assert.match(html, /href="tel:\+4790000000"/);
      assert.match(textOf(html), /Sendt 10\. november 2026 ?\. Slettes 9\. mai 2027/);
      assert.doesNotMatch(html, /Bodø|bodo/);
      assert.match(html, /href="submissions\.csv\?lang=nb&amp;contact=1"/);

      collector.state.now = new Date('2027-05-10T12:00:00.000Z');
      const later = await (await collector.app.request('/overview', {headers: asAsker})).text();
      assert.doesNotMatch(later, /kari|tel:/);
      assert.match(later, /Ingen har bedt om å bli kontaktet/);
    });

    it('takes what strangers write, and what the partner writes, for text', async () => {
      const db = await open();
      const texts = {title: '<b>Vårt</b> bilde', intro: 'Linje & linje <i>'};
      const collector = collectorOn(db, partnersWith({asker: {texts}}));
      await fill(collector, db);
      const html = await (await collector.app.request('/overview', {headers: asAsker})).text();
      assert.doesNotMatch(html, /<script|<img|onfocus="|<b>|<i>/);
      assert.match(html, /&lt;script&gt;alert\(1\)/);
      assert.match(html, /<h1>&lt;b&gt;Vårt&lt;\/b&gt; bilde<\/h1>/);
    });

    it('is empty at first, and says that few answers wait', async () => {
      const db = await open();
      const {app, post} = collectorOn(db);
      const read = async () => textOf(await (await app.request('/overview', {headers: asAsker})).text());
      assert.match(await read(), /Ingen har sendt inn svar ennå\./);
      for (let count = 0; count < 3; count++) await post();
      await publish(db, 'asker', new Date('2027-01-01'));
      const text = await read();
      assert.match(text, /I alt 3/);
      assert.match(text, /Det er ikke fem svar å vise sammen ennå\./);
      assert.doesNotMatch(text, /Bygg og anlegg|I gang/);
    });

    it('speaks the language that is asked for, or the browser’s', async () => {
      const {app, post} = collectorOn(await open());
      await post();
      for (const [path, accepted, language, heading] of [
        ['/overview', undefined, 'nb', 'Mottatt'],
        ['/overview', 'de-DE,de;q=0.9', 'nb', 'Mottatt'],
        ['/overview', 'no,en;q=0.8', 'nb', 'Mottatt'],
        ['/overview', 'en;q=0.5, nn-NO;q=0.9', 'nn', 'Motteke'],
        ['/overview', 'nn;q=0, en', 'en', 'Received'],
        ['/overview?lang=en', 'nb', 'en', 'Received'],
      ]) {
        const headers = {...asAsker, ...(accepted ? {'accept-language': accepted} : {})};
        const response = await app.request(path, {headers});
        assert.equal(response.headers.get('content-language'), language);
        const html = await response.text();
        assert.match(html, new RegExp(`<html lang="${language}">`));
        assert.ok(html.includes(`${heading}</h2>`), html);
      }
    });

    it('asks a browser for a name and a password, and shows the operator everybody, or one', async () => {
      const db = await open();
      const collector = collectorOn(db);
      await fill(collector, db);
      const {app} = collector;
      for (const authorization of [undefined, basic('asker', 'wrong'), basic('bodo', tokens.asker)]) {
        const response = await app.request('/overview', {headers: authorization ? {authorization} : {}});
        assert.equal(response.status, 401);
        assert.match(response.headers.get('www-authenticate'), /^Basic /);
        assert.match(textOf(await response.text()), /Skriv nøkkelen deres som brukernavn/);
      }
      const operator = {authorization: basic('operator', tokens.operator)};
      const all = textOf(await (await app.request('/overview', {headers: operator})).text());
      assert.match(all, /Svarene til alle partnere/);
      assert.match(all, /I alt 13/);
      assert.match(all, /Ola i Bodø/);
      const one = await (await app.request('/overview?partner=bodo', {headers: operator})).text();
      assert.match(textOf(one), /Svarene til Bodø næringsforum .*I alt 1 /);
      assert.match(one, /href="submissions\.csv\?lang=nb&amp;partner=bodo&amp;contact=1"/);
    });

    it('shows the operator nobody who has left the partners file, and says which parameter is wrong', async () => {
      const db = await open();
      await fill(collectorOn(db), db);
      const left = parsePartners({partners: [{key: 'asker', name: 'Asker'}], operatorTokenSha256: operatorSha256});
      const {app} = collectorOn(db, left);
      const headers = {authorization: basic('operator', tokens.operator)};
      const response = await app.request('/overview?partner=bodo', {headers});
      assert.equal(response.status, 404);
      const {issues} = await response.json();
      assert.deepEqual(
        issues.map(({path}) => path),
        ['partner'],
      );
      assert.equal((await app.request('/overview?partner=asker', {headers})).status, 200);
    });
  });
}

describe('the overview in a browser', () => {
  const [{open}] = tested;
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let server;
  let browser;

  before(async () => {
    const db = await open();
    const collector = collectorOn(db, partnersWith({asker: {texts: {intro: 'Ring oss når noe er uklart.'}}}));
    await fill(collector, db);
    server = serve({fetch: collector.app.fetch, port: 0, hostname: '127.0.0.1'});
    await new Promise((resolve) => server.once('listening', resolve));
    browser = await puppeteer.launch(launchOptions());
  });

  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  for (const [width, scheme, lang] of [
    [360, 'light', 'nb'],
    [360, 'dark', 'nn'],
    [1280, 'light', 'en'],
    [1280, 'dark', 'nb'],
  ]) {
    it(`can be read ${width} pixels wide, ${scheme}, in ${lang}, by everybody, under a strict policy`, async () => {
      const page = await browser.newPage();
      const complaints = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('requestfailed', (request) => complaints.push(request.url()));
      page.on('dialog', (dialog) => {
        complaints.push(dialog.message());
        return dialog.dismiss();
      });
      await page.authenticate({username: 'asker', password: tokens.asker});
      await page.setViewport({width, height: 800});
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      const response = await page.goto(`http://127.0.0.1:${server.address().port}/overview?lang=${lang}`);
      assert.match(response.headers()['content-security-policy'], /default-src 'none'/);

      const seen = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        background: getComputedStyle(document.body).backgroundColor,
        bar: document.querySelector('#stages ~ table rect[width="100"]').getBoundingClientRect().width,
        track: document.querySelector('#stages ~ table svg').getBoundingClientRect().width,
        smallest: Math.min(...[...document.querySelectorAll('a')].map((link) => link.getBoundingClientRect().height)),
      }));
      assert.equal(seen.overflow, 0, 'nothing is cut off');
      assert.equal(seen.background, scheme === 'dark' ? 'rgb(20, 25, 30)' : 'rgb(255, 255, 255)');
      assert.ok(seen.bar > 100 && Math.abs(seen.bar - seen.track) < 1, 'ten of ten is a full bar');
      assert.ok(seen.smallest >= 24, `a link is ${seen.smallest} pixels high`);

      await page.evaluate(axe);
      const {violations} = await page.evaluate(() => globalThis.axe.run());
      assert.deepEqual(
        violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`),
        [],
      );
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('shows where focus is', async () => {
    const page = await browser.newPage();
    await page.authenticate({username: 'asker', password: tokens.asker});
    await page.goto(`http://127.0.0.1:${server.address().port}/overview?lang=nb`);
    for (const expected of ['Nynorsk', 'English']) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
        return {text: document.activeElement.textContent.trim(), outlineStyle, outlineWidth};
      });
      assert.deepEqual(focused, {text: expected, outlineStyle: 'solid', outlineWidth: '3px'});
    }
    await page.close();
  });
});
