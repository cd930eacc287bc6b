/**
 * Puts our element into each `<div data-sdg-widget="quick-check" data-…>`, with its `data-` attributes as attributes and with
 * the link that stands in it: what is left in a page whose editor strips unknown tags. Does nothing where that has been done,
 * also in a copy of the page that a router has kept.
 */
export function fillPlaceholders(tags: readonly string[]): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-sdg-widget]')) {
    const tag = `sdg-${place.dataset['sdgWidget']}`;
    if (!tags.includes(tag) || place.querySelector(tag)) continue;
    const element = document.createElement(tag);
    for (const {name, value} of place.attributes) {
      // Who may write only `data-` attributes must not come by a handler or a style this way.
      const [, own] = /^data-(?!on|style|sdg-)(.+)/.exec(name) ?? [];
      if (own) element.setAttribute(own, value);
    }
    element.append(...place.childNodes);
    place.append(element);
  }
}
