import {check as definition} from '@sdg-widgets/content/check.js';
import {steps, type Answer, type Answers, type Language} from '@sdg-widgets/core';
import type {SdgOpportunityFinder, SdgQuickCheck, SdgResultCard} from '@sdg-widgets/elements';
import {messages as enResult} from '@sdg-widgets/elements/messages/en/result.js';
import {status as enStatus, exports as enExport} from '@sdg-widgets/elements/messages/en/card.js';
import {messages as nbResult} from '@sdg-widgets/elements/messages/nb/result.js';
import {status as nbStatus, exports as nbExport} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nnResult} from '@sdg-widgets/elements/messages/nn/result.js';
import {status as nnStatus, exports as nnExport} from '@sdg-widgets/elements/messages/nn/card.js';
import {expect, userEvent, waitFor} from 'storybook/test';

const words = {
  nb: {...nbResult, ...nbStatus, ...nbExport},
  nn: {...nnResult, ...nnStatus, ...nnExport},
  en: {...enResult, ...enStatus, ...enExport},
};

type SdgElement = SdgQuickCheck | SdgOpportunityFinder | SdgResultCard;

/** Finds the element of a story. */
export function theElement<Tag extends 'sdg-quick-check' | 'sdg-opportunity-finder' | 'sdg-result-card'>(
  canvas: HTMLElement,
  tag: Tag,
) {
  const element = canvas.querySelector(tag);
  if (!element) throw new Error(`The story has no <${tag}>.`);
  return element;
}

/** Waits until the element shows it: words and results come later than the element. */
export function shown<E extends Element = HTMLElement>(element: SdgElement, selector: string): Promise<E> {
  return waitFor(() => {
    const found = element.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`<${element.localName}> does not show ${selector}.`);
    return found;
  });
}

export async function click(element: SdgElement, selector: string): Promise<void> {
  await userEvent.click(await shown(element, selector));
  await element.updateComplete;
}

/** Comes to a place in a card, as somebody who reads on: what is below a result is loaded only then. */
export async function comeTo(card: SdgResultCard, place: '#next-steps' | '#more'): Promise<void> {
  (await shown(card, place)).scrollIntoView({block: 'center'});
}

/** The language of the story. */
export function languageOf(element: SdgElement): Language {
  return (element.closest<HTMLElement>('[lang]')?.lang ?? 'nb') as Language;
}

/** What is said of a result, of sending it and of taking it along, in the language of the story. */
export function wordsFor(element: SdgElement) {
  return words[languageOf(element)];
}

/** Waits until the element says it. */
export async function says(element: SdgElement, words: string): Promise<void> {
  await waitFor(() => expect(element.renderRoot.textContent.replace(/\s+/g, ' ')).toContain(words));
}

/** Presses what a visitor can do with a note, at its end. */
export async function pressAtEnd(
  card: SdgResultCard,
  name: 'copy' | 'makeLink' | 'showChanges' | 'restart',
): Promise<void> {
  await comeTo(card, '#more');
  const label = wordsFor(card)[name];
  const button = await waitFor(() => {
    const found = [...card.renderRoot.querySelectorAll('button')].find(({textContent}) => textContent.trim() === label);
    if (!found) throw new Error(`<${card.localName}> has no button "${label}".`);
    return found;
  });
  await userEvent.click(button);
}

export async function choose(
  element: SdgQuickCheck | SdgOpportunityFinder,
  id: string,
  answer: Answer | undefined,
): Promise<void> {
  await click(element, `[name="${id}"][value="${answer}"]`);
}

/** Leaves the start screen and answers each question before `last`; without it, all of them. */
export async function answerUntil(check: SdgQuickCheck, answers: Answers, last?: string): Promise<void> {
  await click(check, '[part="primary"]');
  const mode = check.mode === 'extended' ? 'extended' : 'core';
  for (const {id} of steps({definition, mode}, answers)) {
    await shown(check, `[name="${id}"]`);
    if (id === last) return;
    await choose(check, id, answers[id]);
    await click(check, '[part="primary"]');
  }
}
