import {check as definition} from '@sdg-widgets/content/check.js';
import {steps, type Answer, type Answers, type Language} from '@sdg-widgets/core';
import type {SdgOpportunityFinder, SdgQuickCheck, SdgResultCard} from '@sdg-widgets/elements';
import {enTake} from '@sdg-widgets/elements/messages/en.take.js';
import {nbTake} from '@sdg-widgets/elements/messages/nb.take.js';
import {nnTake} from '@sdg-widgets/elements/messages/nn.take.js';
import {userEvent, waitFor} from 'storybook/test';

const takeMessages = {nb: nbTake, nn: nnTake, en: enTake};

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

/** What is said below a result, in the language of the story. */
export function wordsFor(element: SdgElement) {
  return takeMessages[(element.closest<HTMLElement>('[lang]')?.lang ?? 'nb') as Language];
}

/** Presses what a visitor can do with a note, at its end. */
export async function pressAtEnd(
  card: SdgResultCard,
  name: 'copy' | 'makeLink' | 'showChanges' | 'restart',
): Promise<void> {
  await comeTo(card, '#more');
  const words = wordsFor(card)[name];
  const button = await waitFor(() => {
    const found = [...card.renderRoot.querySelectorAll('button')].find(({textContent}) => textContent.trim() === words);
    if (!found) throw new Error(`<${card.localName}> has no button "${words}".`);
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
