// npm run picture: takes the README's screenshot of the built elements, each after a few answers.
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {serve} from '@hono/node-server';
import {check} from '@sdg-widgets/content/check.js';
import {answersTo, steps} from '@sdg-widgets/core';
import {Hono} from 'hono';
import puppeteer from 'puppeteer-core';
import {createDemo} from '../../../demo/server/app.mjs';
import {launchOptions} from './find-browser.mjs';
import {encodePng, readReduced} from './compare-images.mjs';

const root = new URL('../../../', import.meta.url);
const picture = 'docs/elements.png';
const panelHeight = 760;

const {vectors} = JSON.parse(readFileSync(new URL('packages/content/data/check.vectors.json', root), 'utf8'));
const {answers} = vectors.find(({name}) => name === 'carpenter-8');
const company = answersTo(steps({definition: check, mode: 'extended'}, {}), answers);

// Uses the stories' font, so that the screenshot does not depend on the machine's fonts.
const fonts = new URL('node_modules/storybook/assets/browser/', root);

const markup = `<!doctype html>
<html lang="en">
  <head>
    <title>The elements</title>
    <script src="sdg-widgets/sdg-widgets.js" defer></script>
    <style>
      @font-face { font-family: 'Nunito Sans'; font-weight: 400; src: url('fonts/nunito-sans-regular.woff2') }
      @font-face { font-family: 'Nunito Sans'; font-weight: 700; src: url('fonts/nunito-sans-bold.woff2') }
      body {
        display: grid;
        grid-template-columns: repeat(3, 400px);
        gap: 28px;
        inline-size: max-content;
        margin: 0;
        padding: 28px;
        font: 16px 'Nunito Sans';
        color: #16212a;
        background: #e6eeee;
      }
      h2 { margin: 0 0 10px; font-size: 19px }
      .panel {
        position: relative;
        block-size: ${panelHeight}px;
        overflow: hidden;
        background: #fff;
        border: 1px solid #c3d1d2;
        border-radius: 14px;
      }
      .panel::after {
        content: '';
        position: absolute;
        inset: auto 0 0;
        block-size: 72px;
        background: linear-gradient(rgb(255 255 255 / 0%), #fff 75%);
      }
    </style>
  </head>
  <body>
    <section>
      <h2>Check</h2>
      <div class="panel"><sdg-quick-check partner-name="Asker Næringsråd"><a href="#">Check</a></sdg-quick-check></div>
    </section>
    <section>
      <h2>Result</h2>
      <div class="panel"><sdg-result-card partner-name="Asker Næringsråd"></sdg-result-card></div>
    </section>
    <section>
      <h2>Opportunities</h2>
      <div class="panel">
        <sdg-opportunity-finder partner-name="Asker Næringsråd"><a href="#">Finder</a></sdg-opportunity-finder>
      </div>
    </section>
  </body>
</html>`;

/** Runs in the page. Answers like a visitor until each panel shows its main content. */
async function answer(answers, last) {
  const find = async (element, selector) => {
    for (;;) {
      const found = element.shadowRoot?.querySelector(selector);
      if (found) return found;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const press = async (element, selector) => {
    (await find(element, selector)).click();
    await element.updateComplete;
  };

  const check = document.querySelector('sdg-quick-check');
  await press(check, '[part=primary]');
  for (const [id, answer] of Object.entries(answers)) {
    await press(check, `[name="${id}"][value="${answer}"]`);
    if (id === last) break;
    await press(check, '[part=primary]');
  }

  const card = document.querySelector('sdg-result-card');
  card.answers = answers;
  await find(card, '#conclusion');

  const finder = document.querySelector('sdg-opportunity-finder');
  finder.answers = answers;
  await press(finder, '[part=primary]');
  await press(finder, '[part=primary]');
  // Undoes the focus and the scroll position that the finder sets on its result.
  (await find(finder, '#conclusion:focus')).blur();
  finder.scrollIntoView();
}

const {app: demo} = await createDemo();
const app = new Hono();
app.get('/picture', (context) => context.html(markup));
app.get('/fonts/:file', (context) => context.body(readFileSync(new URL(context.req.param('file'), fonts))));
app.route('/', demo);
const server = serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'});
await once(server, 'listening');

const browser = await puppeteer.launch(launchOptions());
const page = await browser.newPage();
await page.setViewport({width: 1312, height: 1000, deviceScaleFactor: 1.5});
await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
await page.goto(`http://127.0.0.1:${server.address().port}/picture`);
await page.evaluate(answer, company, 'energy');
await page.evaluate(() => document.fonts.ready);
const screenshot = await (await page.$('body')).screenshot();
await browser.close();
server.close();

writeFileSync(new URL(picture, root), encodePng(readReduced(screenshot)));
console.log(`Wrote ${picture}.`);
