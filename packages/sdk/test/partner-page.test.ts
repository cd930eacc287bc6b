import {check} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, type Answers, type Envelope} from '@sdg-widgets/core';
import type {SdgSubmitEvent} from '@sdg-widgets/elements';
import {contact as enContact, status as enStatus, exports as enExport} from '@sdg-widgets/elements/messages/en/card.js';
import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {contact as nbContact, status as nbStatus, exports as nbExport} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {contact as nnContact, status as nnStatus, exports as nnExport} from '@sdg-widgets/elements/messages/nn/card.js';
import {messages as nn} from '@sdg-widgets/elements/messages/nn/check.js';
import {isFullRun} from '@sdg-widgets/tooling/full-run.mjs';
import {until, type Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import {clearServerLog, openPage, serverLog, untilReady, type Page} from './page.js';

const languages = {
  nb: {...nb, ...nbContact, ...nbStatus, ...nbExport},
  nn: {...nn, ...nnContact, ...nnStatus, ...nnExport},
  en: {...en, ...enContact, ...enStatus, ...enExport},
};
const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');

interface Received {
  readonly envelope: Envelope;
  readonly verified: string;
}

/** What the endpoint has: read back from it, not from the page. */
async function received(): Promise<readonly Received[]> {
  return (await (await fetch('/site/received')).json()) as readonly Received[];
}

/** Which answer the script gives to the nth question: all of them in turn, don't know and not relevant too. */
const choiceFor = (number: number, count: number) => (number * 2 + 1) % count;

const contact = {name: 'Kari Nordmann', email: 'kari@fjordbygg.example'};

type Find = (visitor: Visitor) => HTMLElement | undefined;

const button =
  (words: string): Find =>
  (visitor) =>
    visitor.button(words);
const part =
  (selector: string): Find =>
  (visitor) =>
    visitor.find(selector);

async function byPointer({visitor}: Page, find: Find, what: string) {
  await visitor.point(await until(() => find(visitor), what));
}

const chooseByPointer = ({visitor}: Page, index: number) => visitor.point(visitor.all('[part=option]')[index]!);

async function byKeyboard({visitor}: Page, find: Find, what: string) {
  await until(() => find(visitor), what);
  await visitor.tabTo((element) => element === find(visitor), what);
  const control = find(visitor)!;
  // Enter in a text field would send the form.
  if (control.matches('[type=checkbox]')) await sendKeys({press: ' '});
  else if (!control.matches('input')) await sendKeys({press: 'Enter'});
}

/** From the heading into the group, with arrows to the answer. */
async function chooseByKeyboard({visitor}: Page, index: number) {
  await visitor.tabTo((element) => element.matches('input[type=radio]'), 'the answers');
  if (index === 0) return sendKeys({press: ' '});
  for (let step = 0; step < index; step += 1) await sendKeys({press: 'ArrowDown'});
}

const hands = {keyboard: [byKeyboard, chooseByKeyboard], pointer: [byPointer, chooseByPointer]} as const;

type Visit = readonly [keyof typeof languages, number, keyof typeof hands];

// Each language, each width and each hand with each of the others. FULL=1 combines all three.
const pairs: readonly Visit[] = [
  ['nb', 360, 'keyboard'],
  ['nb', 1280, 'pointer'],
  ['nn', 360, 'pointer'],
  ['nn', 1280, 'keyboard'],
  ['en', 360, 'keyboard'],
  ['en', 1280, 'pointer'],
];
const others: readonly Visit[] = [
  ['nb', 360, 'pointer'],
  ['nb', 1280, 'keyboard'],
  ['nn', 360, 'keyboard'],
  ['nn', 1280, 'pointer'],
  ['en', 360, 'pointer'],
  ['en', 1280, 'keyboard'],
];
const visits = isFullRun ? [...pairs, ...others] : pairs;

describe('a visitor on a partner’s page', () => {
  before(async () => {
    if (isWebKit) await executeServerCommand('resize-window', {width: 1380, height: 1000});
    else await setViewport({width: 1300, height: 800});
  });

  // Also after a failure: a page that stays would take the focus from the next.
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const [language, width, hand] of visits) {
    const words = languages[language];
    const [press, choose] = hands[hand];
    /** Takes the whole check with this hand, to the open form. */
    async function openPageAndForm(): Promise<{page: Page; answers: Answers; heard: Event[]}> {
      await clearServerLog();
      const page = await openPage('/site/', {width});
      const {visitor} = page;
      const heard: Event[] = [];
      for (const type of ['sdg-submit', 'sdg-submitted', 'sdg-submit-failed']) {
        page.document.addEventListener(type, (event) => heard.push(event));
      }
      page.document.documentElement.lang = language;
      // The heading tells the languages apart; the button reads the same in two of them.
      await until(() => visitor.words('[part=title]') === words.heading, language);
      if (hand === 'keyboard') page.frame.contentWindow!.focus();
      await press(page, button(words.start), words.start);

      const answers: Record<string, string | number> = {};
      for (let number = 1; number <= 14; number += 1) {
        await until(() => visitor.words('[part=progress]') === words.questionOf(number, 14), `question ${number}`);
        expect(visitor.focused?.getAttribute('part')).to.equal('question');
        const count = visitor.all('input[type=radio]').length;
        await choose(page, choiceFor(number, count));
        const {name, value} = visitor.find<HTMLInputElement>('input:checked')!;
        answers[name] = /^\d$/.test(value) ? Number(value) : value;
        if (hand === 'keyboard') await sendKeys({press: 'Enter'});
        else await press(page, part('[part=primary]'), number === 14 ? words.finish : words.next);
      }

      await until(() => visitor.focused?.id === 'conclusion', 'the result');
      // Reads on: what is above the button is there before it is pressed.
      await visitor.goTo('#next-steps');
      await until(() => visitor.find('[part=next-step]'), 'what to do next');
      await press(page, button(words.talkToAdviser), words.talkToAdviser);
      await until(() => visitor.focused?.id === 'send', 'the form');
      const {requests} = await serverLog();
      expect(requests.filter((request) => !request.startsWith('GET '))).to.deep.equal([]);
      expect(requests.filter((request) => !/ \/(|log|assets\/.*|sdg-widgets\/.*)$/.test(request))).to.deep.equal([]);
      const {localStorage, sessionStorage} = page.frame.contentWindow!;
      expect([page.document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
      return {page, answers, heard};
    }

    /** What has arrived since `send` began: one submission, and the page was told of this one. */
    async function arriving({page, heard}: {page: Page; heard: readonly Event[]}, send: () => Promise<void>) {
      const earlier = await received();
      await send();
      const {visitor} = page;
      await until(() => visitor.sees(words.sent('Asker Næringsråd')), 'the thanks').catch((cause: Error) => {
        throw new Error(`${cause.message}; the page says: ${visitor.words('[part~=send]')}`, {cause});
      });
      expect(visitor.focused?.id).to.equal('status');
      const arrived = await received();
      expect(arrived).to.have.lengthOf(earlier.length + 1);
      const [first] = arrived as [Received];
      expect(visitor.sees(words.reference(first.envelope.submissionId))).to.equal(true);
      const [offered, ...later] = heard as [SdgSubmitEvent, ...Event[]];
      expect(offered.envelope).to.deep.equal(first.envelope);
      expect(later.map(({type}) => type)).to.deep.equal(['sdg-submitted']);
      expect((await serverLog()).violations, 'under the strict policy').to.deep.equal([]);
      return first;
    }

    const at = `by ${hand} alone, ${language}, ${width} px`;

    it(`answers and sends ${at}, and exactly that arrives`, async () => {
      const {page, answers, heard} = await openPageAndForm();

      const {envelope, verified} = await arriving({page, heard}, () =>
        press(page, button(words.sendWithout), words.sendWithout),
      );

      expect(envelope.answers).to.deep.equal(answers);
      expect(envelope.result).to.deep.equal(score({definition: check, mode: 'core'}, answers));
      expect(verified).to.equal('true');
      expect(envelope).to.deep.include({
        definition: {id: check.id, version: check.version, sha256: check.sha256},
        language,
        mode: 'core',
        partner: 'asker',
        source: {origin: location.origin, path: '/site/'},
      });
      expect(envelope).to.not.have.any.keys('contact', 'brief', 'plan');
      expect(shownQuestions({definition: check, mode: 'core'}, answers).map(({id}) => id)).to.deep.equal(
        Object.keys(answers).slice(2),
      );
    });

    it(`sends to the adviser ${at}, and the contact, the consent and the brief arrive as they were shown`, async () => {
      const {page, answers, heard} = await openPageAndForm();
      const {visitor} = page;
      for (const [name, value] of Object.entries(contact)) {
        await press(page, part(`input[name=${name}]`), name);
        await sendKeys({type: value});
      }
      await press(page, part('input[name=consent]'), words.consent('Asker Næringsråd'));
      await press(page, part('[part~=send] summary'), words.whatIsSent);
      const shown = await until(
        () => visitor.all('[part~=send] dt').find(({textContent}) => textContent === words.sentBrief),
        'all that would be sent',
      );
      const agreed = visitor.find<HTMLInputElement>('input[name=consent]')!.labels![0]!.textContent.trim();
      const brief = shown.nextElementSibling!.textContent;

      const {envelope} = await arriving({page, heard}, () => press(page, button(words.sendButton), words.sendButton));

      const {consent, ...given} = envelope.contact!;
      expect(given).to.deep.equal(contact);
      expect(consent.text).to.equal(`${words.purpose} ${words.retention} ${agreed}`);
      expect(Date.parse(consent.at)).to.be.closeTo(Date.now(), 60_000);
      expect(envelope.brief).to.equal(brief);
      expect(brief).to.include(visitor.words('#conclusion'));
      const questions = brief.split('\n').slice(brief.split('\n').indexOf(words.questions) + 1);
      expect(questions.slice(0, 3).map((line) => line.slice(0, 3))).to.deep.equal(['1. ', '2. ', '3. ']);
      expect(envelope.answers).to.deep.equal(answers);
    });
  }

  it('would be told of a violation of the policy: the test above can fail', async () => {
    await clearServerLog();
    const page = await openPage('/site/');
    await untilReady(page);
    const style = page.document.createElement('style');
    style.textContent = 'p{color:red}';
    page.document.head.append(style);

    let {violations} = await serverLog();
    while (violations.length === 0) ({violations} = await serverLog());

    expect(violations).to.have.lengthOf(1);
    page.close();
  });
});
