import type {CheckDefinition} from '@sdg-widgets/core';
import type {} from '@sdg-widgets/sdk/types/svelte.js';
import type {SvelteHTMLElements} from 'svelte/elements';

declare const definition: CheckDefinition;

export const check: SvelteHTMLElements['sdg-quick-check'] = {
  ...{id: 'sjekk', class: 'wide', mode: 'extended', 'partner-name': 'Asker Næringsråd', definition},
  'onsdg-complete': ({detail}) => detail.result.stage,
  'on:sdg-submit': ({envelope}) => envelope.answers,
};

export const refused: readonly SvelteHTMLElements['sdg-quick-check'][] = [
  // @ts-expect-error There is no such mode.
  {mode: 'short'},
  // @ts-expect-error A check is an object.
  {definition: 'check.json'},
  // @ts-expect-error A result has no answers.
  {'onsdg-complete': ({detail}) => detail.answers},
];
