// A card that a server has rendered, from a real form to a real server to a real browser, with JavaScript and without.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import {serve} from '@hono/node-server';
import {check} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {createEnvelope, languages, newSubmissionId, score, shownQuestions} from '@sdg-widgets/core';
import {parseEnvelope, parseProfile} from '@sdg-widgets/core/schemas.js';
import {OtherCheckError, renderResultCard} from '@sdg-widgets/sdk/server.js';
import puppeteer from 'puppeteer-core';
import {createDemo, demoPartners} from '../../../demo/server/app.mjs';
import {listReceived} from '../../../demo/server/received.mjs';
import {launchOptions} from '../src/find-browser.mjs';
import {watchConsole} from '../src/watch-console.mjs';

const conclusion = 'I gang: Dere er kommet lengst på «Styring og regler» og har mest å hente på «Energi og klima».';
const answers = answersOf(check, {plan: 3, rules: 3, energy: 0, climate: 0, waste: 'dk'});
const profileUrl = 'profiles/asker-naeringsrad.json';
const profile = parseProfile(JSON.parse(readFileSync(new URL(`../../../demo/${profileUrl}`, import.meta.url), 'utf8')));
const plan = {catalogue: {id: catalogue.id, version: catalogue.version}, drivers: [], opportunities: ['solar', 'gone']};

function answersOf(definition, given) {
  const asked = shownQuestions({definition, mode: 'core'}, {});
  return {sector: 'build', size: '5-10', ...Object.fromEntries(asked.map(({id}) => [id, 1])), ...given};
}

async function envelopeOf({definition = check, given = answers, ...rest} = {}) {
  const asked = {definition, mode: 'core'};
  const source = {origin: 'https://council.example', path: '/'};
  const result = score(asked, given);
  const made = {submissionId: newSubmissionId(), check: asked, answers: given, result, language: 'nb', source, ...rest};
  return parseEnvelope(JSON.parse(JSON.stringify(await createEnvelope(made))));
}

/** What a card says, in the order of the page. */
const readCard = (card) => {
  const parts =
    '#conclusion, [part=line], [part=next-step], [part=bar-row], [part=adviser-card], th, td, dd, [part=disclaimer]';
  return [...card.shadowRoot.querySelectorAll(parts)].map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());
};

describe('a card that a server has rendered', () => {
  let server;
  let browser;
  let page;
  let db;
  let markup;
  let complaints;
  let address;

  before(async () => {
    // Tests are quicker than people.
    const demo = await createDemo({partners: demoPartners({shortestSeconds: 0})});
    db = demo.db;
    const head =
      '<meta charset="utf-8"><link rel="icon" href="assets/icon.svg"><script src="sdg-widgets/sdg-widgets.js" defer></script>';
    demo.app.get('/note', (context) => context.html(`<!doctype html><html lang="nb"><head>${head}</head>${markup}`));
    server = serve({fetch: demo.app.fetch, port: 0, hostname: '127.0.0.1'});
    await once(server, 'listening');
    address = `http://127.0.0.1:${server.address().port}/`;
    browser = await puppeteer.launch(launchOptions());
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    complaints = watchConsole(page);
  });

  afterEach(async () => {
    await page.close();
    // Among them every violation of the strict policy.
    assert.deepEqual(complaints, []);
  });

  const styleSheet = 'sdg-widgets/result-card.css';
  const read = () => page.$eval('sdg-result-card', readCard);
  const taken = () =>
    page.waitForFunction(() => {
      const {shadowRoot} = document.querySelector('sdg-result-card');
      return shadowRoot.querySelector('#conclusion') && !shadowRoot.querySelector('link');
    });
  const isServed = () => page.$eval('sdg-result-card', ({shadowRoot}) => shadowRoot.querySelector('link') !== null);
  const find = (selector) => page.waitForSelector(`sdg-result-card >>> ${selector}`, {visible: true});

  /** Opens a page with a card of this envelope. */
  async function open(envelope, options = {}) {
    markup = renderResultCard({envelope, styleSheet, ...options});
    await page.goto(`${address}note`, {waitUntil: 'networkidle0'});
  }

  /** Fills in the council's form as a visitor would who has taken the check. */
  async function fillForm() {
    await page.goto(`${address}skjema.html`);
    await page.$eval('form sdg-result-card', (card, given) => (card.answers = given), answers);
    await page.waitForFunction(() => new FormData(document.querySelector('form')).get('sdg'));
    await page.type('#name', 'Kari <b>Nordmann</b>');
    await page.type('#email', 'kari@fjordbygg.example');
  }

  async function send() {
    await Promise.all([page.waitForNavigation({waitUntil: 'networkidle0'}), page.click('form button:not([type])')]);
  }

  it('answers a plain form with a note that is readable without JavaScript', async () => {
    await fillForm();
    // What the page is about to show would be cut off in the middle.
    await page.waitForNetworkIdle();
    await page.setJavaScriptEnabled(false);
    await send();

    assert.equal(await page.$eval('h1', ({textContent}) => textContent), 'Takk, Kari <b>Nordmann</b>');
    const [first, ...rest] = await read();
    assert.equal(first, conclusion);
    assert.ok(rest.length > 30);
    assert.ok(await find('a[href^="tel:"]'), 'somebody to call');
    assert.equal(
      await page.$eval('sdg-result-card', ({shadowRoot}) => shadowRoot.querySelectorAll('button').length),
      0,
    );
    // The style sheet has arrived.
    const track = await (await find('.track')).evaluate((each) => getComputedStyle(each).strokeWidth);
    assert.equal(track, '1px');
    const [{envelope, verified}] = await listReceived(db);
    assert.deepEqual(envelope.answers, answers);
    assert.equal(verified, 'true');
    assert.ok(!JSON.stringify(envelope).includes('Kari'));
  });

  it('answers the form calmly when the check was not taken, with JavaScript off', async () => {
    await page.setJavaScriptEnabled(false);
    await page.goto(`${address}skjema.html`);
    assert.ok(await page.$eval('sdg-quick-check > a', (link) => link.getClientRects().length));
    await page.type('#name', 'Kari');
    await page.type('#email', 'kari@fjordbygg.example');
    await send();

    assert.match(await page.$eval('main', ({textContent}) => textContent), /Takk, Kari\s+Vi har fått meldingen\./);
    assert.equal(await page.$('sdg-result-card'), null);
  });

  it('answers calmly what is no envelope, too large, or of another version of the check', async () => {
    const post = async (sdg) => {
      const response = await fetch(`${address}svar`, {method: 'POST', body: new URLSearchParams({name: 'Kari', sdg})});
      assert.match(response.headers.get('content-type'), /^text\/html/);
      return [response.status, /<main>[^]*<\/main>/.exec(await response.text())[0]];
    };
    const envelope = await envelopeOf();
    const older = {...envelope, definition: {...envelope.definition, version: '2020-01-01'}};
    const answered = [
      await post('{"__proto__": {}}'),
      await post('<p>'),
      await post(JSON.stringify(older)),
      await post('x'.repeat(200_000)),
    ];

    assert.deepEqual(
      answered.map(([status]) => status),
      [400, 400, 422, 413],
    );
    assert.match(answered[0][1], /kunne ikke lese svarene/);
    assert.match(answered[2][1], /en ny utgave/);
    for (const [, main] of answered) assert.ok(!main.includes('sdg-result-card') && !main.includes('Error'));
  });

  for (const language of languages) {
    it(`is taken over in one go, and says the same, where scripts run: ${language}`, async () => {
      // What a visitor sees, frame by frame.
      await page.evaluateOnNewDocument(() => {
        window.seen = [];
        const look = () => {
          const root = document.querySelector('sdg-result-card')?.shadowRoot;
          if (root?.querySelector('#conclusion')) window.begun = true;
          if (window.begun) {
            const parts = [
              '#conclusion',
              '#next-steps ol',
              '[part=adviser-card]',
              '[part=disclaimer]',
              '[part=bar-row]',
              '[part=answers]',
            ];
            window.seen.push(parts.map((part) => root.querySelectorAll(part).length).join());
          }
          requestAnimationFrame(look);
        };
        look();
      });
      const envelope = await envelopeOf({language, plan});
      await page.setJavaScriptEnabled(false);
      await open(envelope, {profile, attributes: {'profile-url': profileUrl}});
      const served = await read();

      await page.setJavaScriptEnabled(true);
      await page.reload();
      await taken();

      assert.deepEqual(await read(), served);
      assert.deepEqual(await page.evaluate(() => [...new Set(window.seen)]), ['1,1,2,3,9,1']);
    });
  }

  it('keeps the plan, without what is no longer in the catalogue', async () => {
    await open(await envelopeOf({plan}));
    await taken();

    const steps = await page.$eval('sdg-result-card', ({plan}) => plan.opportunities.map(({id}) => id));
    assert.deepEqual(steps, ['solar']);
    assert.ok((await read()).some((line) => line.startsWith('Lag egen strøm')));
  });

  it('can do afterwards what needs a script', async () => {
    await open(await envelopeOf(), {attributes: {endpoint: 'api/submissions', partner: 'asker'}});
    await taken();

    await (await find('button[part=primary]')).click();

    await find('form');
  });

  it('keeps the advisers when the card in the page cannot have their profile', async () => {
    await open(await envelopeOf(), {
      profile,
      attributes: {'profile-url': 'profiles/nowhere.json'},
    });
    await page.waitForFunction(() => customElements.get('sdg-result-card'));

    assert.ok(await isServed());
    assert.ok(await find('[part=adviser-card]'));
    assert.ok(complaints.splice(0).some((text) => text.includes('nowhere.json')));
  });

  it('stays as it is when the check has another version by now', async () => {
    const older = {...check, version: '2026-01-01', sha256: undefined};
    await open(await envelopeOf({definition: older}), {definition: older});

    await page.waitForFunction(() => customElements.get('sdg-result-card'));
    assert.ok(await isServed());
    assert.equal((await read())[0], conclusion);
    assert.equal(await page.$eval('sdg-result-card', ({answers}) => answers), undefined);
  });

  it('gives way to what the page gives the card', async () => {
    await open(await envelopeOf());
    await taken();
    const better = answersOf(check, {});

    await page.$eval('sdg-result-card', (card, given) => (card.answers = given), better);
    await page.waitForFunction(
      (before) =>
        document.querySelector('sdg-result-card').shadowRoot.querySelector('#conclusion').textContent !== before,
      {},
      conclusion,
    );
    await page.$eval('sdg-result-card', (card) => (card.answers = undefined));
    await page.waitForFunction(() => !document.querySelector('sdg-result-card').shadowRoot.querySelector('*'));
  });

  it('is made of the answers, whatever the envelope says of the result', async () => {
    const envelope = await envelopeOf();
    const [dimension] = envelope.result.dimensions;
    const boasting = {
      ...envelope,
      result: {...envelope.result, stage: {id: 'leading'}, dimensions: [{...dimension, range: {lower: 1, upper: 1}}]},
      answers: {...envelope.answers, energy: 3.5, climate: 'best', unknown: 'x'},
    };
    const {answers: accepted} = envelope;
    const {energy, climate, ...rest} = accepted;

    assert.equal(
      renderResultCard({envelope: boasting, styleSheet}),
      renderResultCard({envelope: {...envelope, answers: rest}, styleSheet}),
    );
  });

  it('says whatever a partner’s own check, profile or name says as text', async () => {
    const hostile = '</template></script><!--<img src="x" onerror="window.hacked = true">\'"&${1}';
    const texts = (value) =>
      JSON.parse(JSON.stringify(value), (key, inner) => (languages.includes(key) ? hostile : inner));
    // Another version, so that what the server has rendered stays.
    const definition = {...texts(check), version: '2026-01-01', sha256: undefined};
    const adviser = {name: hostile, role: {nb: hostile}, municipalities: [], trades: [], phone: '+47 900 00 000'};
    const options = {
      definition,
      profile: {name: hostile, advisers: [adviser]},
      partnerName: hostile,
      attributes: {class: hostile},
    };
    await open(await envelopeOf({definition}), options);

    const {text, images, hacked, name} = await page.evaluate(() => {
      const card = document.querySelector('sdg-result-card');
      return {
        text: card.shadowRoot.textContent,
        images: document.images.length + card.shadowRoot.querySelectorAll('img').length,
        hacked: 'hacked' in window,
        name: [card.getAttribute('partner-name'), card.className],
      };
    });
    assert.ok(await isServed());
    assert.ok(text.split(hostile).length > 60);
    assert.deepEqual({images, hacked, name}, {images: 0, hacked: false, name: [hostile, hostile]});
    assert.equal(await page.$eval('sdg-result-card', (card) => card.nextElementSibling), null);
  });

  it('refuses what is of another check, and attributes that are none of a card', async () => {
    const envelope = await envelopeOf();
    const {definition} = envelope;
    const render = (of, options) => () =>
      renderResultCard({envelope: {...envelope, definition: {...definition, ...of}}, styleSheet, ...options});

    assert.throws(render({id: 'other'}), OtherCheckError);
    assert.throws(render({version: '1'}), OtherCheckError);
    assert.throws(render({sha256: '0'.repeat(64)}), OtherCheckError);
    assert.doesNotThrow(render({sha256: null}), 'from a page without crypto.subtle');
    assert.throws(render({}, {attributes: {onclick: 'x()'}}), TypeError);
    assert.throws(render({}, {attributes: {'a b': ''}}), TypeError);
    assert.throws(render({}, {prefix: 'a b'}), {name: 'TypeError', message: /prefix: "a b"/});
  });

  it('has the tag of the page that has another prefix', async () => {
    const card = renderResultCard({envelope: await envelopeOf(), styleSheet, prefix: 'asker'});
    assert.match(card, /^<asker-result-card .*<\/asker-result-card>$/s);
  });
});
