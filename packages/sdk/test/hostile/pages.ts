import {Visitor} from '@sdg-widgets/tooling/visitor.js';
import {openPage, untilReady, type Page} from '../page.js';

/** A page that makes it hard, in as few lines as it takes. */
export interface HostilePage {
  /** Reads on from "on a page …". */
  readonly title: string;
  /** Attributes of `<html>`. */
  readonly html?: string;
  readonly head?: string;
  /** What loads our files; without it the loader, as the docs have it. */
  readonly script?: string;
  /** What stands around the check. */
  readonly around?: (check: string) => string;
  readonly policy?: string;
  /** Nothing loads our files yet. */
  readonly isWithoutScript?: boolean;
  /** How it looks is what is hostile: then it is looked at. */
  readonly isStyled?: boolean;
  readonly size?: {readonly width: number; readonly height: number};
  /** What a visitor does until the check can be seen, and what else happens to them. */
  readonly reach?: (page: Page) => Page;
}

export const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';

const check = `
  <sdg-quick-check partner="asker" partner-name="Asker Næringsråd" endpoint="api/submissions"
    privacy-url="https://www.example.no/personvern">
    <a href="https://www.example.no/sjekken">Ta bærekraftssjekken</a>
    <p slot="adviser">Kari Eksempel, <a href="tel:+4766000000">66 00 00 00</a></p>
  </sdg-quick-check>`;

/** Text of the page itself, so that there is something for a style sheet to get hold of. */
const host = (content: string) => `
  <header><h1>Asker Næringsråd</h1></header>
  <main><p>Kundene spør, banken spør, og <a href="https://www.example.no">reglene</a> kommer.</p>${content}</main>`;

const phone = {width: 360, height: 700};

export function markupOf({html = 'lang="nb"', head = '', script = loader, around = host}: HostilePage): string {
  return `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Bærekraft</title>${head}${script}</head>
    <body>${around(check)}</body></html>`;
}

export async function openHostile(hostile: HostilePage): Promise<Page> {
  const {policy = '', isStyled, size = isStyled ? phone : undefined} = hostile;
  const address = new URLSearchParams({markup: markupOf(hostile), policy});
  const page = await openPage(`/site/page?${address}`, size);
  const reached = hostile.reach?.(page) ?? page;
  if (!hostile.isWithoutScript) await untilReady(reached);
  return reached;
}

const style = (css: string) => `<style>${css}</style>`;
const script = (code: string) => `<script>${code}</script>`;
const sheet = (file: string) => `<link rel="stylesheet" href="/node_modules/${file}">`;

/**
 * What a browser does that translates a page while it changes: each text is taken out, and another put in, in elements of the
 * browser's own. The words stay the same here, so that a test can tell which should be there.
 */
export function translate(page: Page): Page {
  const {frame, document} = page;
  document.documentElement.lang = 'pl';
  const {MutationObserver, Node, NodeFilter} = frame.contentWindow as unknown as typeof globalThis;
  const observed = new Set<Node>();
  const observe = (root: Node) => {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, {childList: true, characterData: true, subtree: true});
    replaceIn(root);
  };
  const replaceIn = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) texts.push(node as Text);
      const {shadowRoot} = node as Element;
      if (shadowRoot) observe(shadowRoot);
    }
    for (const text of texts) {
      if (!text.parentNode || text.parentElement?.matches('font, script, style')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  const observer = new MutationObserver((records) => {
    for (const {target, addedNodes} of records) for (const node of [target, ...addedNodes]) replaceIn(node);
  });
  observe(document);
  return page;
}

// What old libraries have put on every list, where `for … in` finds it, and on other built-ins.
export const extendedLists = script(`
  for (const name of ['each', 'include', 'without', 'invoke', 'pluck']) Array.prototype[name] = function () {};
  Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']'; };
  Array.from = function (iterable) {
    const list = [];
    for (let index = 0; index < iterable.length; index += 1) list[index] = iterable[index];
    return list;
  };
  Element.prototype.update = Element.prototype.select = Element.prototype.show = Element.prototype.hide = function () {};
  Event.prototype.stop = Event.prototype.element = function () {};
`);

// Older ones have done so with every object.
export const extendedObjects = script(`
  for (const name of ['extend', 'each', 'clone', 'size', 'toJSONString']) Object.prototype[name] = function () {};
  Object.prototype.toJSON = function () { return 'an object'; };
`);

const frozen = script(`
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!/^[A-Z]/.test(name) || typeof window[name] !== 'function') continue;
    if (window[name].prototype) Object.freeze(window[name].prototype);
    Object.freeze(window[name]);
  }
  for (const each of [Math, JSON, Reflect, Atomics, Intl]) Object.freeze(each);
`);

const withoutStorage = script(`
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(window, name, {get() { throw new DOMException('Forbidden', 'SecurityError'); }});
  Object.defineProperty(document, 'cookie', {get() { throw new DOMException('Forbidden', 'SecurityError'); }});
`);

const otherLit = `<script type="module">
  import {LitElement, html} from '/node_modules/lit/index.js';
  customElements.define('host-greeting', class extends LitElement {
    render() { return html\`<p>\${this.textContent}</p>\`; }
  });
</script>`;

// The page's own, and closed: what is in it can be reached only by who has made it.
const closed = `<page-section></page-section><template id="content">${check}</template><script>
  customElements.define('page-section', class extends HTMLElement {
    connectedCallback() {
      window.closedRoot = this.attachShadow({mode: 'closed'});
      window.closedRoot.append(document.querySelector('#content').content.cloneNode(true));
    }
  });
</script>`;

export const hostilePages: readonly HostilePage[] = [
  {
    title: 'under a policy that lets in what has its nonce, and nothing else',
    policy: "default-src 'none'; script-src 'nonce-once'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    script: loader.replace('<script', '<script nonce="once"'),
  },
  {
    title: 'that asks for Trusted Types',
    policy: "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
  },
  {
    title: 'that asks for Trusted Types, with another Lit',
    head: otherLit,
    around: besideOtherLit,
    policy: trustedTypes("lit-html 'allow-duplicates'"),
  },
  {
    title: 'that asks for Trusted Types, with two releases at once',
    script: loader + loader.replace('sdg-widgets/', 'later-release/'),
    policy: trustedTypes("lit-html 'allow-duplicates'"),
  },
  {
    title: 'with a root of 62.5 %',
    head: style('html { font-size: 62.5%; } body { font-size: 1.6rem; }'),
    isStyled: true,
  },
  {
    title: 'that takes every style away',
    head: style('body, body * { all: unset !important; }'),
    isStyled: true,
  },
  {
    title: 'with rules for elements that nobody can outdo',
    head: style(`
      button, input, label, fieldset, legend, form, section, h2, h3, small, details, summary {
        appearance: none !important; display: inline-block !important; float: left !important; width: 5px !important;
        min-height: 0 !important; margin: -3px !important; padding: 0 !important; border: 9px dotted red !important;
        color: silver !important; background: silver !important; font: 7px serif !important; opacity: 0.1 !important;
      }
      :focus, :focus-visible { outline: none !important; box-shadow: none !important; }
      body { letter-spacing: 0.4em; word-spacing: 1em; text-transform: uppercase; text-align: center; text-indent: 2em;
        white-space: nowrap; line-height: 1; }
    `),
    isStyled: true,
  },
  {
    title: 'with rules for everything that nobody can outdo',
    head: style(`* {
      letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1 !important;
      font-size: 9px !important; text-align: center !important; text-transform: uppercase !important;
      white-space: nowrap !important; color: #fff !important; background: #000 !important; transition: all 1s !important;
    }`),
    isStyled: true,
  },
  {title: 'with Bootstrap', head: sheet('bootstrap/dist/css/bootstrap.css'), isStyled: true, around: inCard},
  {title: 'with Tailwind’s preflight', head: sheet('tailwindcss/preflight.css'), isStyled: true},
  {title: 'in a WordPress theme', head: sheet('undescores-for-npm/style.css'), isStyled: true, around: inPost},
  {title: 'from right to left', html: 'lang="ar" dir="rtl"', isStyled: true},
  {
    title: 'at 400 % zoom, where 1280 by 1024 pixels are 320 by 256',
    size: {width: 320, height: 256},
    isStyled: true,
  },
  {
    title: 'that shows it in a tab, later',
    around: (check) => `<div role="tabpanel" style="display: none">${check}</div>`,
    reach(page) {
      page.document.querySelector('[role=tabpanel]')!.removeAttribute('style');
      return page;
    },
  },
  {
    title: 'that shows it in a dialog',
    around: (check) => `<dialog>${check}</dialog>`,
    reach(page) {
      page.document.querySelector('dialog')!.showModal();
      return page;
    },
  },
  {
    title: 'that skips what is out of sight',
    around: (check) => `<div style="block-size: 3000px"></div>
      <div style="content-visibility: auto; contain-intrinsic-size: auto 600px">${check}</div>
      <div style="block-size: 3000px"></div>`,
    reach(page) {
      page.document.querySelector('sdg-quick-check')!.scrollIntoView();
      return page;
    },
  },
  {
    title: 'that keeps it in a closed shadow root',
    around: () => closed,
    // No loader can look in there: the page imports what it has put there.
    script: '<script src="sdg-widgets/quick-check.js" type="module"></script>',
    reach(page) {
      const {closedRoot} = page.frame.contentWindow as unknown as {closedRoot: ShadowRoot};
      return {...page, visitor: new Visitor(closedRoot.querySelector('sdg-quick-check')!, page.frame)};
    },
  },
  {
    title: 'with jQuery',
    head: `<script src="/node_modules/jquery/dist/jquery.js"></script>${script(`
      jQuery(document).on('click submit change keydown focusin', '*', () => {});
      jQuery(() => jQuery('*').addClass('touched').find('a').wrapInner('<span>'));
    `)}`,
  },
  {title: 'with built-ins extended as Prototype.js did it', head: extendedLists + extendedObjects},
  {title: 'where storage is blocked', head: withoutStorage},
  {
    title: 'with another Lit',
    head: otherLit,
    around: besideOtherLit,
  },
  {
    title: 'with two releases at once',
    script: loader + loader.replace('sdg-widgets/', 'later-release/'),
  },
  {
    title: 'with two releases at once, the later one first',
    script: loader.replace('sdg-widgets/', 'later-release/') + loader,
  },
  {title: 'that the browser translates', reach: translate},
];

/** Pages on which Lit itself cannot start. The link inside the element stays. */
export const pagesBeyondHelp: readonly HostilePage[] = [
  // Lit adds `Symbol.metadata` where a browser has none.
  {title: 'with all its built-ins frozen', head: frozen},
  {
    title: 'that asks for Trusted Types, with another Lit and without ‘allow-duplicates’',
    head: otherLit,
    around: besideOtherLit,
    policy: trustedTypes('lit-html'),
  },
];

function trustedTypes(policies: string): string {
  return `script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types ${policies}`;
}

function besideOtherLit(check: string): string {
  return `<host-greeting>Velkommen</host-greeting>${check}`;
}

/** As a theme's page builder would have it. */
function inCard(check: string): string {
  return host(
    `<div class="container"><div class="card text-bg-dark"><div class="card-body">${check}</div></div></div>`,
  );
}

function inPost(check: string): string {
  return `<div id="page" class="site"><article class="post hentry"><div class="entry-content">${host(check)}</div></article></div>`;
}
