import type {PartnerProfile} from '@sdg-widgets/core';
import type {Dressable} from '@sdg-widgets/elements/appearance.js';

const attributes = ['theme', 'accent', 'surface', 'radius', 'density', 'font', 'width'];
const selector = attributes.map((name) => `[${name}]`).join();
const colors = ['accent', 'surface', 'text', 'text-muted', 'border', 'on-accent'];

/** Waits with an element's words for the look that it, its profile or the page asks for. Most ask for none, and load nothing. */
export function withAppearance<Pack>(element: Dressable, pack: Promise<Pack>): Promise<Pack> {
  const load = () => import('@sdg-widgets/elements/appearance.js').then(({dress}) => dress(element));
  const {host} = element.getRootNode() as ShadowRoot;
  const styles = getComputedStyle(element);
  if (
    [element, host].some(
      (each) => each?.matches(selector) || (each as {profile?: PartnerProfile})?.profile?.appearance,
    ) ||
    document.querySelector('meta[name=sdg-widgets]') ||
    colors.some((color) => styles.getPropertyValue(`--sdg-color-${color}`))
  ) {
    const dressed = load().catch(console.warn);
    return pack.then((found) => dressed.then(() => found));
  }
  new MutationObserver((_, observer) => {
    observer.disconnect();
    void load();
  }).observe(element, {attributeFilter: attributes});
  return pack;
}
