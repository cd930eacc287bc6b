// Opens the stories of the built Storybook in Chromium, from disk like somebody who received the folder.
import {readFileSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import {launchOptions} from './find-browser.mjs';
import {bundledFonts} from './bundled-fonts.mjs';

const site = new URL('../../../storybook-static/', import.meta.url);

/** Returns the URL of a page of the built Storybook. */
export const addressOf = (page) => new URL(page, site).href;

/** Lists the ids of all stories. Throws if the Storybook has not been built. */
export function listStories() {
  const {entries} = JSON.parse(readFileSync(new URL('index.json', site), 'utf8'));
  return Object.values(entries).flatMap(({id, type}) => (type === 'story' ? [id] : []));
}

// Grayscale antialiasing and whole-pixel positions of letters. Only controls and curves can still differ between machines.
const drawingFlags = [
  '--font-render-hinting=none',
  '--disable-font-subpixel-positioning',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--lang=en-GB',
];

/** Launches a Chromium that renders as identically as possible on every Linux machine. Closing it removes its fonts. */
export async function launchDrawing() {
  const {args, ...options} = launchOptions();
  const {environment, remove} = bundledFonts();
  const browser = await puppeteer.launch({
    ...options,
    args: [...args, ...drawingFlags],
    env: {...process.env, ...environment, TZ: 'Europe/Oslo', LANGUAGE: 'en_GB'},
  });
  browser.once('disconnected', remove);
  return browser;
}

// So tall that everything is in the viewport and lazy parts load.
const height = 10_000;

/** The fixed date of every story. */
const today = Date.UTC(2026, 10, 30, 9);

/** A page that shows stories one after another. */
export class StoryPage {
  #page;
  #devTools;
  /** Console warnings and errors of the current story. */
  logs = [];

  static async open(browser) {
    const opened = new StoryPage();
    await opened.#open(await browser.newPage());
    return opened;
  }

  async #open(page) {
    this.#page = page;
    this.#devTools = await page.createCDPSession();
    // Acts as the focused page, however many are open.
    await this.#devTools.send('Emulation.setFocusEmulationEnabled', {enabled: true});
    await page.emulateTimezone('Europe/Oslo');
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.logs.push(message.text());
    });
    page.on('pageerror', (error) => this.logs.push(String(error)));
    await page.evaluateOnNewDocument((now) => {
      globalThis.Date = class extends Date {
        constructor(...parts) {
          super(...(parts.length > 0 ? parts : [now]));
        }
        static now = () => now;
      };
      // Axe reads the text fill color first, for which Chromium does not report the effect of forced colors.
      const {getPropertyValue} = CSSStyleDeclaration.prototype;
      CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
        return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
      };
      let count = 0;
      crypto.randomUUID = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
      addEventListener('DOMContentLoaded', () =>
        Object.assign(document.documentElement.style, {caretColor: 'transparent', caretAnimation: 'manual'}),
      );
    }, today);
    await this.#load();
  }

  async #load() {
    await this.setView({width: 360});
    await this.#page.goto(`${addressOf('iframe.html')}?viewMode=story`);
    await this.#page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.storyStoreValue);
  }

  /** Sets viewport, color scheme and forced colors for the following screenshots. */
  async setView({width, scheme = 'light', forcedColors = 'none'}) {
    await this.#page.setViewport({width, height});
    await this.#devTools.send('Emulation.setEmulatedMedia', {
      features: [
        {name: 'prefers-reduced-motion', value: 'reduce'},
        {name: 'forced-colors', value: forcedColors},
      ],
    });
    // Does the same as Storybook's toolbar.
    await this.#page.evaluate((colorScheme) => {
      document.documentElement.style.colorScheme = colorScheme;
    }, scheme);
  }

  /**
   * Shows a story and plays it. Resolves to its test parameters and the violations that the accessibility addon finds. If the story or
   * its play function throws, rejects with that error and reloads the page.
   */
  async show(id) {
    this.logs.length = 0;
    const {errors, ...played} = await this.#page.evaluate(async (storyId) => {
      const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
      const failures = [
        'playFunctionThrewException',
        'storyThrewException',
        'storyErrored',
        'unhandledErrorsWhilePlaying',
      ];
      const errors = [];
      let found = [];
      const recordError = (thrown) =>
        errors.push(...[thrown].flat().map(({message, description}) => message ?? description));
      for (const failure of failures) channel.on(failure, recordError);
      await new Promise((resolve) => {
        channel.on('storyMissing', (missing) => resolve(errors.push(`There is no story "${missing}".`)));
        channel.on('storyFinished', ({storyId: finished, reporters}) => {
          if (finished !== storyId) return;
          found = reporters.filter(({status}) => status === 'failed');
          resolve();
        });
        channel.emit('setCurrentStory', {storyId, viewMode: 'story'});
      });
      for (const failure of failures) channel.off(failure, recordError);
      channel.removeAllListeners('storyFinished');
      channel.removeAllListeners('storyMissing');
      const {picture, logs} = globalThis.__STORYBOOK_PREVIEW__.currentRender?.story?.parameters ?? {};
      const violations = found.flatMap(({result}) => result.violations ?? [{id: String(result.error), nodes: [{}]}]);
      const describe = ({id, nodes}) => nodes.map(({target, failureSummary}) => `${id}: ${target}: ${failureSummary}`);
      return {errors, parameters: {picture, logs}, violations: violations.flatMap(describe)};
    }, id);
    if (errors.length > 0) {
      await this.#load();
      throw new Error(errors.join('\n'));
    }
    await this.#settle();
    return played;
  }

  /** Waits until the page stops changing for two frames, because parts load when they come into the viewport. */
  #settle() {
    return this.#page.evaluate(async () => {
      await document.fonts.ready;
      const countElements = (root) =>
        [...root.querySelectorAll('*')].reduce(
          (sum, {shadowRoot}) => sum + 1 + (shadowRoot ? countElements(shadowRoot) : 0),
          0,
        );
      const measure = () => `${countElements(document)} ${document.documentElement.scrollHeight}`;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let before = '', same = 0; same < 2;) {
        await frame();
        const now = measure();
        same = now === before ? same + 1 : 0;
        before = now;
      }
    });
  }

  /** Finds text with too little contrast in the current view. */
  findLowContrast() {
    return this.#page.evaluate(async () => {
      // `axe` is a global of the accessibility addon.
      const {violations} = await globalThis.axe.run('#storybook-root', {runOnly: 'color-contrast'});
      return violations.flatMap(({nodes}) => nodes.map(({target, failureSummary}) => `${target}: ${failureSummary}`));
    });
  }

  /** Takes a screenshot of plain text, lines and controls. Comparing it shows whether two machines render alike. */
  async drawSample() {
    const bounds = await this.#page.evaluate(async () => {
      const [isLoaded] = await document.fonts.load("16px 'Nunito Sans'");
      if (!isLoaded) throw new Error('The font of the stories could not be loaded.');
      const sample = document.createElement('div');
      sample.style.cssText =
        'position: fixed; inset: 0 auto auto 0; width: 320px; padding: 16px; background: white; color: black';
      sample.innerHTML = `
        <h2>Hva lønner seg? 0123456789</h2>
        <p>Blåbærsyltetøy på loff: <a href="#">grønn vekst</a> <small>i små bedrifter</small> → ✓ «ja» – nei</p>
        <details open><summary>Mer</summary><select><option>Alle</select> <input value="312 001 004"></details>
        <input type="radio"><input type="radio" checked><input type="checkbox" checked>
        <button style="font: inherit; border: 2px solid; border-radius: 8px; padding: 8px">Neste</button>`;
      document.body.append(sample);
      const {width, height} = sample.getBoundingClientRect();
      return {x: 0, y: 0, width, height: Math.ceil(height)};
    });
    const picture = await this.#page.screenshot({clip: {...bounds, scale: 0.5}});
    await this.#page.evaluate(() => document.body.lastElementChild.remove());
    return picture;
  }

  /** Takes a PNG screenshot, at half size, of the first match of `selector` in the story. Cuts it off at `maxHeight` pixels. */
  async takePicture(selector, maxHeight) {
    await this.#settle();
    const {x, y, width, height} = await this.#page.evaluate((selector) => {
      const find = (root) => {
        const inner = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? [shadowRoot] : []));
        return root.querySelector(selector) ?? inner.map(find).find(Boolean);
      };
      const shown = find(document.querySelector('#storybook-root'));
      if (!shown) throw new Error(`The story has no ${selector} to take a picture of.`);
      const {left, top, width, height} = shown.getBoundingClientRect();
      return {x: Math.floor(left), y: Math.floor(top), width: Math.ceil(width), height: Math.ceil(height)};
    }, selector);
    return this.#page.screenshot({clip: {x, y, width, height: Math.max(2, Math.min(height, maxHeight)), scale: 0.5}});
  }
}
