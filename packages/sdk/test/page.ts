import type {Answers} from '@sdg-widgets/core';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';

/** A page in a frame of the same origin: it can be as narrow as a phone, and its own policy holds in it. */
export interface Page {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly visitor: Visitor;
  readonly close: () => void;
}

export async function openPage(address: string, {width = 1280, height = 700} = {}): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `position:fixed;inset:0 auto auto 0;inline-size:${width}px;block-size:${height}px;border:0`;
  frame.src = address;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  const page = frame.contentDocument!;
  return {frame, document: page, visitor: new Visitor(page, frame), close: () => frame.remove()};
}

/** A page made of this markup, under /site/, with the loader in its head. */
export function openMarkup(
  body: string,
  head = '<script src="sdg-widgets/sdg-widgets.js" defer></script>',
  size = {},
): Promise<Page> {
  const markup = `<!doctype html><html lang="nb"><head>${head}</head><body>${body}</body></html>`;
  return openPage(`/site/page?${new URLSearchParams({markup})}`, size);
}

/** The names of our files that the page has used, wherever they came from: a browser may still have one of the page before. */
export function loadedBy({frame}: Page): string[] {
  const used = frame.contentWindow!.performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);
  return used.filter((path) => path.endsWith('.js')).map((path) => path.split('/').at(-1)!);
}

/** Until the page has shown a frame in which everything that comes near could have been seen. */
export async function untilSeen({document, frame}: Page) {
  const {IntersectionObserver} = frame.contentWindow as Window & typeof globalThis;
  for (let frames = 0; frames < 2; frames += 1) {
    await new Promise<void>((resolve) => {
      new IntersectionObserver((_, observer) => {
        observer.disconnect();
        // What a page changes in here is not seen in WebKit before it changes something else.
        setTimeout(resolve);
      }).observe(document.body);
    });
  }
}

export interface Log {
  /** "GET /index.html", in order, of everything under /site/. */
  readonly requests: readonly string[];
  readonly violations: readonly unknown[];
}

/** What the server has noted. A report of a violation may come late: those of an earlier test's page are left out. */
export async function serverLog(): Promise<Log> {
  const {requests, violations} = (await (await fetch('/site/log')).json()) as Log;
  const ofOtherSession = new RegExp(`wtr-session-id=(?!${new URLSearchParams(location.search).get('wtr-session-id')})`);
  return {requests, violations: violations.filter((report) => !ofOtherSession.test(JSON.stringify(report)))};
}

export const clearServerLog = () => fetch('/site/log', {method: 'DELETE'});

/** Waits until the check asks or greets. */
export const untilReady = ({visitor}: Page) => until(() => visitor.find('[part=title], [part=question]'), 'the check');

/**
 * Answers everything with the first option by script, and waits for the result. `onQuestion` sees each question before it is
 * answered. Returns the answers.
 */
export async function answerAll(
  page: Page,
  startWords: string,
  onQuestion: (number: number) => unknown = () => {},
): Promise<Answers> {
  const {visitor} = page;
  const answers: Record<string, Answers[string]> = {};
  await untilReady(page);
  if (visitor.button(startWords)) visitor.press(startWords);
  for (let asked = '', number = 1; ; number += 1) {
    const isNext = () => visitor.find('[role=radiogroup]') && visitor.words('[part=progress]') !== asked;
    await until(() => visitor.find('#conclusion') ?? isNext(), 'a question or the result');
    if (visitor.find('#conclusion')) return answers;
    asked = visitor.words('[part=progress]');
    await onQuestion(number);
    const radio = visitor.find<HTMLInputElement>('input[type=radio]')!;
    radio.click();
    answers[radio.name] = /^\d$/.test(radio.value) ? Number(radio.value) : radio.value;
    visitor.find<HTMLButtonElement>('button[part=primary]')!.click();
  }
}

/** Opens the form: nothing is sent before. `talk` are the words on the main button of a result. */
export async function openForm({visitor}: Page, talk: string): Promise<void> {
  (await until(() => visitor.button(talk), talk)).click();
  await until(() => visitor.focused?.id === 'send', 'the form');
}
