import {newSubmissionId} from '@sdg-widgets/core';
import type {SdgResultCard} from '@sdg-widgets/elements';
import {waitingMessages} from '@sdg-widgets/elements/pending-submission.js';
import {contact as nbContact, status as nbStatus} from '@sdg-widgets/elements/messages/nb/card.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {openForm, openMarkup, type Page} from './page.js';

const isChromium = navigator.userAgent.includes('Chrome/');
const partner = 'Asker Næringsråd';
const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';

/** How patient a page is: people wait longer than tests. */
interface Timing {
  readonly timeoutMs: number;
  readonly retryDelayMs: number;
  readonly deadlineMs: number;
}

const quick: Timing = {timeoutMs: 5_000, retryDelayMs: 20, deadlineMs: 10_000};

const headWith = (timing: Timing, more = '') => `<script>
  told = [];
  for (const type of ['sdg-error', 'sdg-submitted', 'sdg-submit-failed'])
    addEventListener(type, ({detail}) => told.push({type, ...detail}));
  addEventListener('sdg-submit', ({settings}) => (settings.timing = ${JSON.stringify(timing)}), true);
  ${more}
</script>${loader}`;

// What a browser reports that has lost its line. Chromium loses it in earnest.
const reportsOffline = `Object.defineProperty(navigator, 'onLine', {get: () => false, configurable: true});`;

interface Arrived {
  readonly submissionId: string;
  readonly at: number;
}

describe('a result on its way', () => {
  let page: Page;
  let key: string;
  let other: string;

  before(async () => {
    other = await (await fetch('/site/other-origin')).text();
  });

  beforeEach(() => {
    key = newSubmissionId();
  });

  afterEach(() => {
    page.close();
    for (const name of Object.keys(localStorage)) if (name.startsWith('sdg-widgets')) localStorage.removeItem(name);
  });

  const arrived = async () => (await (await fetch(`/site/faults/arrived/${key}`)).json()) as readonly Arrived[];
  const untilArrived = async (count: number) => {
    let found: readonly Arrived[] = [];
    let isAsking = false;
    await until(() => {
      if (found.length >= count) return true;
      if (!isAsking) {
        isAsking = true;
        void arrived().then((list) => ((found = list), (isAsking = false)));
      }
      return false;
    }, `${count} at the receiver`);
    return found;
  };
  /** However often it came, it is one submission. */
  const expectOne = (list: readonly Arrived[]) =>
    expect(new Set(list.map(({submissionId}) => submissionId)).size).to.equal(1);

  /** A page with a card of which everything is known, and the form open. */
  async function open(endpoint: string, {attributes = '', timing = quick, more = ''} = {}) {
    const markup = `<sdg-result-card endpoint="${endpoint}" partner="default" partner-name="${partner}" ${attributes}></sdg-result-card>`;
    page = await openMarkup(markup, headWith(timing, more));
    const card = page.document.querySelector<SdgResultCard>('sdg-result-card')!;
    card.answers = {sector: 'build', size: '5-10', plan: 1, rules: 2, energy: 0};
    await openForm(page, nbContact.talkToAdviser);
    // What sends is there.
    await until(() => {
      const files = page.frame.contentWindow!.performance.getEntriesByType('resource');
      return files.some(({name, duration}) => name.endsWith('/outbox.js') && duration > 0);
    }, 'what sends');
    return page.visitor;
  }

  async function send(endpoint: string, options: Parameters<typeof open>[1] = {}) {
    const visitor = await open(endpoint, options);
    visitor.press(nbContact.sendWithout);
    return visitor;
  }

  const fault = (name: string) => `faults/${name}/${key}`;
  const elsewhere = (name: string) => `${other}/site/faults/${name}/${key}`;
  const thanks = () => until(() => page.visitor.sees(nbContact.sent(partner)), 'the thanks');
  const said = (words: string) => until(() => page.visitor.sees(words), words);

  describe('to a receiver that fails', () => {
    it('with 500 first: goes again by itself, and is told to have arrived', async () => {
      await send(fault('failing'));
      await thanks();

      const list = await arrived();
      expect(list).to.have.lengthOf(2);
      expectOne(list);
    });

    it('with 429: waits as long as it was told', async () => {
      await send(fault('busy'));
      await said(nbStatus.retrying);
      await thanks();

      const [first, second] = await arrived();
      expect(second!.at - first!.at).to.be.at.least(1_000);
    });

    it('in the middle of its reply: is sent again under the same number', async () => {
      await send(fault('cut'));
      await thanks();

      expectOne(await arrived());
    });

    it('by a reply after the time-out: is sent again under the same number', async () => {
      await send(fault('late'), {timing: {...quick, timeoutMs: 700}});
      await thanks();

      const list = await arrived();
      expect(list.length).to.be.greaterThan(1);
      expectOne(list);
    });

    it('by never replying: says that it may have arrived, and lets the visitor decide', async () => {
      const visitor = await send(fault('silent'), {timing: {timeoutMs: 200, retryDelayMs: 10, deadlineMs: 1_500}});
      await said(nbStatus.mayHaveArrived);

      expect(visitor.button(nbContact.tryAgain)).to.not.equal(undefined);
      expectOne(await arrived());
    });

    it('by refusing: says so with a reference, and does not offer to try again', async () => {
      const visitor = await send(fault('refusing'));
      await said(nbStatus.refused);

      expect(visitor.sees(nbContact.reference('R-17'))).to.equal(true);
      expect(visitor.button(nbContact.tryAgain)).to.equal(undefined);
      expect(await arrived()).to.have.lengthOf(1);
    });

    it('whose name nobody knows: says that it got no answer', async () => {
      await send('https://nothing.invalid/', {timing: {timeoutMs: 3_000, retryDelayMs: 10, deadlineMs: 3_000}});
      await said(nbStatus.mayHaveArrived);
    });

    it('and has a fallback: goes there', async () => {
      await send('https://127.0.0.1:1/', {attributes: `endpoint-fallback="${fault('failing')}"`});
      await thanks();

      expectOne(await arrived());
    });
  });

  describe('to a receiver that allows no page to read its reply', () => {
    for (const format of ['text', 'form'] as const) {
      for (const name of ['foreign', 'mute'] as const) {
        it(`as ${format}, ${name}: has probably arrived, once`, async () => {
          const visitor = await send(elsewhere(name), {attributes: `submit-format="${format}"`});
          await said(nbStatus.unread);

          expect(visitor.button(nbContact.tryAgain)).to.equal(undefined);
          expect(await arrived()).to.have.lengthOf(1);
        });
      }
    }

    it('as JSON: is not sent, and says so', async () => {
      await send(elsewhere('foreign'), {timing: {...quick, deadlineMs: 500}});
      await said(nbStatus.mayHaveArrived);

      expect(await arrived()).to.have.lengthOf(0);
    });

    it('as JSON, when it does not even answer whether it may be asked: the same', async () => {
      await send(elsewhere('mute'), {timing: {timeoutMs: 300, retryDelayMs: 10, deadlineMs: 1_000}});
      await said(nbStatus.mayHaveArrived);

      expect(await arrived()).to.have.lengthOf(0);
    });
  });

  for (const format of ['json', 'text', 'form'] as const) {
    it(`arrives at the collector on another origin as ${format}, with its reference`, async () => {
      const visitor = await send(`${other}/site/api/submissions`, {attributes: `submit-format="${format}"`});
      await thanks();

      expect(visitor.words('[role=status] small')).to.match(/^Referanse: [0-9a-f-]{36}$/);
    });
  }

  describe('from a page that goes', () => {
    // What is on its way is not loaded any more.
    beforeEach(() => allowPageErrors('could not be loaded.'));

    it('while it is sent: arrives, once', async () => {
      await send(fault('slow'));
      await said(nbContact.sending);
      page.frame.contentWindow!.location.href = 'about:blank';

      // A browser may cut the request off when the page goes, and then it goes once more with it: under the same id.
      expectOne(await untilArrived(1));
    });

    it('between two tries: the last one goes with it', async () => {
      await send(fault('failing'), {timing: {...quick, retryDelayMs: 60_000, deadlineMs: 120_000}});
      await said(nbStatus.retrying);
      page.frame.contentWindow!.location.href = 'about:blank';

      expectOne(await untilArrived(2));
    });

    it('and comes back as it was: goes on where it was', async () => {
      await send(fault('failing'), {timing: {...quick, retryDelayMs: 1_500}});
      await said(nbStatus.retrying);
      const {contentWindow} = page.frame;
      const {PageTransitionEvent} = contentWindow as unknown as typeof globalThis;
      contentWindow!.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      contentWindow!.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await thanks();

      expectOne(await arrived());
    });
  });

  describe('without a line', () => {
    const words = waitingMessages.nb;
    const stored = () => Object.keys(localStorage).filter((name) => name.startsWith('sdg-widgets-outbox'));

    async function goOffline() {
      // What was not loaded before cannot be loaded now.
      allowPageErrors('A part of the element could not be loaded.', 'Failed to fetch dynamically imported module');
      if (isChromium) await executeServerCommand('offline', true);
      else (page.frame.contentWindow as unknown as {eval: (script: string) => void}).eval(reportsOffline);
    }

    async function goOnline() {
      if (isChromium) return executeServerCommand('offline', false);
      const window = page.frame.contentWindow! as Window & typeof globalThis;
      delete (window.navigator as {onLine?: boolean}).onLine;
      window.dispatchEvent(new window.Event('online'));
      return undefined;
    }

    afterEach(async () => {
      if (isChromium) await executeServerCommand('offline', false);
    });

    // In few words where the line was gone before the others were loaded.
    const untilKept = () => said('Dere er ikke på nett. Notatet venter');

    it('is kept on the device, and goes by itself when the line is back', async () => {
      const visitor = await open(fault('plain'));
      await goOffline();
      visitor.press(nbContact.sendWithout);
      await untilKept();
      expect(visitor.focused?.id).to.equal('status');
      expect(stored()).to.have.lengthOf(1);
      await goOnline();
      await thanks();

      expect(await arrived()).to.have.lengthOf(1);
      expect(stored()).to.have.lengthOf(0);
    });

    it('is deleted when the visitor says so, and goes nowhere', async () => {
      const visitor = await open(fault('plain'));
      await goOffline();
      visitor.press(nbContact.sendWithout);
      await untilKept();
      visitor.press(nbContact.remove);
      await said('Det som ventet, er slettet');
      expect(stored()).to.have.lengthOf(0);
      await goOnline();
      // Not any button with these words: what else could not be loaded without a line offers to try again, too.
      const again = [nbStatus.sendAfterAll, nbContact.tryAgain];
      visitor
        .all<HTMLButtonElement>('[part~=send] button')
        .find(({textContent}) => again.includes(textContent!.trim()))!
        .click();
      await thanks();

      expect(await arrived()).to.have.lengthOf(1);
    });

    /** Leaves something to be sent behind, in a page that is closed. */
    async function leaveOne(name = 'plain') {
      const visitor = await open(fault(name), {more: reportsOffline});
      visitor.press(nbContact.sendWithout);
      await untilKept();
      page.close();
      expect(stored()).to.have.lengthOf(1);
    }

    const check = '<sdg-quick-check><a href="/">Lenken</a></sdg-quick-check>';

    it('is sent by the next page, once, though two are opened', async () => {
      await leaveOne();
      const second = openMarkup(check, headWith(quick));
      page = await openMarkup(check, headWith(quick));
      const pages = [page, await second];
      await until(() => pages.some(({visitor}) => visitor.sees(words.sent(location.host))), 'that it is sent');

      expect(await arrived()).to.have.lengthOf(1);
      expect(stored()).to.have.lengthOf(0);
      pages[1]!.close();
    });

    it('is offered for download by the next page when it is refused', async () => {
      await leaveOne('refusing');
      page = await openMarkup(check, headWith(quick));
      const {visitor} = page;
      await said(words.notSent(location.host));

      expect(visitor.button(words.download)).to.not.equal(undefined);
      expect(visitor.button(words.tryAgain)).to.equal(undefined);
    });

    it('is sent again when the visitor says so, after it may have arrived and would arrive twice', async () => {
      await leaveOne();
      const [name] = stored();
      const kept = JSON.parse(localStorage.getItem(name!)!) as {settings: object};
      const uncertain = {...kept, settings: {...kept.settings, format: 'text'}, mayHaveArrived: true};
      localStorage.setItem(name!, JSON.stringify(uncertain));
      page = await openMarkup(check, headWith(quick));
      await said(words.mayArriveTwice(location.host));
      expect(await arrived()).to.have.lengthOf(0);
      page.visitor.press(words.tryAgain);
      await said(words.sent(location.host));

      expect(await arrived()).to.have.lengthOf(1);
    });

    it('is shown by a check that comes later, inside another element', async () => {
      await leaveOne();
      const late = `import('/site/sdg-widgets/quick-check.js');
      addEventListener('load', () => setTimeout(() => {
        const root = document.querySelector('main').attachShadow({mode: 'open'});
        root.innerHTML = '<sdg-quick-check></sdg-quick-check>';
      }, 500))`;
      page = await openMarkup('<main></main>', headWith(quick, reportsOffline + late));
      const shown = () =>
        page.document.querySelector('main')?.shadowRoot?.querySelector('sdg-quick-check')?.shadowRoot?.textContent;
      await until(() => shown()?.includes('Du sendte et notat'), 'what waits');
    });

    it('is shown by the next page with a way to delete it, above the check', async () => {
      await leaveOne();
      page = await openMarkup(check, headWith(quick, reportsOffline));
      const {visitor} = page;
      const button = await until(() => visitor.button(words.remove), 'the button');
      expect(visitor.sees('Du sendte et notat uten å være på nett.')).to.equal(true);
      button.focus();
      button.click();
      await said(words.deleted);

      expect(visitor.focused?.textContent).to.include(words.deleted);
      expect(stored()).to.have.lengthOf(0);
      expect(await arrived()).to.have.lengthOf(0);
    });
  });
});
