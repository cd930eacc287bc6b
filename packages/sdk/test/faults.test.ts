import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {openMarkup, type Page} from './page.js';

const link = '<a href="https://example.com/">Lenken</a>';

interface Told {
  readonly code: string;
  readonly message?: string;
}

// From the page's first moment: an error may come before a test can listen.
const listener = `<script>
  told = [];
  addEventListener('sdg-error', ({detail}) => told.push(detail));
</script>`;

const loader = '<script src="sdg-widgets/sdg-widgets.js" defer></script>';

/** What the page has been told by `sdg-error`. */
const toldTo = ({frame}: Page) => (frame.contentWindow as unknown as {told: readonly Told[]}).told;

describe('when something cannot be loaded', () => {
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
        allowPageErrors('could not be loaded.');
        page = await open(`definition-url="faults/definition/${name}"`);
        const {visitor} = page;
        await until(() => visitor.sees(nb.notAvailable), 'the calm sentence');

        expect(visitor.find('a')!.getClientRects()).to.have.lengthOf(1);
        expect(toldTo(page).map(({code}) => code)).to.deep.equal(['definition']);
        expect(toldTo(page)[0]!.message).to.match(reason);
      });
    }

    it('is refused from an address that is not https', async () => {
      allowPageErrors('It must be an https: address.');
      page = await open('definition-url="http://other.example/x.json"');
      await until(() => page.visitor.sees(nb.notAvailable), 'the calm sentence');

      expect(toldTo(page)[0]!.message).to.include('https');
    });
  });
});
