// One visit: a new browser context, a slow device on a slow line, and a robot that presses with a real pointer.
import {setTimeout as wait} from 'node:timers/promises';
import {probe} from './probe.mjs';
import {questions} from './static-form.mjs';

const slowDevice = 4;
const slowLine = {download: 1_600_000 / 8, upload: 1_600_000 / 8, latency: 150};

// The second answer of each. Not the first: a company of one person is asked in other words.
const answerIndex = 1;

/** Moves the pointer there and presses, after a rest. */
async function press(page, restMs, selector, index) {
  const [x, y] = await page.evaluate((...where) => window.probe.pointOf(...where), selector, index);
  await page.mouse.move(x, y);
  await wait(restMs);
  await page.mouse.click(x, y);
}

async function stepBy(page, selector) {
  await page.evaluate(() => window.probe.expectStep());
  // What the answer and the pointer set going must not count as part of the step.
  await press(page, 100, selector);
  return page.evaluate(() => window.probe.step);
}

/** Goes through all questions to the end. Returns how long each press on Next took. */
async function answerAll(page, selectors, start) {
  const {option, next, end} = selectors;
  if (start === 'screen') await stepBy(page, selectors.start);
  const durations = [];
  for (const {text} of questions.slice(1)) {
    await press(page, 0, option, answerIndex);
    const {duration, question} = await stepBy(page, next);
    if (question !== text.nb) throw new Error(`Asks "${question}" instead of "${text.nb}"`);
    durations.push(duration);
  }
  await press(page, 0, option, answerIndex);
  await press(page, 100, next);
  await page.evaluate((selector) => window.probe.untilFound(selector), end);
  return durations;
}

/**
 * Milliseconds until the first control can be pressed and, of a complete visit, for each step; the layout shift; and the longest
 * task. Of a page on which nobody comes to the check, only these two.
 */
export async function measure(browser, origin, {path, selectors, start, viewport, isComplete, isPassedBy}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.setCacheEnabled(false);
    await page.emulateCPUThrottling(slowDevice);
    await page.emulateNetworkConditions(slowLine);
    const control = start === 'immediate' ? selectors.option : selectors.start;
    await page.evaluateOnNewDocument(probe, {...selectors, control});
    await page.goto(origin + path, {waitUntil: isPassedBy ? 'networkidle0' : 'load'});
    const ready = isPassedBy ? undefined : await page.evaluate(() => window.probe.ready);
    const steps = isComplete ? await answerAll(page, selectors, start) : [];
    // A result or a late style may still move something.
    await wait(500);
    const shift = await page.evaluate(() => window.probe.layoutShift());
    const longest = await page.evaluate(() => window.probe.longestTask());
    return {ready, steps, shift, longest};
  } finally {
    await context.close();
  }
}
