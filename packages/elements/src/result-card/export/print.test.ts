import {check as complete} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, today, type Answers, type Check} from '@sdg-widgets/core';
import type {SdgQuickCheck, SdgResultCard} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {everything, until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {provideContent} from '../../content.fixture.js';
import {printAlone} from './print.js';

// The others have no way for a test to see a page as paper.
const isChromium = navigator.userAgent.includes('Chrome/');
const onPaper = isChromium ? it : it.skip;

const check: Check = {definition: complete, mode: 'core'};
const answers: Answers = {
  ...{sector: 'mfg', size: '11-19'},
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, 1])),
  ...{waste: 'dk', circular: 'na'},
};

describe('printing a note', () => {
  const {print} = window;
  const title = 'Asker Næringsråd';
  let stop: AbortController;
  let prints: number;

  beforeEach(() => {
    provideContent();
    stop = new AbortController();
    document.title = title;
    prints = 0;
    // A test has no printer, and looks at the paper itself.
    window.print = () => (prints += 1);
  });

  afterEach(async () => {
    if (isChromium) await emulateMedia({media: 'screen'});
    dispatchEvent(new Event('afterprint'));
    window.print = print;
    stop.abort();
  });

  async function show(card: SdgResultCard): Promise<void> {
    card.answers = answers;
    card.result = score(check, answers);
    await until(() => card.shadowRoot?.querySelector('#conclusion'), 'the card');
  }

  /** Whether it takes up room. */
  const isSeen = (element: Element) =>
    element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

  const marks = () => [...everything(document)].filter((each) => each.hasAttribute('data-sdg-print'));
  const sheets = (...roots: readonly DocumentOrShadowRoot[]) => roots.map((root) => root.adoptedStyleSheets.length);

  describe('from a page with other things on it', () => {
    let page: HTMLElement;
    let card: SdgResultCard;
    const other = (id: string) => page.querySelector(`#${id}`)!;

    beforeEach(async () => {
      page = await fixture(html`
        <main>
          <nav id="menu">Meny</nav>
          <div id="cut">
            <aside id="beside">Ved siden av</aside>
            <sdg-result-card partner-name="Asker Næringsråd">
              <p slot="adviser" id="adviser">Ring Kari</p>
            </sdg-result-card>
          </div>
        </main>
      `);
      const hostile = new CSSStyleSheet();
      hostile.replaceSync(`
        #menu { block-size: 500vh; }
        #cut { position: relative; inset-inline-start: 5em; block-size: 9em; inline-size: 12em; overflow: hidden; }
        sdg-result-card { max-block-size: 5em; overflow: auto; color: white; background: navy; }
      `);
      document.adoptedStyleSheets.push(hostile);
      card = page.querySelector('sdg-result-card')!;
      await show(card);
    });

    afterEach(() => {
      document.adoptedStyleSheets = [];
    });

    it('names the file, and leaves the page as it was', async () => {
      const before = document.documentElement.outerHTML;
      const beforeSheets = sheets(document);

      const days = [today()];
      await printAlone(card);
      days.push(today());
      expect(prints).to.equal(1);
      expect(days.map((day) => `Internt arbeidsnotat ${day}`)).to.include(document.title);
      expect(marks()).to.include.members([document.documentElement, document.body, page, card]);

      dispatchEvent(new Event('afterprint'));
      expect(document.title).to.equal(title);
      expect(document.documentElement.outerHTML).to.equal(before);
      expect(sheets(document)).to.deep.equal(beforeSheets);
    });

    it('changes nothing on the screen, and is over with the next click where nothing was printed', async () => {
      const before = card.getBoundingClientRect();
      await printAlone(card);
      expect(isSeen(other('menu'))).to.equal(true);
      expect(card.getBoundingClientRect()).to.deep.equal(before);

      card.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
      expect(marks()).to.deep.equal([]);
      expect(document.title).to.equal(title);
    });

    it('keeps the title that the page has given itself since', async () => {
      await printAlone(card);
      dispatchEvent(new Event('afterprint'));
      document.title = 'Et annet sted';
      dispatchEvent(new Event('afterprint'));
      await printAlone(card);
      dispatchEvent(new Event('afterprint'));

      expect(document.title).to.equal('Et annet sted');
    });

    it('has the next steps, which the visitor had not come to', async () => {
      const steps = () => card.shadowRoot!.querySelectorAll('[part=next-step]').length;
      expect(steps()).to.equal(0);

      await printAlone(card);
      expect(steps()).to.equal(3);
    });

    const isOnPaper = (selector: string) => isSeen(card.shadowRoot!.querySelector(selector)!);

    onPaper('is the note and nothing else', async () => {
      await printAlone(card);
      await emulateMedia({media: 'print'});

      for (const id of ['menu', 'beside']) expect(isSeen(other(id)), id).to.equal(false);
      expect(isSeen(other('adviser'))).to.equal(true);
      const {left, width, height} = card.getBoundingClientRect();
      expect([left, width]).to.deep.equal([0, document.documentElement.clientWidth]);
      expect(height).to.be.greaterThan(500);
    });

    onPaper('has the day and what is folded, and not what can only be pressed', async () => {
      await card.whole();
      await card.updateComplete;
      expect(isOnPaper('[part=printed]')).to.equal(false);
      await emulateMedia({media: 'print'});

      for (const selector of ['[part=printed]', 'table', '[part=left-out] li']) {
        expect(isOnPaper(selector), selector).to.equal(true);
      }
      for (const button of card.shadowRoot!.querySelectorAll('button, [part=answers]')) {
        expect(isSeen(button), button.textContent).to.equal(false);
      }
    });

    onPaper('is black on white, whatever the page’s colours', async () => {
      await card.whole();
      await card.updateComplete;
      card.style.colorScheme = 'dark';
      await emulateMedia({media: 'print', colorScheme: 'dark'});

      for (const element of [...everything(card.shadowRoot!), other('adviser')].filter(isSeen)) {
        const {color, backgroundColor} = getComputedStyle(element);
        expect([color, backgroundColor], element.outerHTML).to.deep.equal(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
      }
    });
  });

  describe('from inside other roots', () => {
    let host: HTMLElement;
    let check: SdgQuickCheck;
    let card: SdgResultCard;

    beforeEach(async () => {
      // A partner's own component, with the check in a slot that has neighbours.
      host = await fixture(html`
        <div>
          <p id="neighbour">Nabo</p>
          <sdg-quick-check layout="list" start="immediate" partner-name="Asker Næringsråd">
            <a id="fallback" href="https://example.com/">Ta sjekken</a>
            <p slot="adviser" id="adviser">Ring Kari</p>
          </sdg-quick-check>
          <p slot="top" id="top">Øverst</p>
        </div>
      `);
      host.attachShadow({mode: 'open'}).innerHTML =
        '<header id="header">Topp <slot name="top"></slot></header><section><slot></slot></section><footer id="footer">Bunn</footer>';
      check = host.querySelector('sdg-quick-check')!;
      const visitor = new Visitor(check);
      await until(() => visitor.find('input'), 'the questions');
      for (const [id, answer] of Object.entries(answers)) {
        const isAnswer = ({name, value}: HTMLInputElement) => name === id && value === String(answer);
        visitor.all<HTMLInputElement>('input').find(isAnswer)?.click();
        await check.updateComplete;
      }
      visitor.find('button[part=primary]')!.click();
      card = await until(() => visitor.find<SdgResultCard>('sdg-result-card'), 'the card');
      await until(() => card.shadowRoot!.querySelector('[part=printed]'), 'the note');
    });

    it('marks the way through each, and takes all of it back', async () => {
      const roots = [document, host.shadowRoot!, check.shadowRoot!];
      const before = sheets(...roots);

      await printAlone(card);
      expect(marks()).to.include.members([host, host.shadowRoot!.querySelector('section')!, check, card]);
      expect(sheets(...roots)).to.deep.equal(before.map((count) => count + 1));

      dispatchEvent(new Event('afterprint'));
      expect(marks()).to.deep.equal([]);
      expect(sheets(...roots)).to.deep.equal(before);
    });

    onPaper('is the note, with the adviser of the page, and nothing else', async () => {
      await printAlone(card);
      await emulateMedia({media: 'print'});

      for (const id of ['neighbour', 'top', 'fallback']) {
        expect(isSeen(host.querySelector(`#${id}`)!), id).to.equal(false);
      }
      for (const id of ['header', 'footer']) {
        expect(isSeen(host.shadowRoot!.querySelector(`#${id}`)!), id).to.equal(false);
      }
      expect(isSeen(host.querySelector('#adviser')!)).to.equal(true);
      expect(isSeen(card.shadowRoot!.querySelector('#conclusion')!)).to.equal(true);
      expect(card.getBoundingClientRect().width).to.equal(document.documentElement.clientWidth);
    });
  });
});
