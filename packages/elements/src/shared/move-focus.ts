/**
 * Gives focus to what has just appeared, so that a screen reader reads it and the next Tab goes on from there. Shows its
 * beginning, clear of a page's sticky header by the `scroll-margin` of the styles.
 */
export function moveFocus(target: HTMLElement | null | undefined): void {
  target?.focus({preventScroll: true});
  target?.scrollIntoView({block: 'nearest'});
}
