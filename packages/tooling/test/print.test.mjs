// The note on paper, as Chromium makes a PDF of it: two pages, tagged, and what must stand on them.
import {after, before, describe, it} from 'node:test';
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {serve} from '@hono/node-server';
import {catalogue as catalogueEn} from '@sdg-widgets/content/opportunities.en.js';
import {catalogue as catalogueNb} from '@sdg-widgets/content/opportunities.nb.js';
import {catalogue as catalogueNn} from '@sdg-widgets/content/opportunities.nn.js';
import {exports as nbExport} from '@sdg-widgets/elements/messages/nb/card.js';
import {Hono} from 'hono';
import {getDocument, VerbosityLevel} from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer from 'puppeteer-core';
import {createDemo, strictPolicy} from '../../../demo/server/app.mjs';
import {launchOptions} from '../src/find-browser.mjs';

const mostPages = 2;
// 9.5 points, but for what a printer's rounding may take.
const smallestType = 9.45;

// A machine shop that was asked everything and does not know four things, with the longest plan.
const answers = {
  ...{sector: 'mfg', size: '30-50'},
  ...{plan: 1, rules: 'dk', energy: 0, climate: 'dk', waste: 1, circular: 'na', nature: 'dk', safety: 2},
  ...{fair_work: 3, suppliers: 1, customers: 'dk', solutions: 2, partners: 2, capital: 1},
};
const planned = ['grant-map', 'impact-product', 'inclusive-hire', 'one-page-esg', 'voluntary-report'];

const adviser = (name, address) => ({
  name,
  role: {
    nb: 'Rådgiver for industri, bygg og transport',
    nn: 'Rådgjevar for industri, bygg og transport',
    en: 'Adviser for industry, construction and transport',
  },
  phone: '+47 66 00 00 00',
  email: `${address}@asker-naeringsrad.example`,
  booking: `https://asker-naeringsrad.example/avtal-en-prat/${address}`,
});
const profile = {
  id: 'asker',
  languages: ['nb', 'nn', 'en'],
  name: 'Asker Næringsråd (demonstrasjon)',
  region: {name: 'Asker og Bærum', municipalities: ['3203', '3201']},
  advisers: [adviser('Kari Eksempel', 'kari'), adviser('Jonas Eksempel-Solbakken', 'jonas')],
};

const waysToReach = ({name, phone, email}) => [name, phone, email];

const expected = {
  nb: {
    note: 'Internt arbeidsnotat',
    printed: 'Skrevet ut',
    conclusion: 'I gang: Dere er kommet lengst på «Mennesker» og har mest å hente på «Energi og klima».',
    row: ['Styring og regler', 'Mellom «Startpunkt» og «Bygger videre»', '1 av 2'],
    disclaimer: 'Den er ikke en sertifisering, revisjon eller juridisk rådgivning',
    leftOut: 'Dere svarte at dette ikke er relevant for dere:',
  },
  nn: {
    note: 'Internt arbeidsnotat',
    printed: 'Skrive ut',
    conclusion: 'I gang: De har kome lengst på «Menneske» og har mest å hente på «Energi og klima».',
    row: ['Styring og reglar', 'Mellom «Startpunkt» og «Byggjer vidare»', '1 av 2'],
    disclaimer: 'Ho er ikkje ei sertifisering, revisjon eller juridisk rådgjeving',
    leftOut: 'De svara at dette ikkje er relevant for dykk:',
  },
  en: {
    note: 'Internal working note',
    printed: 'Printed',
    conclusion: 'Under way: You are furthest on “People” and have most to gain on “Energy and climate”.',
    row: ['Management and rules', 'Between “Starting point” and “Building on”', '1 of 2'],
    disclaimer: 'It is not a certification, an audit or legal advice',
    leftOut: 'You answered that this is not relevant to you:',
  },
};

const catalogueIn = {nb: catalogueNb, nn: catalogueNn, en: catalogueEn};
const opportunity = (language, wanted) => catalogueIn[language].opportunities.find(({id}) => id === wanted);
const titleIn = (language, id) => opportunity(language, id).title[language];

// Whatever fonts a machine has, the pages are set in this one. It has ligatures.
const font = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
const style = '@font-face { font-family: Test; src: url(font); } body { font-family: Test; }';

/** The demo, a page with nothing but a card that has a long result, and one with a check and a finder. */
async function createSite() {
  const app = new Hono();
  app.use('/paper/*', async (context, next) => {
    await next();
    context.header('content-security-policy', `${strictPolicy}; font-src 'self'`);
  });
  app.get('/paper/style.css', (context) => context.body(style, 200, {'content-type': 'text/css'}));
  app.get('/paper/font', (context) => context.body(font));
  app.get('/paper/:language/asking.js', (context) =>
    context.body(
      `import '/sdg-widgets/quick-check.js';
      import '/sdg-widgets/opportunity-finder.js';
      for (const name of ['sdg-quick-check', 'sdg-opportunity-finder']) {
        const element = document.createElement(name);
        Object.assign(element, {layout: 'list', start: 'immediate'});
        document.body.append(element);
      }`,
      200,
      {'content-type': 'text/javascript'},
    ),
  );
  app.get('/paper/:language/note.js', (context) => {
    const language = context.req.param('language');
    const {id, version, drivers} = catalogueIn[language];
    const opportunities = planned.map((id) => opportunity(language, id));
    const plan = {catalogue: {id, version}, drivers: drivers.slice(0, 2), opportunities};
    return context.body(
      `import '/sdg-widgets/quick-check.js';
      import '/sdg-widgets/result-card.js';
      const card = document.createElement('sdg-result-card');
      Object.assign(card, ${JSON.stringify({answers, plan, profile, endpoint: ''})});
      document.body.append(card);`,
      200,
      {'content-type': 'text/javascript'},
    );
  });
  app.get('/paper/:language/:page', (context) =>
    context.html(`<!doctype html>
      <html lang="${context.req.param('language')}">
        <meta charset="utf-8" />
        <title>Note</title>
        <link rel="stylesheet" href="../style.css" />
        <script type="module" src="${context.req.param('page')}.js"></script>
      </html>`),
  );
  const demo = await createDemo();
  app.all('*', (context) => demo.app.fetch(context.req.raw));
  const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'});
  await new Promise((resolve) => server.once('listening', resolve));
  return server;
}

/** A page with the note, as far as it is loaded before the visitor reads on. */
async function open(browser, address) {
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error));
  await page.goto(address);
  for (const part of ['bar-row', 'adviser-card']) await page.waitForSelector(`sdg-result-card >>> [part=${part}]`);
  return {page, faults};
}

/** The note from the browser's own menu, once everything is there. */
async function print(browser, address) {
  const {page, faults} = await open(browser, address);
  await page.$eval('sdg-result-card', (card) => card.whole());
  const margin = {top: '10mm', bottom: '10mm', left: '14mm', right: '14mm'};
  const pdf = await page.pdf({format: 'A4', tagged: true, margin});
  await page.close();
  assert.deepEqual(faults, []);
  return pdf;
}

/** What a reader and a screen reader find in a PDF. */
async function read(data) {
  const document = await getDocument({data, verbosity: VerbosityLevel.ERRORS}).promise;
  const {info} = await document.getMetadata();
  const {Marked: isTagged} = await document.getMarkInfo();
  const numbers = Array.from({length: document.numPages}, (_, index) => index + 1);
  const pages = await Promise.all(numbers.map(async (number) => readPage(await document.getPage(number))));
  const all = (role) => pages.flatMap(({tree}) => withRole(tree, role));
  return {
    ...{count: pages.length, isTagged, language: info.Language, title: info.Title, all},
    smallest: Math.min(...pages.flatMap(({sizes}) => sizes)),
    // Also what a style sheet has added.
    ink: pages.map(({ink}) => ink).join(''),
    words: pages.map(({tree}) => tree.words).join(' '),
    rows: all('TR').map(({children}) => children.map(({words}) => words)),
  };
}

async function readPage(page) {
  // As it stands there: of a ligature, not every program that searches or reads aloud knows the letters.
  const {items} = await page.getTextContent({includeMarkedContent: true, disableNormalization: true});
  const texts = new Map();
  const open = [];
  for (const {type, id = open.at(-1), str, hasEOL} of items) {
    if (type === 'endMarkedContent') open.pop();
    else if (type) open.push(id);
    else texts.set(open.at(-1), (texts.get(open.at(-1)) ?? '') + str + (hasEOL ? ' ' : ''));
  }
  return {
    tree: inWords(await page.getStructTree(), texts),
    ink: items
      .map(({str = ''}) => str)
      .join('')
      .replace(/\s/g, ''),
    sizes: items.filter(({str}) => str?.trim()).map(({height}) => height),
  };
}

/** A part of the structure tree with the words in it. */
function inWords({role, id, children = []}, texts) {
  const parts = children.map((child) => inWords(child, texts));
  const words = id === undefined ? parts.map((part) => part.words).join(' ') : (texts.get(id) ?? '');
  return {role, children: parts.filter((part) => part.role), words: words.replace(/\s+/g, ' ').trim()};
}

const withRole = (part, role) => [
  ...(part.role === role ? [part] : []),
  ...part.children.flatMap((child) => withRole(child, role)),
];

describe('the note on paper', () => {
  let server;
  let browser;

  before(async () => {
    server = await createSite();
    browser = await puppeteer.launch(launchOptions());
  });

  after(async () => {
    await browser?.close();
    server?.close();
  });

  const addressOf = (...parts) => `http://127.0.0.1:${server.address().port}/paper/${parts.join('/')}`;

  for (const [language, {row, ...words}] of Object.entries(expected)) {
    describe(language, () => {
      let paper;

      before(async () => {
        paper = await read(await print(browser, addressOf(language, 'note')));
      });

      it('is at most two pages, in type that can be read', () => {
        assert.ok(paper.count <= mostPages, `${paper.count} pages`);
        assert.ok(paper.smallest >= smallestType, `${paper.smallest} points`);
      });

      it('says what it is, what it means, what to do and whom to call', () => {
        const steps = planned.map((id) => titleIn(language, id));
        for (const each of [...Object.values(words), ...steps, ...profile.advisers.flatMap(waysToReach)]) {
          assert.ok(paper.words.includes(each), `“${each}” is not in: ${paper.words}`);
        }
        // Nobody can press a link on paper.
        for (const {booking} of profile.advisers) assert.ok(paper.ink.includes(booking), booking);
      });

      it('has the table, which is folded on the screen', () => {
        assert.deepEqual(
          paper.rows.find(([name]) => name === row[0]),
          row,
        );
      });

      it('is tagged, with headings, lists and tables', () => {
        assert.ok(paper.isTagged);
        assert.equal(paper.language, language);
        assert.deepEqual(
          paper.all('H2').map(({words}) => words),
          [words.conclusion],
        );
        assert.equal(paper.all('Table').length, 2);
        for (const role of ['H3', 'L', 'LI', 'TH', 'TD', 'Link']) assert.ok(paper.all(role).length > 0, role);
      });
    });
  }

  it('is alone on paper, under a name of its own, when the visitor presses the button', async () => {
    const {page, faults} = await open(browser, addressOf('nb', 'note'));
    await page.evaluate(() => {
      for (const [name, where] of [
        ['Meny', 'prepend'],
        ['Bunntekst', 'append'],
      ]) {
        const around = document.createElement('p');
        around.textContent = name;
        document.body[where](around);
      }
      window.printed = 0;
      // Where a printer would be.
      window.print = () => (window.printed += 1);
      // The visitor's day, which need not be that of the tests.
      window.today = () => new Date().toLocaleDateString('sv');
      window.days = [window.today()];
    });

    await page.$eval('sdg-result-card', ({shadowRoot}) => shadowRoot.querySelector('#more').scrollIntoView());
    await page.locator(`sdg-result-card >>> button ::-p-text(${nbExport.print})`).click();
    await page.waitForFunction(() => window.printed === 1);
    const paper = await read(await page.pdf({format: 'A4', tagged: true, preferCSSPageSize: true}));

    const days = await page.evaluate(() => [...window.days, window.today()]);
    assert.ok(days.map((day) => `Internt arbeidsnotat ${day}`).includes(paper.title), paper.title);
    assert.ok(paper.count <= mostPages, `${paper.count} pages`);
    assert.ok(paper.words.startsWith(expected.nb.note), paper.words);
    assert.ok(paper.words.includes(expected.nb.conclusion), paper.words);
    for (const around of ['Meny', 'Bunntekst']) assert.ok(!paper.ink.includes(around), around);
    await page.waitForFunction(() => document.title === 'Note' && !document.querySelector('[data-sdg-print]'));
    await page.close();
    assert.deepEqual(faults, []);
  });

  it('keeps every letter of the questions of a check and a finder', async () => {
    const page = await browser.newPage();
    await page.goto(addressOf('nb', 'asking'));
    const asking = ['sdg-quick-check', 'sdg-opportunity-finder'];
    for (const element of asking) await page.waitForSelector(`${element} >>> [role=radiogroup]`);
    const text = await page.$$eval(asking.join(), (all) =>
      all.map(({shadowRoot}) => shadowRoot.querySelector('[part=content]').innerText).join(' '),
    );
    const {ink} = await read(await page.pdf());
    await page.close();

    const ligated = text.split(/\s+/).filter((word) => /f[fil]/.test(word));
    assert.ok(ligated.length > 5, `${ligated.length} words with ligatures`);
    for (const word of ligated) assert.ok(ink.includes(word), `“${word}” is not in: ${ink}`);
  });
});
