import {check} from '@sdg-widgets/content/check.js';
import type {Envelope} from '@sdg-widgets/core';
import type {SdgQuickCheck} from '@sdg-widgets/elements';
import {contact as nbContact} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, clearServerLog, openForm, serverLog, type Page} from '../page.js';
import {look, lookAtFocus, measureContrast} from './look.js';
import {extendedLists, extendedObjects, hostilePages, openHostile, pagesBeyondHelp, translate} from './pages.js';

interface Received {
  readonly envelope: Envelope;
  readonly verified: string;
}

/** Sends without contact details, and reads back what the endpoint has. */
async function sendAndRead(page: Page): Promise<Received> {
  let submissionId = '';
  page.document.addEventListener('sdg-submitted', ({detail}) => ({submissionId} = detail));
  page.visitor.press(nbContact.sendWithout);
  await until(() => page.visitor.sees(nbContact.sent('Asker Næringsråd')), 'the thanks');
  const all = (await (await fetch('/site/received')).json()) as readonly Received[];
  return all.find(({envelope}) => envelope.submissionId === submissionId)!;
}

/** What the visitor sees is as it should be, wherever the page's own style sheet comes to. */
async function lookOver(page: Page, state: string, isMeasured = true) {
  expect(look(page.visitor), state).to.deep.equal([]);
  if (isMeasured) expect(await measureContrast(page), state).to.deep.equal([]);
}

/** A check of the partner's own: an object of that page, with what stands on its prototypes. */
function ownCheck({frame}: Page): typeof check {
  const text = JSON.stringify(check).replaceAll(check.context[0]!.text.nb!, 'Hva lager dere?');
  const {JSON: foreign} = frame.contentWindow as unknown as typeof globalThis;
  return foreign.parse(text) as typeof check;
}

/** What a developer is told, from now on. */
function errorsOf({document}: Page): readonly string[] {
  const errors: string[] = [];
  document.addEventListener('sdg-error', ({detail}) => errors.push(detail.message));
  return errors;
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
      await openForm(page, nbContact.talkToAdviser);
      await seen(page, 'the form');
      const {envelope, verified} = await sendAndRead(page);

      expect(envelope.answers).to.deep.equal(answers);
      expect(verified).to.equal('true');
      expect((await serverLog()).violations).to.deep.equal([]);
    });
  }

  describe('whose lists are extended as Prototype.js does it', () => {
    it('reads a partner’s own check and profile', async () => {
      page = await openHostile({title: '', head: extendedLists});
      const {visitor} = page;
      const errors = errorsOf(page);
      const element = visitor.find<SdgQuickCheck>('sdg-quick-check')!;
      element.setAttribute('profile-url', 'profiles/asker-naeringsrad.json');
      element.definition = ownCheck(page);
      await element.updateComplete;

      await answerAll(page, nb.start, (number) => {
        if (number === 1) expect(visitor.words('[part=question]')).to.equal('Hva lager dere?');
      });

      await until(() => visitor.find('[part=adviser-card]'), 'the partner’s adviser');
      expect(errors).to.deep.equal([]);
    });
  });

  // zod takes what stands on every object for something of its own, and cannot start.
  describe('whose objects are extended', () => {
    beforeEach(() => allowPageErrors('could not be loaded.'));

    it('says that a partner’s own check cannot be read, and leaves the link', async () => {
      page = await openHostile({title: '', head: extendedObjects});
      const {visitor} = page;
      const errors = errorsOf(page);
      visitor.find<SdgQuickCheck>('sdg-quick-check')!.definition = ownCheck(page);

      await until(() => visitor.sees(nb.notAvailable), nb.notAvailable);
      expect(visitor.sees('Ta bærekraftssjekken')).to.equal(true);
      expect(errors).to.have.lengthOf(1);
    });

    it('says that a partner’s profile cannot be read, and asks and answers without it', async () => {
      page = await openHostile({title: '', head: extendedObjects});
      const errors = errorsOf(page);
      page.visitor.find('sdg-quick-check')!.setAttribute('profile-url', 'profiles/asker-naeringsrad.json');

      await until(() => errors.length > 0, 'an error');
      await answerAll(page, nb.start);
    });
  });

  for (const hostile of pagesBeyondHelp) {
    it(`the link stays, and the console says what could not be loaded, on a page ${hostile.title}`, async () => {
      const head = `<script>warnings = []; console.warn = (words) => warnings.push(words);</script>${hostile.head}`;
      page = await openHostile({...hostile, head, isWithoutScript: true});
      const {warnings} = page.frame.contentWindow as unknown as {readonly warnings: readonly string[]};
      await until(() => warnings.length > 0, 'a warning');

      expect(warnings[0]).to.equal('SDG Widgets could not load quick-check.js.');
      expect(page.visitor.find('sdg-quick-check')!.matches(':defined')).to.equal(false);
      expect(page.visitor.sees('Ta bærekraftssjekken')).to.equal(true);
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
