// The built Storybook, opened from disk as by double click.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import puppeteer from 'puppeteer-core';
import {launchOptions} from '../src/find-browser.mjs';
import {addressOf} from '../src/story-page.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../elements/custom-elements.json', import.meta.url), 'utf8'));
const elements = manifest.modules.flatMap(({declarations}) => declarations.filter(({tagName}) => tagName));

describe('the Storybook, from disk', () => {
  let browser;
  let page;
  let complaints;

  before(async () => {
    browser = await puppeteer.launch(launchOptions());
  });

  after(() => browser.close());

  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({width: 1280, height: 900});
    complaints = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => complaints.push(request.url()));
  });

  afterEach(async () => {
    await page.close();
    assert.deepEqual(complaints, []);
  });

  const open = (path) => page.goto(`${addressOf('index.html')}${path}`);
  const preview = () => page.waitForFrame((frame) => frame.url().includes('iframe.html'));

  /** What stands in the preview under this selector, once it is not, or is, what is given. */
  async function read(selector, {not = '', including = ''} = {}) {
    const found = await (await preview()).waitForSelector(selector);
    const isRead = (element, not, including) => {
      const text = element.innerText.trim();
      return text && text !== not && text.includes(including) && text;
    };
    return (await found.frame.waitForFunction(isRead, {}, found, not, including)).jsonValue();
  }

  const choose = async (from, to) => {
    await page.locator(`::-p-aria([role="button"]) ::-p-text(${from})`).click();
    await page.locator(`::-p-text(${to})`).click();
  };

  it('lists the stories, shows one, and the toolbar changes its language and its colours', async () => {
    await open('');
    await page.locator('::-p-text(Quick check)').click();
    await page.locator('a ::-p-text(Start Screen)').click();
    const title = 'sdg-quick-check >>> [part=title]';
    const norwegian = await read(title);
    const background = () =>
      preview().then((frame) =>
        frame.$eval('>>> [part=content]', (content) => getComputedStyle(content).backgroundColor),
      );
    assert.equal(await background(), 'rgb(255, 255, 255)');

    await choose('Light', 'Dark');
    await choose('Bokmål', 'English');

    assert.ok(await read(title, {not: norwegian}));
    assert.equal(await background(), 'rgb(20, 25, 30)');
  });

  for (const {tagName, ...surface} of elements) {
    it(`describes what ${tagName} takes, says and offers`, async () => {
      await open(`?path=/docs/${tagName.replace('sdg-', '')}--docs`);
      const text = await read('.docblock-argstable', {including: surface.cssParts.at(-1).name});
      for (const kind of ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'])
        for (const {name} of surface[kind] ?? []) assert.ok(!name || text.includes(name), `${kind}: ${name}`);
    });
  }
});
