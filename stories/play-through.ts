import {check as definition} from '@sdg-widgets/content/check.js';
import {steps, type Answer, type Answers} from '@sdg-widgets/core';
import type {SdgOpportunityFinder, SdgQuickCheck, SdgResultCard} from '@sdg-widgets/elements';
import {userEvent, waitFor} from 'storybook/test';

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
