// The script a partner pastes: a classic script, so that it works wherever a script works. It finds our elements and
// placeholders, now and whenever the page puts one in, and starts each with its language when the visitor comes near it.
import {createVerifiedImport} from './verified-import.js';
import {fillPlaceholders} from './placeholders.js';
import {watchPage} from './watch-page.js';

// A page may make a module of it, which does not know its own tag.
const script = (document.currentScript ??
  document.querySelector('script[src*="sdg-widgets.js"]')) as HTMLScriptElement | null;
const base = findBase();

/** Where our files are: beside the loader, unless the page says so because it has merged, copied or inlined the loader. */
function findBase(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name=sdg-widgets]')?.content ?? '';
  const [, ofPage] = /(?:^|;)\s*base\s*[=:]\s*([^;\s]+)/.exec(meta) ?? [];
  const said = script?.dataset['base'] ?? ofPage;
  if (said === undefined) return new URL('.', script?.src || document.baseURI).href;
  return new URL(said.replace(/\/?$/, '/'), document.baseURI).href;
}

// Which files an element asks its first question with, or shows what it has. `nb` stands for the language.
const files: Record<string, readonly string[]> = {
  'sdg-quick-check': ['quick-check.js', 'nb.check.js'],
  'sdg-result-card': ['quick-check.js', 'result-card.js', 'nb.check.js', 'nb.result.js'],
  'sdg-opportunity-finder': ['quick-check.js', 'opportunity-finder.js', 'nb.finder.js'],
};

const tags = Object.keys(files);

const importVerified = script?.integrity ? createVerifiedImport(base, script.nonce) : undefined;
const importFile = importVerified ?? ((file: string): Promise<unknown> => import(base + file));

const spoken = ['nb', 'nn', 'no', 'en'].map((language) => `[lang|=${language} i]`).join();

/** The nearest language that we have, as the element itself finds it. */
function languageOf(element: Element): string {
  const tag = element.closest(spoken)?.getAttribute('lang') ?? 'nb';
  return tag.slice(0, 2).toLowerCase().replace('no', 'nb');
}

function load(element: Element) {
  for (const name of files[element.localName] ?? []) {
    const file = name.replace(/^nb/, languageOf(element));
    importFile(file).catch((cause: unknown) => {
      // The link inside the element stays.
      console.warn(`SDG Widgets could not load ${file}.`, cause);
    });
  }
}

const nearby = new IntersectionObserver(
  (entries) => {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      nearby.unobserve(target);
      for (const element of [target, ...target.children]) load(element);
    }
  },
  // One screen further on.
  {rootMargin: '100%'},
);

const found = new WeakSet<Element>();

function find() {
  fillPlaceholders(tags);
  for (const element of document.querySelectorAll(String(tags))) {
    if (found.has(element)) continue;
    found.add(element);
    if (element.getAttribute('loading') === 'eager') load(element);
    // One without a box, as with `:not(:defined) {display: none}`, never comes near; what is around it does.
    else nearby.observe(element.getClientRects().length > 0 ? element : element.parentElement!);
  }
}

// Twice in a page, or again with each page that a router puts in its place: one is enough.
const started = document as unknown as Record<string, true>;
if (!started[base]) {
  started[base] = true;
  if (importVerified) {
    // Our files ask for others by `loadFile`.
    document.addEventListener('sdg-file-request', (event) => {
      const {detail} = event;
      if (detail.startsWith(base)) event.respondWith(importVerified(detail.slice(base.length)));
    });
  }
  watchPage(find);
}
