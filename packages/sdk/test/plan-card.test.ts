import type {Envelope} from '@sdg-widgets/core';
import {contact as nbContact} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {messages as nbOpportunityTexts} from '@sdg-widgets/elements/messages/nb/opportunities.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {messages as nbResult} from '@sdg-widgets/elements/messages/nb/result.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {clearServerLog, openForm, openMarkup, serverLog} from './page.js';

const loaders = {
  'by the loader': undefined,
  'in one file': '<script src="sdg-widgets/sdg-widgets.standalone.nb.js" defer></script>',
};

describe('a plan in the finder on a partner’s page', () => {
  for (const [name, head] of Object.entries(loaders)) {
    it(`ends in a card, of which nothing is loaded before there is a plan, ${name}`, async () => {
      await clearServerLog();
      const page = await openMarkup(
        '<sdg-opportunity-finder endpoint="api/submissions" partner="default" partner-name="Asker"></sdg-opportunity-finder>',
        head,
      );
      const {visitor} = page;
      (await until(() => visitor.button(nbFinder.start), 'the finder')).click();
      for (const value of ['build', '5-10']) {
        (await until(() => visitor.find<HTMLInputElement>(`input[value="${value}"]`), value)).click();
        visitor.press(nb.next);
      }
      (await until(() => visitor.button(nbFinder.finish), 'the drivers')).click();
      const title = (await until(() => visitor.find('[part=opportunity-title][id^="best-"]'), 'the best')).textContent!;
      const {requests: before} = await serverLog();
      expect(before.filter((request) => /result-card|card-sections|next-steps|nb.result/.test(request))).to.deep.equal(
        [],
      );

      visitor.find(`[aria-label="${nbOpportunityTexts.addTitleToPlan(title)}"]`)!.click();
      const conclusion = await until(
        () => visitor.all('#conclusion').find(({textContent}) => textContent === nbResult.plan),
        'the card',
      );
      expect(conclusion.localName).to.equal('h3');
      await visitor.goTo('#next-steps');
      await until(() => visitor.find('[part=next-step]'), 'what is in the plan');
      await openForm(page, nbContact.talkToAdviser);
      visitor.press(nbContact.sendWithout);
      await until(() => visitor.sees(nbContact.sent('Asker')), 'the thanks');
      const [{envelope, verified}] = (await (await fetch('/site/received')).json()) as [
        {envelope: Envelope; verified: string},
      ];
      expect(envelope.plan!.opportunities).to.have.lengthOf(1);
      expect(envelope.answers).to.deep.equal({sector: 'build', size: '5-10'});
      // A plan alone, and nothing to compute.
      expect(envelope).to.not.have.property('result');
      expect(verified).to.equal('no-result');
      const {violations} = await serverLog();
      expect(violations).to.deep.equal([]);
      page.close();
    });
  }
});
