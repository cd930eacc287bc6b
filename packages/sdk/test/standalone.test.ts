import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {contact as enContact} from '@sdg-widgets/elements/messages/en/card.js';
import {messages as nn} from '@sdg-widgets/elements/messages/nn/check.js';
import {messages as nnFinder} from '@sdg-widgets/elements/messages/nn/finder.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, loadedBy, openForm, openMarkup, type Page} from './page.js';

const script = (name: string) => `<script src="sdg-widgets/${name}" defer></script>`;

describe('one classic script with everything in it', () => {
  let page: Page;

  afterEach(() => page.close());

  it('takes a visitor to the end in the language of the page, and asks for no other file', async () => {
    page = await openMarkup(
      '<sdg-quick-check lang="en" endpoint="/site/api/submissions" partner="default"></sdg-quick-check>',
      script('sdg-widgets.standalone.js'),
    );
    await answerAll(page, en.start);
    await openForm(page, enContact.talkToAdviser);
    page.visitor.press(enContact.sendWithout);

    await until(() => page.visitor.words('#status').startsWith('The note has been sent'), 'the thanks');
    expect(loadedBy(page)).to.deep.equal(['sdg-widgets.standalone.js']);
  });

  it('has all three elements and fills placeholders, in one language too, twice on a page', async () => {
    const name = 'sdg-widgets.standalone.nn.js';
    page = await openMarkup(
      `<div data-sdg-widget="opportunity-finder"></div><sdg-quick-check></sdg-quick-check>
      <sdg-result-card></sdg-result-card>${script(name)}`,
      script(name) + script(name),
    );

    await until(() => page.visitor.button(nn.start), 'the check');
    await until(() => page.visitor.sees(nnFinder.heading), 'the finder');
    await until(() => page.visitor.find('sdg-result-card')!.shadowRoot, 'the card');
    expect(new Set(loadedBy(page))).to.deep.equal(new Set([name]));
  });
});
