// Every story: it plays, nothing complains, axe finds nothing, and it looks as it did. `npm run visual:update` writes how it looks.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {compare, encode, layOut} from '../src/pictures.mjs';
import {launchDrawing, listStories, StoryPage} from '../src/story-page.mjs';

const baselines = new URL('../../../stories/baselines/', import.meta.url);
const differences = new URL('../../../.test-results/stories/', import.meta.url);
const isUpdate = process.argv.includes('--update');

// Each width and each way of seeing once: the colours do not change the layout.
const views = [{width: 360}, {width: 360, forcedColors: 'active'}, {width: 1280, scheme: 'dark'}];

/** Compares with the baseline, or writes it. Throws, and leaves pictures to look at, when they differ. */
function look(id, pictures) {
  const file = new URL(`${id}.png`, baselines);
  const sheet = layOut(pictures);
  const isThere = existsSync(file);
  const different = isThere && compare(sheet, readFileSync(file));
  if (isThere && !different) return;
  if (isUpdate) return writeFileSync(file, encode(sheet));
  mkdirSync(differences, {recursive: true});
  const shown = {now: encode(sheet), ...(isThere && {before: readFileSync(file), difference: different.picture})};
  for (const [name, picture] of Object.entries(shown))
    writeFileSync(new URL(`${id}.${name}.png`, differences), picture);
  const what = isThere ? `looks different (${different.count} pixels)` : 'has no baseline';
  assert.fail(`${id} ${what}: see ${fileURLToPath(differences)}${id}.*.png; npm run visual:update if it should.`);
}

describe('stories', {concurrency: 2}, () => {
  const stories = listStories();
  const browsers = [];
  const idle = [];

  before(async () => {
    rmSync(differences, {recursive: true, force: true});
    mkdirSync(baselines, {recursive: true});
    // One each: what is in the background is drawn late.
    browsers.push(...(await Promise.all([launchDrawing(), launchDrawing()])));
    idle.push(...(await Promise.all(browsers.map((browser) => StoryPage.open(browser)))));
  });

  after(() => Promise.all(browsers.map((browser) => browser.close())));

  for (const id of stories) {
    it(id, async () => {
      const page = idle.pop();
      try {
        await page.see(views[0]);
        const {parameters, violations} = await page.show(id);
        const pictures = [];
        for (const view of views) {
          await page.see(view);
          const pale = await page.findPale();
          violations.push(...pale.map((each) => `${JSON.stringify(view)}: ${each}`));
          pictures.push(await page.takePicture(parameters.picture, 1600));
        }
        assert.deepEqual(violations, []);
        const {logs: expected = []} = parameters;
        assert.deepEqual(
          page.logs.filter((log) => !expected.some((part) => log.includes(part))),
          [],
        );
        for (const part of expected)
          assert.ok(
            page.logs.some((log) => log.includes(part)),
            `The console says: ${part}`,
          );
        look(id, pictures);
      } finally {
        idle.push(page);
      }
    });
  }

  it('have a baseline each, and no other has', () => {
    assert.deepEqual(readdirSync(baselines).sort(), stories.map((id) => `${id}.png`).sort());
  });
});
