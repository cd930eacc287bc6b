import type axe from 'axe-core';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {messages as nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {everything, until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, clearServerLog, openPage, serverLog, type Page} from './page.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly {readonly name: string}[];
    }[];
  }[];
}

const isChromium = navigator.userAgent.includes('Chrome/');
const tags = ['sdg-quick-check', 'sdg-result-card', 'sdg-opportunity-finder'];
/** A pixel that rounding may take. */
const rounding = 1;

// All that a style sheet of the strict policy may load is ours; the frame has no Trusted Types, for the tool that looks at it.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'";

/** The demo's page for this host, with its own files. */
async function openHost(name: string, width: number): Promise<Page> {
  const source = await (await fetch(`/site/hosts/${name}.html`)).text();
  const markup = source.replace('<head>', '<head><base href="/site/hosts/" />');
  return openPage(`/site/page?${String(new URLSearchParams({markup, policy}))}`, {width});
}

async function violations({frame, document}: Page): Promise<string[]> {
  const script = document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  await loaded;
  const view = frame.contentWindow as unknown as {readonly axe: typeof axe};
  const found = await view.axe.run(document, {resultTypes: ['violations']});
  return found.violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${String(target)}`));
}

/** What of ours is wider than its column, or cut off. */
function misplaced({visitor, frame, document}: Page): string[] {
  const view = frame.contentWindow!;
  const {scrollWidth, clientWidth} = document.documentElement;
  const wrong = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
  for (const host of tags.flatMap((tag) => visitor.all(`${tag}:defined`))) {
    const column = host.getBoundingClientRect();
    for (const element of everything(host.shadowRoot!)) {
      const {left, right, width, height} = element.getBoundingClientRect();
      if (width <= 1 || height <= 1) continue;
      const name = `${element.localName}[${element.getAttribute('part') ?? ''}] "${element.textContent?.trim().slice(0, 20)}"`;
      if (left < column.left - rounding || right > column.right + rounding)
        wrong.push(`${name}: from ${left} to ${right}, in a column from ${column.left} to ${column.right}`);
      const {overflowX, overflowY} = view.getComputedStyle(element);
      const isCut =
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + rounding) ||
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + rounding);
      if (isCut) wrong.push(`${name}: is cut off`);
    }
  }
  return wrong;
}

/** As a visitor's own style sheet does it (WCAG 1.4.12), in every root. */
function spaceText({visitor, frame, document}: Page) {
  const sheet = new (frame.contentWindow as unknown as typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`);
  for (const root of [document, ...visitor.all('*').map(({shadowRoot}) => shadowRoot)])
    root?.adoptedStyleSheets.push(sheet);
}

/** The parts that an element shows and its manifest does not name. */
async function undocumented(seen: ReadonlyMap<string, ReadonlySet<string>>): Promise<string[]> {
  const {modules} = (await (await fetch('/packages/elements/custom-elements.json')).json()) as Manifest;
  const declared = modules.flatMap(({declarations}) => declarations);
  return [...seen].flatMap(([tag, parts]) => {
    const {cssParts = []} = declared.find(({tagName}) => tagName === tag)!;
    return [...parts]
      .filter((part) => !cssParts.some(({name}) => name === part))
      .map((part) => `${tag}::part(${part})`);
  });
}

describe('a host page', () => {
  let page: Page;

  afterEach(() => page.close());

  for (const {name, width} of [
    {name: 'wordpress', width: 320},
    {name: 'bootstrap', width: 320},
    {name: 'tailwind', width: 960},
    {name: 'dark', width: 320},
    // The column at its side has 240.
    {name: 'sidebar', width: 720},
  ]) {
    (isChromium ? it : it.skip)(
      `has all three elements in their place, and readable: ${name}, ${width} px`,
      async () => {
        await clearServerLog();
        page = await openHost(name, width);
        const {visitor} = page;
        const seen = new Map(tags.map((tag) => [tag, new Set<string>()]));
        const note = () => {
          for (const [tag, parts] of seen)
            for (const host of visitor.all(tag))
              for (const element of host.shadowRoot?.querySelectorAll('[part]') ?? [])
                for (const part of element.getAttribute('part')!.split(' ')) parts.add(part);
        };
        await visitor.goTo('sdg-opportunity-finder');
        await until(() => visitor.button(nbFinder.start), 'the finder');
        note();
        expect(misplaced(page), 'the start').to.deep.equal([]);

        // The card is loaded when somebody comes near, too.
        visitor.find('sdg-result-card')!.scrollIntoView({block: 'center'});
        await until(() => visitor.find('sdg-result-card:defined'), 'the card');
        await answerAll(page, nb.start, (number) => {
          note();
          if (number === 3) expect(misplaced(page), 'a question').to.deep.equal([]);
        });
        await visitor.goTo('[part~=next-steps]');
        await until(() => visitor.find('[part=next-step]'), 'the next steps');
        await visitor.goTo('#more');
        await until(() => visitor.find('[part~=take]'), 'what can be taken along');
        for (const details of visitor.all<HTMLDetailsElement>('details')) details.open = true;
        note();

        expect(misplaced(page), 'the result').to.deep.equal([]);
        expect((await serverLog()).violations).to.deep.equal([]);
        expect(await violations(page)).to.deep.equal([]);
        spaceText(page);
        expect(misplaced(page), 'the result, with more space in the text').to.deep.equal([]);
        expect(await undocumented(seen)).to.deep.equal([]);
      },
    );
  }
});
