// One visit: a new browser context with a throttled CPU and network, and a simulated pointer.
import {setTimeout as wait} from 'node:timers/promises';
import {probe} from './probe.mjs';
import {questions} from './static-form.mjs';

const slowDevice = 4;
const slowLine = {download: 1_600_000 / 8, upload: 1_600_000 / 8, latency: 150};

// The index of the answer to choose. Not the first, because a company of one person gets other texts.
const answerIndex = 1;

/** Moves the pointer to an element, waits `restMs`, and clicks. */
async function press(page, restMs, selector, index) {
  const [x, y] = await page.evaluate((...where) => window.probe.pointOf(...where), selector, index);
  await page.mouse.move(x, y);
  await wait(restMs);
  await page.mouse.click(x, y);
}

async function stepBy(page, selector) {
  await page.evaluate(() => window.probe.expectStep());
  // Waits so that work caused by the answer or the pointer does not count as part of the step.
  await press(page, 100, selector);
  return page.evaluate(() => window.probe.step);
}

/** Answers every question. Returns the duration of each click on Next. */
async function answerAll(page, selectors, start) {
  const {option, next, end} = selectors;
  if (start === 'screen') await stepBy(page, selectors.start);
  const durations = [];
  for (const {text} of questions.slice(1)) {
    await press(page, 0, option, answerIndex);
    const {duration, question} = await stepBy(page, next);
    if (question !== text.nb) throw new Error(`Expected the question "${text.nb}", got "${question}"`);
    durations.push(duration);
  }
  await press(page, 0, option, answerIndex);
  await press(page, 100, next);
  await page.evaluate((selector) => window.probe.untilFound(selector), end);
  return durations;
}

/**
 * Measures one visit: milliseconds until the first control is ready, milliseconds for each step of a complete visit, the layout
 * shift, and the longest task. For a visit that never reaches the check, only the last two.
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
    // Waits for late layout shifts, such as from a result or a style.
    await wait(500);
    const shift = await page.evaluate(() => window.probe.layoutShift());
    const longest = await page.evaluate(() => window.probe.longestTask());
    return {ready, steps, shift, longest};
  } finally {
    await context.close();
  }
}
