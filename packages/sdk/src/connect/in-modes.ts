import type {Language} from '@sdg-widgets/core';
import type {AppearanceHost} from '@sdg-widgets/elements/appearance.js';
import {withAppearance} from './with-appearance.js';

/** Applies to an element, with its words, what its attributes change from the first moment on. Of most elements, nothing. */
export function inModes<Pack extends {readonly messages: {readonly language: Language}}>(
  event: Event,
  pack: Promise<Pack>,
): Promise<Pack> {
  const element = event.composedPath()[0] as AppearanceHost;
  const dressed = withAppearance(element, pack);
  if (!element.matches('[test],[submit=on-complete]')) return dressed;
  return import('./modes.js').then(({apply}) => apply(element, dressed));
}
