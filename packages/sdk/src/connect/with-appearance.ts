import type {PartnerProfile} from '@sdg-widgets/core';
import type {AppearanceHost} from '@sdg-widgets/elements/appearance.js';

const attributes = '[theme],[accent],[surface],[radius],[density],[font],[width]';
// What a page sets as `--sdg-color-…`, and as `--sdg-…` beyond what the style sheet of every element has;
// in the order that compresses best.
const colors = 'surface fill text-muted accent surface-raised link on-accent border text focus line';
const shapes =
  'heading-font-weight radius-control border-width heading-size inset font-family heading-font-family font-size line-height';

const looks = new WeakMap<AppearanceHost, Promise<unknown>>();

/** Waits with an element's words for the look that it, its profile or the page asks for. Most ask for none, and load nothing. */
export function withAppearance<Pack>(element: AppearanceHost, pack: Promise<Pack>): Promise<Pack> {
  if (!looks.has(element)) {
    let asks: unknown;
    const look = () => {
      const sets = (names: string, prefix: string) =>
        names.split(' ').some((name) => getComputedStyle(element).getPropertyValue(prefix + name));
      const {host} = element.getRootNode() as ShadowRoot;
      // Once is for good: what is taken away again is to be seen, too.
      asks ||=
        [element, host].some(
          (each) => each?.matches(attributes) || (each as {profile?: PartnerProfile})?.profile?.appearance,
        ) ||
        document.querySelector('meta[name=sdg-widgets]') ||
        matchMedia('(prefers-contrast: more)').matches ||
        sets(colors, '--sdg-color-');
      return Promise.all([
        asks && import('@sdg-widgets/elements/appearance.js').then(({applyAppearance}) => applyAppearance(element)),
        sets(shapes, '--sdg-') &&
          import('@sdg-widgets/elements/typography.js').then(({applyTypography}) => applyTypography(element)),
      ]).catch(console.warn);
    };
    const observer = new MutationObserver(look);
    // What stands in a closed root is not told apart from what it stands in, and is left as it is.
    (element as Partial<AppearanceHost>).addController?.({
      hostConnected() {
        for (const node of [element, document.head])
          observer.observe(node, {attributes: true, subtree: true, childList: true});
      },
      hostDisconnected() {
        observer.disconnect();
      },
    });
    looks.set(element, look());
  }
  return pack.finally(() => looks.get(element));
}
