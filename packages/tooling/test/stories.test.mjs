// Every story: it plays, nothing complains, axe finds nothing. Those with `parameters.picture` look as they did; `npm run visual:update`
// writes how they look.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {compareImages, encodePng, readReduced} from '../src/compare-images.mjs';
import {launchDrawing, listStories, StoryPage} from '../src/story-page.mjs';

const baselines = new URL('../../../stories/baselines/', import.meta.url);
const differences = new URL('../../../.test-results/stories/', import.meta.url);
/** Nothing of ours: how this machine draws. */
const sample = 'sample';
const isUpdate = process.argv.includes('--update');

// Each width and each way of seeing once: the colors do not change the layout.
const [played, forced, dark] = [
  {name: 'narrow', width: 360},
  {name: 'forced-colors', width: 360, forcedColors: 'active'},
  {name: 'wide-dark', width: 1280, scheme: 'dark'},
];

const baselineOf = (name) => new URL(`${name}.png`, baselines);

/** Compares a picture with its baseline. Returns `undefined` when they look alike. */
function differ(name, picture) {
  const file = baselineOf(name);
  if (!existsSync(file)) return {said: `${name} has no baseline`};
  const found = compareImages(picture, readFileSync(file));
  return found && {said: `${name} looks different: ${found.count} pixels`, picture: found.picture};
}

/** Leaves pictures to look at: as it was, as it is, and where they differ. */
function leave(name, now, difference) {
  mkdirSync(differences, {recursive: true});
  const before = difference && readFileSync(baselineOf(name));
  for (const [what, content] of Object.entries({now: encodePng(now), before, difference}))
    if (content) writeFileSync(new URL(`${name}.${what}.png`, differences), content);
}

/** What a person would see to be different, as a sentence; nothing when nothing is. When baselines are written, nothing ever is. */
function look(name, picture) {
  const found = differ(name, picture);
  if (!found) return [];
  if (isUpdate) {
    writeFileSync(baselineOf(name), encodePng(picture));
    return [];
  }
  leave(name, picture, found.picture);
  return [`${found.said}. See ${fileURLToPath(differences)}${name}.*.png; if it should, npm run visual:update.`];
}

const stories = listStories();
const pictured = [];
// Another rasteriser, or another platform's fonts, make every picture different, and say nothing of a story.
let drawsAlike;

describe('stories', {concurrency: 2}, () => {
  const browsers = [];
  const idle = [];

  before(async () => {
    rmSync(differences, {recursive: true, force: true});
    // One each: what is in the background is drawn late.
    browsers.push(...(await Promise.all([launchDrawing(), launchDrawing()])));
    idle.push(...(await Promise.all(browsers.map((browser) => StoryPage.open(browser)))));
    const drawn = readReduced(await idle[0].drawSample());
    drawsAlike = !differ(sample, drawn);
    if (!isUpdate || drawsAlike) return;
    rmSync(baselines, {recursive: true, force: true});
    mkdirSync(baselines);
    writeFileSync(baselineOf(sample), encodePng(drawn));
    drawsAlike = true;
  });

  after(() => Promise.all(browsers.map((browser) => browser.close())));

  for (const id of stories) {
    it(id, async () => {
      const page = idle.pop();
      try {
        await page.setView(played);
        const {parameters, violations} = await page.show(id);
        const {picture: selector, logs: expected = []} = parameters;
        const different = [];
        // In forced colors, only what is in a picture has colors of ours.
        for (const view of selector ? [played, forced, dark] : [dark]) {
          await page.setView(view);
          // As it was played, the addon has looked at it already.
          const pale = view === played ? [] : await page.findLowContrast();
          violations.push(...pale.map((each) => `${view.name}: ${each}`));
          if (!selector) continue;
          const name = `${id}.${view.name}`;
          pictured.push(name);
          const picture = readReduced(await page.takePicture(selector, 1600));
          if (drawsAlike) different.push(...look(name, picture));
        }
        assert.deepEqual(violations, []);
        const isExpected = (log) => expected.some((part) => log.includes(part));
        assert.deepEqual(
          page.logs.filter((log) => !isExpected(log)),
          [],
        );
        for (const part of expected) assert.ok(page.logs.join('\n').includes(part), `The console says: ${part}`);
        assert.deepEqual(different, []);
      } finally {
        idle.push(page);
      }
    });
  }
});

// Afterwards: those above run two at a time.
describe('the baselines of stories', () => {
  it('are of the stories that have one, and of nothing else', () => {
    const expected = [...pictured, sample].map((name) => `${name}.png`).sort();
    const there = readdirSync(baselines).sort();
    if (isUpdate) for (const file of there) if (!expected.includes(file)) rmSync(new URL(file, baselines));
    assert.deepEqual(isUpdate ? readdirSync(baselines).sort() : there, expected);
  });

  it('are drawn as this browser draws', (test) => {
    if (!drawsAlike)
      test.skip('this browser draws text or controls otherwise than that of the baselines: looks were NOT compared');
  });
});
