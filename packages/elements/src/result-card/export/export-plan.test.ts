import type {SdgResultCard} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {cataloguePacks, provideContent, takeMessages} from '../../content.fixture.js';

const {catalogue} = cataloguePacks.nb;
const plan = {
  catalogue: {id: catalogue.id, version: catalogue.version},
  drivers: [],
  opportunities: catalogue.opportunities.slice(0, 1),
};

describe('taking a plan alone along', () => {
  it('is offered in every way but by a link, which opens to a result', async () => {
    provideContent();
    const answers = {sector: 'build', size: '5-10'};
    const card = await fixture<SdgResultCard>(
      html`<sdg-result-card .plan=${plan} .answers=${answers}></sdg-result-card>`,
    );
    const visitor = new Visitor(card);
    await until(() => visitor.find('#next-steps [part=disclaimer]'), 'the next steps');
    (await until(() => visitor.find('#more'), 'the end of the card')).scrollIntoView();
    await until(() => visitor.button(takeMessages.nb.print), 'what can be taken along');

    for (const name of ['copy', 'mail', 'download'] as const)
      expect(visitor.button(takeMessages.nb[name]), name).to.not.equal(undefined);
    expect(visitor.button(takeMessages.nb.makeLink)).to.equal(undefined);
  });
});
