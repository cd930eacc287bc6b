import {nbFinder} from '@sdg-widgets/elements/messages/nb.finder.js';
import {nbFound} from '@sdg-widgets/elements/messages/nb.found.js';
import {nb} from '@sdg-widgets/elements/messages/nb.js';
import {nbResult} from '@sdg-widgets/elements/messages/nb.result.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {clearServerLog, openMarkup, serverLog} from './page.js';

const loaders = {
  'by the loader': undefined,
  'in one file': '<script type="module" src="sdg-widgets/opportunity-finder.nb.js"></script>',
};

describe('a plan in the finder on a partner’s page', () => {
  for (const [name, head] of Object.entries(loaders)) {
    it(`ends in a card, of which nothing is loaded before there is a plan, ${name}`, async () => {
      await clearServerLog();
      const page = await openMarkup(
        '<sdg-opportunity-finder endpoint="api/submissions" partner-name="Asker"></sdg-opportunity-finder>',
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
      expect(before.filter((request) => /result|actions|next-steps/.test(request))).to.deep.equal([]);

      visitor.find(`[aria-label="${nbFound.addTitleToPlan(title)}"]`)!.click();
      const conclusion = await until(
        () => visitor.all('#conclusion').find(({textContent}) => textContent === nbResult.plan),
        'the card',
      );
      expect(conclusion.localName).to.equal('h3');
      await until(() => visitor.find('[part=next-step]'), 'what is in the plan');
      await until(() => visitor.button(nbResult.talkToAdviser), 'the way to the adviser');
      const {violations} = await serverLog();
      expect(violations).to.deep.equal([]);
      page.close();
    });
  }
});
