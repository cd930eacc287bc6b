import {check} from '@sdg-widgets/content/check.js';
import type {Envelope} from '@sdg-widgets/core';
import type {SdgQuickCheck} from '@sdg-widgets/elements';
import {nbActions} from '@sdg-widgets/elements/messages/nb.actions.js';
import {en} from '@sdg-widgets/elements/messages/en.js';
import {nb} from '@sdg-widgets/elements/messages/nb.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, clearServerLog, openForm, serverLog, type Page} from '../page.js';
import {look, lookAtFocus, measureContrast} from './look.js';
import {hostilePages, openHostile, translate} from './pages.js';

interface Received {
  readonly envelope: Envelope;
  readonly verified: string;
}

/** Sends without contact details, and reads back what the endpoint has. */
async function sendAndRead(page: Page): Promise<Received> {
  let submissionId = '';
  page.document.addEventListener('sdg-submitted', ({detail}) => ({submissionId} = detail));
  page.visitor.press(nbActions.sendWithout);
  await until(() => page.visitor.sees(nbActions.sent('Asker Næringsråd')), 'the thanks');
  const all = (await (await fetch('/site/received')).json()) as readonly Received[];
  return all.find(({envelope}) => envelope.submissionId === submissionId)!;
}

/** What the visitor sees is as it should be, wherever the page's own style sheet comes to. */
async function lookOver(page: Page, state: string, isMeasured = true) {
  expect(look(page.visitor), state).to.deep.equal([]);
  if (isMeasured) expect(await measureContrast(page), state).to.deep.equal([]);
}

describe('on a hostile page', () => {
  let page: Page;

  afterEach(() => page.close());

  for (const hostile of hostilePages) {
    it(`a visitor takes the whole check, and what was answered arrives, on a page ${hostile.title}`, async () => {
      await clearServerLog();
      page = await openHostile(hostile);
      const seen = hostile.isStyled ? lookOver : () => undefined;

      await seen(page, 'the start');
      const answers = await answerAll(page, nb.start, async (number) => {
        // The first two ask who the company is, the others look like the third.
        await seen(page, `question ${number}`, [1, 3].includes(number));
        if (hostile.isStyled) expect(lookAtFocus(page.visitor)).to.deep.equal([]);
      });
      await seen(page, 'the result');
      await openForm(page, nbActions.talkToAdviser);
      await seen(page, 'the form');
      const {envelope, verified} = await sendAndRead(page);

      expect(envelope.answers).to.deep.equal(answers);
      expect(verified).to.equal('true');
      expect((await serverLog()).violations).to.deep.equal([]);
    });
  }

  for (const builtIns of ['extended as Prototype.js did it', 'frozen']) {
    it(`reads a partner’s own check and profile where built-ins are ${builtIns}`, async () => {
      page = await openHostile(hostilePages.find(({title}) => title.endsWith(`built-ins ${builtIns}`))!);
      const {visitor, frame, document} = page;
      const errors: string[] = [];
      document.addEventListener('sdg-error', ({detail}) => errors.push(detail.message));
      const element = visitor.find<SdgQuickCheck>('sdg-quick-check')!;
      const text = JSON.stringify(check).replaceAll(check.context[0]!.text.nb!, 'Hva lager dere?');
      // An object of that page, with what stands on its prototypes.
      const {JSON: foreign} = frame.contentWindow as unknown as typeof globalThis;
      element.setAttribute('profile-url', 'profiles/asker-naeringsrad.json');
      element.definition = foreign.parse(text) as typeof check;
      await element.updateComplete;

      await answerAll(page, nb.start, (number) => {
        if (number === 1) expect(visitor.words('[part=question]')).to.equal('Hva lager dere?');
      });

      await until(() => visitor.find('[part=adviser-card]'), 'the partner’s adviser');
      expect(errors).to.deep.equal([]);
    });
  }

  describe('that the browser translates', () => {
    const untilSays = (words: string) => until(() => page.visitor.sees(words), words);

    it('what has changed says so, and not what stood there before', async () => {
      page = await openHostile({title: ''});
      translate(page);
      const {visitor} = page;
      visitor.press(nb.start);
      await untilSays(nb.questionOf(1, 14));
      visitor.press(nb.next);
      await untilSays(nb.chooseAnswer(undefined));

      // Another language takes the place of every text.
      page.document.documentElement.lang = 'en';
      await untilSays(en.questionOf(1, 14));
      await untilSays(en.chooseAnswer(undefined));
      expect(visitor.sees(nb.questionOf(1, 14))).to.equal(false);
    });
  });
});
