import {nbActions} from '@sdg-widgets/elements/messages/nb.actions.js';
import {nb} from '@sdg-widgets/elements/messages/nb.js';
import {nbSend} from '@sdg-widgets/elements/messages/nb.send.js';
import {nbTake} from '@sdg-widgets/elements/messages/nb.take.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, clearServerLog, openForm, openMarkup, serverLog, type Page} from './page.js';

const link = '<a href="https://example.com/">Lenken</a>';

interface Told {
  readonly code: string;
  readonly message?: string;
}

// From the page's first moment: an error may come before a test can listen.
const listener = `<script>
  told = [];
  for (const type of ['sdg-error', 'sdg-submit-failed']) addEventListener(type, ({detail}) => told.push(detail));
</script>`;

const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';

/** What the page has been told by `sdg-error` and `sdg-submit-failed`. */
const toldTo = ({frame}: Page) => (frame.contentWindow as unknown as {told: readonly Told[]}).told;

describe('when something fails', () => {
  let page: Page;

  const open = (attributes: string) =>
    openMarkup(`<sdg-quick-check ${attributes}>${link}</sdg-quick-check>`, listener + loader);

  afterEach(() => page.close());

  describe('a partner’s own check', () => {
    for (const [name, reason] of [
      ['not-json', /not JSON/],
      ['wrong', /version.*questions|questions.*version/s],
      ['large', /larger than 256 KiB/],
      ['missing', /answered 404/],
      ['slow', /8 seconds/],
    ] as const) {
      it(`leaves a calm sentence and the link when it is ${name}, and tells the developer why`, async () => {
        page = await open(`definition-url="faults/definition/${name}"`);
        const {visitor} = page;
        await until(() => visitor.sees(nb.notAvailable), 'the calm sentence');

        expect(visitor.find('a')!.getClientRects()).to.have.lengthOf(1);
        expect(toldTo(page).map(({code}) => code)).to.deep.equal(['definition']);
        expect(toldTo(page)[0]!.message).to.match(reason);
      });
    }

    it('is refused from an address that is not https', async () => {
      page = await open('definition-url="http://other.example/x.json"');
      await until(() => page.visitor.sees(nb.notAvailable), 'the calm sentence');

      expect(toldTo(page)[0]!.message).to.include('https');
    });
  });

  describe('sending', () => {
    async function send(endpoint: string) {
      page = await open(`endpoint="${endpoint}"`);
      await answerAll(page, nb.start);
      await openForm(page, nbActions.talkToAdviser);
      page.visitor.press(nbActions.sendWithout);
      return page.visitor;
    }

    it('says so when the receiver refuses, and does not try by itself', async () => {
      await clearServerLog();
      const visitor = await send('faults/status/422');
      await until(() => visitor.sees(nbSend.notSent), 'the honest sentence');

      expect(toldTo(page).map(({code}) => code)).to.deep.equal(['refused']);
      const {requests} = await serverLog();
      expect(requests.filter((request) => request.includes('/faults/'))).to.have.lengthOf(1);
    });

    it('says so when the receiver is not there', async () => {
      const visitor = await send('https://127.0.0.1:1/');
      await until(() => visitor.sees(nbSend.notSent), 'the honest sentence');

      expect(visitor.button(nbTake.download)).to.not.equal(undefined);
    });

    it('arrives when the visitor tries again', async () => {
      const key = String(Math.random()).slice(2);
      const visitor = await send(`faults/once/${key}`);
      await until(() => visitor.sees(nbSend.notSent), 'the honest sentence');
      visitor.press(nbActions.tryAgain);

      await until(() => visitor.sees('Referanse: attempt-2'), 'the receipt');
    });

    it('arrives on another origin, which allows any page to post', async () => {
      const other = await (await fetch('/site/other-origin')).text();
      const visitor = await send(`${other}/site/api/submissions`);
      await until(() => visitor.sees('Notatet er sendt'), 'the thanks');

      const received = (await (await fetch('/site/log')).json()) as {requests: string[]};
      expect(received.requests.some((request) => request.startsWith('POST /api'))).to.equal(false);
    });
  });
});
