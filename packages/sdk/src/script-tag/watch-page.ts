/** Calls `find` when what stands in the page has been parsed, and again whenever the page has put something in. */
export function watchPage(find: () => void): void {
  const start = () => {
    find();
    new MutationObserver(find).observe(document, {childList: true, subtree: true});
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
}
