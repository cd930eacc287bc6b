import {check as complete} from '@sdg-widgets/content/check.js';
import {shownQuestions, toFragment, type Envelope, type Language} from '@sdg-widgets/core';
import type {SdgQuickCheck} from '@sdg-widgets/elements';
import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {status as enStatus} from '@sdg-widgets/elements/messages/en/card.js';
import {contact as nbContact, status as nbStatus} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {messages as nn} from '@sdg-widgets/elements/messages/nn/check.js';
import {status as nnStatus} from '@sdg-widgets/elements/messages/nn/card.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, clearServerLog, openForm, openMarkup, serverLog, untilReady, type Page} from './page.js';

const partner = 'Asker Næringsråd';
const head = `<script>
  told = [];
  addEventListener('sdg-error', ({detail}) => told.push(detail.message));
</script><script src="sdg-widgets/sdg-widgets.js" defer></script>`;

const toldTo = ({frame}: Page) => (frame.contentWindow as unknown as {told: readonly string[]}).told;

interface Received {
  readonly envelope: Envelope;
  readonly verified: string;
}

const received = async () => (await (await fetch('/site/received')).json()) as readonly Received[];
const posts = async () => (await serverLog()).requests.filter((request) => request.startsWith('POST'));

const inLanguages = {
  nb: {
    ...{
      start: nb.start,
      usual: nb.finish,
      finish: 'Se resultatet og send',
      testMode: 'Testmodus: Ingenting blir sendt.',
    },
    privacy: `Når du trykker «Se resultatet og send», går svarene til ${partner}, uten navn og kontaktopplysninger.`,
    sent: nbStatus.sentAtOnce(partner),
  },
  nn: {
    ...{
      start: nn.start,
      usual: nn.finish,
      finish: 'Sjå resultatet og send',
      testMode: 'Testmodus: Ingenting blir sendt.',
    },
    privacy: `Når du trykkjer «Sjå resultatet og send», går svara til ${partner}, utan namn og kontaktopplysningar.`,
    sent: nnStatus.sentAtOnce(partner),
  },
  en: {
    ...{start: en.start, usual: en.finish, finish: 'See the result and send', testMode: 'Test mode: nothing is sent.'},
    privacy: `When you press “See the result and send”, your answers go to ${partner}, without name or contact details.`,
    sent: enStatus.sentAtOnce(partner),
  },
} satisfies Record<Language, object>;

describe('a mode of sending', () => {
  let page: Page;

  afterEach(() => page.close());

  async function open(attributes: string, tag = 'sdg-quick-check', language: Language = 'nb', before = '') {
    page = await openMarkup(
      `<${tag} lang="${language}" partner="default" partner-name="${partner}" endpoint="api/submissions" ${attributes}></${tag}>`,
      before + head,
    );
    return page.visitor;
  }

  const check = () => page.document.querySelector<SdgQuickCheck>('sdg-quick-check')!;

  /** Starts, answers all but the last question, and comes to it. */
  async function comeToLast(start: string) {
    const {visitor} = page;
    await untilReady(page);
    visitor.press(start);
    for (let asked = ''; ;) {
      await until(() => visitor.words('[part=progress]') !== asked, 'the next question');
      asked = visitor.words('[part=progress]');
      visitor.find<HTMLInputElement>('input[type=radio]')!.click();
      await check().updateComplete;
      if (/(\d+) (av|of) \1$/.test(asked)) return visitor.find<HTMLButtonElement>('button[part=primary]')!;
      visitor.find<HTMLButtonElement>('button[part=primary]')!.click();
      await check().updateComplete;
    }
  }

  describe('with the last answer', () => {
    for (const [language, words] of Object.entries(inLanguages)) {
      it(`is told before the start and on the last button, ${language}, and then sent without a name`, async () => {
        const visitor = await open('submit="on-complete"', 'sdg-quick-check', language as Language);
        await until(() => visitor.sees(words.privacy), 'the promise');
        const last = await comeToLast(words.start);
        expect(last.textContent.trim()).to.equal(words.finish);
        await clearServerLog();
        last.click();
        await until(() => visitor.sees(words.sent), 'that it is sent');

        expect((await posts()).filter((each) => each.includes('/api/submissions'))).to.have.lengthOf(1);
        const [{envelope, verified}] = (await received()) as [Received];
        expect(verified).to.equal('true');
        expect(envelope).to.not.have.any.keys('contact', 'brief', 'follows');
        expect(visitor.focused?.id).to.equal('conclusion');
      });
    }

    it('takes contact details afterwards, which follow what was sent', async () => {
      const visitor = await open('submit="on-complete"');
      await answerAll(page, nb.start);
      await until(() => visitor.sees(nbStatus.sentAtOnce(partner)), 'that it is sent');
      const [first] = await received();
      await openForm(page, nbContact.talkToAdviser);
      await until(() => visitor.sees(nbStatus.contactIntro(`${partner} (${location.host})`)), 'what is sent now');
      visitor.find<HTMLInputElement>('input[name=name]')!.value = 'Kari Nordmann';
      visitor.find<HTMLInputElement>('input[name=phone]')!.value = '66 00 00 00';
      visitor.find<HTMLInputElement>('input[name=consent]')!.click();
      visitor.press(nbContact.sendButton);
      await until(() => visitor.sees(nbContact.sent(partner)), 'the thanks');

      const second = (await received()).find(({envelope}) => envelope.follows === first!.envelope.submissionId);
      expect(second!.envelope.contact).to.deep.include({name: 'Kari Nordmann'});
    });

    for (const [name, change] of [
      ['the attribute came after the start', () => check().setAttribute('submit', 'on-complete')],
      ['the words are the page’s own', () => (check().messages = nb)],
    ] as const) {
      it(`is not done when ${name}: the visitor is asked, and the developer told`, async () => {
        const visitor = await open(name.startsWith('the words') ? 'submit="on-complete"' : '');
        await untilReady(page);
        visitor.press(nb.start);
        await until(() => visitor.find('[role=radiogroup]'), 'a question');
        change();
        await clearServerLog();
        await answerAll(page, nb.start);
        await until(() => toldTo(page).some((message) => message.includes('on-complete')), 'the report');
        await openForm(page, nbContact.talkToAdviser);

        expect(visitor.button(nbContact.sendWithout)).to.not.equal(undefined);
        expect((await posts()).filter((each) => each.includes('/api/submissions'))).to.have.lengthOf(0);
      });
    }

    const notSent = 'Svarene ble ikke sendt, fordi noe ikke kunne hentes.';
    /** A page that cannot load this file. */
    const without = (file: string) => {
      allowPageErrors('A part of the element could not be loaded.');
      const imports = {[`./sdg-widgets/${file}`]: './sdg-widgets/missing.js'};
      return `<script type="importmap">${JSON.stringify({imports})}</script>`;
    };

    it('says above the check that nothing was sent when what sends cannot be loaded', async () => {
      const visitor = await open('submit="on-complete"', 'sdg-quick-check', 'nb', without('auto-submit.js'));
      await clearServerLog();
      await answerAll(page, nb.start);
      await until(() => visitor.sees(notSent), 'the line');

      expect(visitor.find('[part~=not-sent]')!.getClientRects()).to.have.lengthOf(1);
      expect((await posts()).filter((each) => each.includes('/api/submissions'))).to.have.lengthOf(0);
    });

    it('does not say so when something else cannot be loaded after it was sent', async () => {
      const visitor = await open('submit="on-complete"', 'sdg-quick-check', 'nb', without('export-section.js'));
      await answerAll(page, nb.start);
      await until(() => visitor.sees(nbStatus.sentAtOnce(partner)), 'that it is sent');
      await visitor.goTo('#more');
      await until(() => toldTo(page).some((message) => message.includes('could not be loaded')), 'the report');
      await check().updateComplete;

      expect(visitor.sees(notSent)).to.equal(false);
    });

    it('is not done with the answers of a link that is opened after the start: the visitor is asked', async () => {
      const visitor = await open('submit="on-complete"');
      await untilReady(page);
      visitor.press(nb.start);
      await until(() => visitor.find('[role=radiogroup]'), 'a question');
      await clearServerLog();
      page.frame.contentWindow!.location.hash = await toFragment({
        definition: {id: complete.id, version: complete.version},
        ...{mode: 'core', date: '2026-03-03'},
        answers: {
          ...{sector: 'build', size: '5-10'},
          ...Object.fromEntries(shownQuestions({definition: complete, mode: 'core'}, {}).map(({id}) => [id, 1])),
        },
      });
      await until(() => visitor.find('#conclusion'), 'the result');
      const isLoaded = (file: string) =>
        page.frame.contentWindow!.performance.getEntriesByType('resource').some(({name}) => name.endsWith(file));
      // What would send at once is there.
      await until(() => isLoaded('/auto-submit.js'), 'what sends');
      await openForm(page, nbContact.talkToAdviser);
      visitor.press(nbContact.sendWithout);
      await until(() => visitor.sees(nbContact.sent(partner)), 'the thanks');

      expect((await posts()).filter((each) => each.includes('/api/submissions'))).to.have.lengthOf(1);
    });

    it('promises nothing where nothing can be sent', async () => {
      const visitor = await open('submit="on-complete"');
      check().endpoint = undefined;
      await untilReady(page);
      await check().updateComplete;

      expect(visitor.sees(nb.privacy)).to.equal(true);
      expect((await comeToLast(nb.start)).textContent.trim()).to.equal(nb.finish);
    });

    it('says the usual to somebody who goes on from a draft', async () => {
      sessionStorage.clear();
      const visitor = await open('draft="session"');
      await untilReady(page);
      visitor.press(nb.start);
      await until(() => visitor.find('[role=radiogroup]'), 'a question');
      visitor.find<HTMLInputElement>('input[type=radio]')!.click();
      await check().updateComplete;
      page.close();
      await open('draft="session" submit="on-complete"');
      const again = page.visitor;
      await until(() => again.find('[role=radiogroup]'), 'the question');
      await answerAll(page, nb.start);
      await openForm(page, nbContact.talkToAdviser);

      expect(again.button(nbContact.sendWithout)).to.not.equal(undefined);
      sessionStorage.clear();
    });
  });

  describe('test', () => {
    for (const tag of ['sdg-quick-check', 'sdg-opportunity-finder', 'sdg-result-card']) {
      for (const [language, {testMode}] of Object.entries(inLanguages)) {
        it(`is seen on ${tag} from the first moment, ${language}`, async () => {
          const visitor = await open('test', tag, language as Language);
          await until(() => visitor.sees(testMode), 'the line');

          expect(visitor.find('[part~=test-mode]')!.getClientRects()).to.have.lengthOf(1);
        });
      }
    }

    it('holds for a card that follows the check from elsewhere', async () => {
      page = await openMarkup(
        `<sdg-quick-check id="a" test></sdg-quick-check>
        <sdg-result-card for="a" partner-name="${partner}" endpoint="api/submissions"></sdg-result-card>`,
        head,
      );
      await clearServerLog();
      await answerAll(page, nb.start);
      await openForm(page, nbContact.talkToAdviser);
      page.visitor.press(nbContact.sendWithout);
      await until(() => page.visitor.sees(nbStatus.tested(partner)), 'the sentence');

      expect(await posts()).to.deep.equal([]);
    });

    it('sends nothing from the start to the end, and says so', async () => {
      await clearServerLog();
      const visitor = await open('test');
      await answerAll(page, nb.start);
      await openForm(page, nbContact.talkToAdviser);
      visitor.press(nbContact.sendWithout);
      await until(() => visitor.sees(nbStatus.tested(partner)), 'the sentence');

      expect(await posts()).to.deep.equal([]);
      check().removeAttribute('test');
      expect(visitor.find('[part~=test-mode]')!.getClientRects()).to.have.lengthOf(0);
    });
  });
});
