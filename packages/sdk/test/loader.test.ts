import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {loadedBy, openMarkup, openPage, untilReady, untilSeen, type Page} from './page.js';

const link = '<a href="https://example.com/">Lenken</a>';
const check = `<sdg-quick-check>${link}</sdg-quick-check>`;
const farBelow = '<div style="block-size: 5000px"></div>';
const src = 'src="sdg-widgets/sdg-widgets.js"';

const isReady = (page: Page) => page.visitor.button(nb.start);

describe('the loader', () => {
  let page: Page;

  afterEach(() => page.close());

  describe('runs as it is', () => {
    for (const [way, head, body] of [
      ['deferred in the head', `<script ${src} defer></script>`, check],
      ['in the head without an attribute', `<script ${src}></script>`, check],
      ['async', `<script ${src} async></script>`, check],
      ['as a module, which knows no tag of its own', `<script ${src} type="module"></script>`, check],
      ['after the markup', '', `${check}<script ${src}></script>`],
      ['before the markup, in the body', '', `<script ${src}></script>${check}`],
      ['with a version that a theme has added', '<script src="sdg-widgets/sdg-widgets.js?ver=6.8"></script>', check],
      ['from the folder of a version', '<script src="sdg-widgets/0.1.0/sdg-widgets.js" defer></script>', check],
    ] as const) {
      it(way, async () => {
        page = await openMarkup(body, head);

        await until(() => isReady(page), 'the check');
      });
    }

    it('put in by a tag manager, after the page has loaded', async () => {
      page = await openMarkup(check, '');
      const script = page.document.createElement('script');
      script.src = 'sdg-widgets/sdg-widgets.js';
      page.document.head.append(script);

      await until(() => isReady(page), 'the check');
    });
  });

  describe('waits', () => {
    it('until the visitor comes near, and loads nothing before', async () => {
      page = await openMarkup(farBelow + check);
      await untilSeen(page);
      expect(loadedBy(page)).to.deep.equal(['sdg-widgets.js']);

      page.document.querySelector('sdg-quick-check')!.scrollIntoView();

      await until(() => isReady(page), 'the check');
    });

    it('not, with loading="eager"', async () => {
      page = await openMarkup(`${farBelow}<sdg-quick-check loading="eager">${link}</sdg-quick-check>`);

      await until(() => isReady(page), 'the check');
    });

    it('until a tab that holds the check is shown', async () => {
      page = await openMarkup(`<div id="tab" hidden>${check}</div>`);
      await untilSeen(page);
      expect(loadedBy(page)).to.deep.equal(['sdg-widgets.js']);

      page.document.querySelector<HTMLElement>('#tab')!.hidden = false;

      await until(() => isReady(page), 'the check');
    });

    it('not for ever, where a page hides elements that are not defined, or gives them no box', async () => {
      for (const display of ['none', 'contents']) {
        page = await openMarkup(
          `<style>sdg-quick-check:not(:defined) {display: ${display}}</style><sdg-quick-check></sdg-quick-check>`,
        );
        await until(() => isReady(page), display);
        page.close();
      }
    });
  });

  describe('on a page that a router changes', () => {
    const swap = (html: string) => {
      const body = page.document.createElement('body');
      body.innerHTML = html;
      page.document.body.replaceWith(body);
    };

    it('finds what comes with the next page, and the page after that', async () => {
      page = await openMarkup('<main></main>');
      await untilSeen(page);
      swap(check);
      await until(() => isReady(page), 'the check');

      swap('<div data-sdg-widget="quick-check" data-lang="en"></div>');

      await until(() => page.visitor.button(en.start), 'the check in English');
    });

    it('shows the check again, when the router puts a copy of the page in that it has kept', async () => {
      page = await openMarkup(`<div data-sdg-widget="quick-check">${link}</div>`);
      await until(() => isReady(page), 'the check');
      const kept = page.document.body.innerHTML;
      swap('');
      swap(kept);

      await until(() => isReady(page), 'the check');
      expect(page.document.querySelectorAll('sdg-quick-check')).to.have.lengthOf(1);
    });

    it('shows the check when the visitor goes back', async () => {
      page = await openMarkup(check);
      await until(() => isReady(page), 'the check');
      const loads = () => new Promise((resolve) => page.frame.addEventListener('load', resolve, {once: true}));
      const address = page.document.location.href;
      for (const next of ['/site/personvern.html', address]) {
        const loaded = loads();
        page.frame.contentWindow!.location.assign(next);
        await loaded;
      }

      const shown = () => page.frame.contentDocument!.querySelector('sdg-quick-check')?.shadowRoot?.textContent;
      await until(() => shown()?.includes(nb.start), 'the check');
    });
  });

  describe('a placeholder', () => {
    it('becomes the element, with its attributes and its link', async () => {
      page = await openMarkup(
        `<div data-sdg-widget="quick-check" data-lang="en" data-start="immediate" data-heading-level="3" data-partner-name="Asker">${link}</div>`,
      );
      await untilReady(page);

      const element = page.document.querySelector('div > sdg-quick-check')!;
      expect(page.visitor.words('[part=progress]')).to.equal(en.questionOf(1, 14));
      expect(element.getAttribute('heading-level')).to.equal('3');
      expect(element.querySelector('a')!.textContent).to.equal('Lenken');
      expect(page.document.querySelectorAll('a')).to.have.lengthOf(1);
    });

    for (const widget of ['opportunity-finder', 'result-card']) {
      it(`becomes a ${widget}`, async () => {
        page = await openMarkup(`<div data-sdg-widget="${widget}"></div>`);

        await until(() => page.visitor.find(`div > sdg-${widget}`)?.shadowRoot, widget);
      });
    }

    it('waits like the element', async () => {
      page = await openMarkup(`${farBelow}<div data-sdg-widget="quick-check"></div>`);
      await untilSeen(page);
      expect(loadedBy(page)).to.deep.equal(['sdg-widgets.js']);

      page.document.querySelector('[data-sdg-widget]')!.scrollIntoView();

      await until(() => isReady(page), 'the check');
    });

    it('does not wait when it is eager', async () => {
      page = await openMarkup(`${farBelow}<div data-sdg-widget="quick-check" data-loading="eager"></div>`);

      await until(() => isReady(page), 'the check');
    });

    it('stays as it is when it names nothing of ours', async () => {
      page = await openMarkup(`<div data-sdg-widget="calendar">${link}</div>${check}`);
      await until(() => isReady(page), 'the check');

      expect(page.document.querySelector('[data-sdg-widget]')!.innerHTML).to.equal(link);
    });

    it('gives nobody a handler or a style who may write only data- attributes', async () => {
      page = await openMarkup(
        '<div data-sdg-widget="quick-check" data-onclick="alert(1)" data-onfocusin="alert(1)" data-style="color: red"></div>',
      );
      await until(() => isReady(page), 'the check');

      const names = page.document.querySelector('sdg-quick-check')!.getAttributeNames();
      expect(names.filter((name) => /^(on|style)/.test(name))).to.deep.equal([]);
    });
  });

  describe('finds its files where it does not stand beside them', () => {
    for (const [way, attributes, head] of [
      ['by data-base on its tag', 'data-base="sdg-widgets"', ''],
      ['by the address of a version', `data-base="${location.origin}/site/sdg-widgets/0.1.0/"`, ''],
      ['by the page', '', '<meta name="sdg-widgets" content="base=sdg-widgets/">'],
      ['by the page, beside a look', '', '<meta name="sdg-widgets" content="accent: #7b1fa2; base=sdg-widgets">'],
    ] as const) {
      it(`${way}, when it is inlined`, async () => {
        const loader = await (await fetch('/site/sdg-widgets/sdg-widgets.js')).text();
        page = await openMarkup(check, `${head}<script ${attributes}>${loader}</script>`);

        await until(() => isReady(page), 'the check');
      });
    }
  });

  it('leaves the link in a placeholder when the script is blocked', async () => {
    page = await openMarkup(`<div data-sdg-widget="quick-check">${link}</div>`, '');

    expect(page.document.querySelector('a')!.getClientRects()).to.have.lengthOf(1);
  });

  it('leaves the link, and says why in the console, when a policy forbids its files', async () => {
    page = await openPage(
      `/site/page?${new URLSearchParams({
        markup: `<html lang="nb"><head><script>warned = []; console.warn = (...words) => warned.push(words.join(' '))</script>
          <script src="sdg-widgets/sdg-widgets.js" defer></script></head><body>${check}</body></html>`,
        // Its own file and no other.
        policy: `script-src 'unsafe-inline' ${location.origin}/site/sdg-widgets/sdg-widgets.js`,
      })}`,
    );
    const {warned} = page.frame.contentWindow as unknown as {warned: readonly string[]};

    await until(() => warned.some((words) => words.includes('could not load quick-check.js')), 'a warning');
    expect(page.document.querySelector('a')!.getClientRects()).to.have.lengthOf(1);
  });
});
