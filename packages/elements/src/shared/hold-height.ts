/**
 * Keeps an element as high as it is while it updates. Where a slot comes or goes, WebKit lays a query container out once
 * without its content: a page that is short for that moment would carry the visitor to its top.
 */
export async function holdHeight(element: HTMLElement & {readonly updateComplete?: Promise<unknown>}): Promise<void> {
  const {minBlockSize} = element.style;
  element.style.minBlockSize = `${element.offsetHeight}px`;
  await element.updateComplete;
  // Lays it out.
  void element.offsetHeight;
  element.style.minBlockSize = minBlockSize;
  // The page's own element is left as it was.
  if (element.getAttribute('style') === '') element.removeAttribute('style');
}
