// One visit: a new browser context, a slow device on a slow line, and a robot that presses with a real pointer.
import {setTimeout as pause} from 'node:timers/promises';
import {median} from './median.mjs';
import {probe} from './probe.mjs';
import {questions} from './static-form.mjs';

const slowDevice = 4;
const slowLine = {download: 1_600_000 / 8, upload: 1_600_000 / 8, latency: 150};

// The second answer of each. Not the first: a company of one person is asked in other words.
const chosen = 1;

async function press(page, selector, index) {
  const [x, y] = await page.evaluate((...where) => window.probe.pointOf(...where), selector, index);
  await page.mouse.move(x, y);
  // A visitor rests before pressing. What the answer or the pointer set going must not count as part of the step.
  await pause(150);
  await page.mouse.click(x, y);
}

async function stepBy(page, selector) {
  await page.evaluate(() => window.probe.expectStep());
  await press(page, selector);
  return page.evaluate(() => window.probe.step);
}

/** Answers every question. Returns how long each press on Next took. */
async function answerAll(page, {start, option, next, end}) {
  const first = await stepBy(page, start);
  const steps = [];
  while (steps.length < questions.length - 1) {
    await press(page, option, chosen);
    steps.push(await stepBy(page, next));
  }
  await press(page, option, chosen);
  await press(page, next);
  await page.evaluate((selector) => window.probe.untilFound(selector), end);
  const asked = [first, ...steps].map(({question}) => question);
  const wrong = asked.find((question, index) => question !== questions[index].text.nb);
  if (wrong) throw new Error(`Not the same questions: ${wrong}`);
  return steps.map(({duration}) => duration);
}

/** Milliseconds until the first control can be pressed and, of a complete visit, per step; and what the page shifted. */
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
    const steps = isComplete ? await answerAll(page, selectors) : undefined;
    await pause(500);
    const {unprompted, all} = await page.evaluate(() => window.probe.shifts());
    return {ready, ...(steps && {step: median(steps)}), shift: unprompted, allShift: all};
  } finally {
    await context.close();
  }
}
