// The script a partner pastes: a classic script, so that it works wherever a script works. It finds our elements and
// starts the element and its language at once, never one after the other.

const loader = document.currentScript as HTMLScriptElement | null;

function load(element: Element) {
  const base = loader?.src ?? document.baseURI;
  let language = 'nb';
  // The nearest that we have, as the element itself finds it.
  for (let node: Element | null = element; node; node = node.parentElement) {
    const [, found] = /^(nb|nn|no|en)\b/i.exec(node.getAttribute('lang') ?? '') ?? [];
    if (!found) continue;
    language = found.toLowerCase().replace('no', 'nb');
    break;
  }
  for (const file of ['quick-check.js', `${language}.js`]) {
    import(new URL(file, base).href).catch((cause: unknown) => {
      // The link inside the element stays.
      console.warn(`SDG Widgets could not load ${file}.`, cause);
    });
  }
}

const widgets = 'sdg-quick-check';

function start() {
  const element = document.querySelector(widgets);
  if (element) return load(element);
  // A page that builds itself in the browser may put the element in later.
  const observer = new MutationObserver(() => {
    const late = document.querySelector(widgets);
    if (!late) return;
    observer.disconnect();
    load(late);
  });
  observer.observe(document.documentElement, {childList: true, subtree: true});
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start, {once: true});
else start();

export {};
