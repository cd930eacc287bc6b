// The script a partner pastes: a classic script, so that it works wherever a script works. It finds our elements and
// starts each with its language at once, never one after the other.

const loader = document.currentScript as HTMLScriptElement | null;

// Which files an element asks its first question with, or shows what it has. `nb` stands for the language.
const files: Record<string, readonly string[]> = {
  'sdg-quick-check': ['quick-check.js', 'nb.js'],
  'sdg-result-card': [
    ...['quick-check.js', 'nb.js', 'shared.js', 'report.styles.js', 'result-card.js'],
    ...['nb.result.js', 'nb.advice.js'],
  ],
  'sdg-opportunity-finder': ['quick-check.js', 'shared.js', 'opportunity-finder.js', 'nb.finder.js'],
};

/** The nearest language that we have, as the element itself finds it. */
function languageOf(element: Element): string {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const [, found] = /^(nb|nn|no|en)\b/i.exec(node.getAttribute('lang') ?? '') ?? [];
    if (found) return found.toLowerCase().replace('no', 'nb');
  }
  return 'nb';
}

function load(element: Element) {
  const base = loader?.src ?? document.baseURI;
  for (const name of files[element.localName] ?? []) {
    const file = name.replace(/^nb/, languageOf(element));
    import(new URL(file, base).href).catch((cause: unknown) => {
      // The link inside the element stays.
      console.warn(`SDG Widgets could not load ${file}.`, cause);
    });
  }
}

const waited = new Set(Object.keys(files));

/** Loads what the page has now, and says whether some of our elements may still come. */
function find(): boolean {
  for (const tag of waited) {
    const element = document.querySelector(tag);
    if (element) {
      waited.delete(tag);
      load(element);
    }
  }
  return waited.size > 0;
}

function start() {
  if (!find()) return;
  // A page that builds itself in the browser may put an element in later, at any time.
  const observer = new MutationObserver(() => {
    if (!find()) observer.disconnect();
  });
  observer.observe(document.documentElement, {childList: true, subtree: true});
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start, {once: true});
else start();

export {};
