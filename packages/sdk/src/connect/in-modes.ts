import type {Language} from '@sdg-widgets/core';

/** Applies to an element, with its words, what its attributes change from the first moment on. Of most elements, nothing. */
export function inModes<Pack extends {readonly messages: {readonly language: Language}}>(
  event: Event,
  pack: Promise<Pack>,
): Promise<Pack> {
  const element = event.composedPath()[0] as Element;
  if (!element.matches('[test],[submit=on-complete]')) return pack;
  return import('./modes.js').then(({apply}) => apply(element, pack));
}
