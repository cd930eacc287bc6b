// One visit: a new browser context, a slow device on a slow line, and a robot that presses with a real pointer.
import {setTimeout as pause} from 'node:timers/promises';
import {median} from './median.mjs';
import {probe} from './probe.mjs';
import {questions} from './static-form.mjs';

const slowDevice = 4;
const slowLine = {download: 1_600_000 / 8, upload: 1_600_000 / 8, latency: 150};

// The second answer of each. Not the first: a company of one person is asked in other words.
const chosen = 1;

/** Moves the pointer there and presses, after a rest. */
async function press(page, rest, selector, index) {
  const [x, y] = await page.evaluate((...where) => window.probe.pointOf(...where), selector, index);
  await page.mouse.move(x, y);
  await pause(rest);
  await page.mouse.click(x, y);
}

async function stepBy(page, selector) {
  await page.evaluate(() => window.probe.expectStep());
  // What the answer and the pointer set going must not count as part of the step.
  await press(page, 150, selector);
  return page.evaluate(() => window.probe.step);
}

/** Goes through all questions to the end. Returns how long each press on Next took. */
async function answerAll(page, {start, option, next, end}) {
  const first = await stepBy(page, start);
  const steps = [];
  while (steps.length < questions.length - 1) {
    await press(page, 0, option, chosen);
    steps.push(await stepBy(page, next));
  }
  const asked = [first, ...steps].map(({question}) => question);
  const wrong = asked.find((question, index) => question !== questions[index].text.nb);
  if (wrong) throw new Error(`Not what the form asks: ${wrong}`);
  await press(page, 0, option, chosen);
  await press(page, 150, next);
  await page.evaluate((selector) => window.probe.untilFound(selector), end);
  return steps.map(({duration}) => duration);
}

/** Milliseconds until the first control can be pressed and, of a complete visit, for a step; and the layout shift. */
export async function measure(browser, origin, {path, selectors, start, viewport, isComplete}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport(viewport);
    await page.setCacheEnabled(false);
    await page.emulateCPUThrottling(slowDevice);
    await page.emulateNetworkConditions(slowLine);
    const control = start === 'immediate' ? selectors.option : selectors.start;
    await page.evaluateOnNewDocument(probe, {...selectors, control});
    await page.goto(origin + path);
    const ready = await page.evaluate(() => window.probe.ready);
    const step = isComplete ? median(await answerAll(page, selectors)) : undefined;
    // A result or a late style may still move something.
    await pause(500);
    const shift = await page.evaluate(() => window.probe.layoutShift());
    return {ready, step, shift};
  } finally {
    await context.close();
  }
}
