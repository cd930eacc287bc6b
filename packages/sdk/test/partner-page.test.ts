import {check} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, type Answers, type Envelope} from '@sdg-widgets/core';
import {en} from '@sdg-widgets/elements/messages/en.js';
import {enResult} from '@sdg-widgets/elements/messages/en.result.js';
import {nb} from '@sdg-widgets/elements/messages/nb.js';
import {nbResult} from '@sdg-widgets/elements/messages/nb.result.js';
import {nn} from '@sdg-widgets/elements/messages/nn.js';
import {nnResult} from '@sdg-widgets/elements/messages/nn.result.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import {clearServerLog, openPage, serverLog, untilReady, type Page} from './page.js';

const languages = {nb: [nb, nbResult], nn: [nn, nnResult], en: [en, enResult]} as const;
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

async function byPointer({visitor}: Page, words: string) {
  await visitor.point(await until(() => visitor.button(words), words));
}

const chooseByPointer = ({visitor}: Page, index: number) => visitor.point(visitor.all('[part=option]')[index]!);

async function byKeyboard({visitor}: Page, words: string) {
  await until(() => visitor.button(words), words);
  await visitor.tabTo((element) => element === visitor.button(words), words);
  await sendKeys({press: 'Enter'});
}

/** From the heading into the group, with arrows to the answer. */
async function chooseByKeyboard({visitor}: Page, index: number) {
  await visitor.tabTo((element) => element.matches('input[type=radio]'), 'the answers');
  if (index === 0) return sendKeys({press: ' '});
  for (let step = 0; step < index; step += 1) await sendKeys({press: 'ArrowDown'});
}

describe('a visitor on a partner’s page', () => {
  before(async () => {
    if (isWebKit) await executeServerCommand('resize-window', {width: 1380, height: 1000});
    else await setViewport({width: 1300, height: 800});
  });

  for (const [language, [messages, resultMessages]] of Object.entries(languages)) {
    for (const width of [360, 1280]) {
      for (const [hand, press, choose] of [
        ['keyboard', byKeyboard, chooseByKeyboard],
        ['pointer', byPointer, chooseByPointer],
      ] as const) {
        it(`answers and sends by ${hand} alone, ${language}, ${width} px, and exactly that arrives`, async () => {
          await clearServerLog();
          const page = await openPage('/site/', {width});
          const {visitor} = page;
          page.document.documentElement.lang = language;
          // The heading tells the languages apart; the button reads the same in two of them.
          await until(() => visitor.words('[part=title]') === messages.heading, language);
          if (hand === 'keyboard') page.frame.contentWindow!.focus();
          await press(page, messages.start);

          const answers: Record<string, string | number> = {};
          for (let number = 1; number <= 14; number += 1) {
            await until(
              () => visitor.words('[part=progress]') === messages.questionOf(number, 14),
              `question ${number}`,
            );
            expect(visitor.focused?.getAttribute('part')).to.equal('question');
            const count = visitor.all('input[type=radio]').length;
            await choose(page, choiceFor(number, count));
            const {name, value} = visitor.find<HTMLInputElement>('input:checked')!;
            answers[name] = /^\d$/.test(value) ? Number(value) : value;
            if (hand === 'keyboard') await sendKeys({press: 'Enter'});
            else await press(page, number === 14 ? messages.finish : messages.next);
          }

          await until(() => visitor.focused?.id === 'conclusion', 'the result');
          const before = await serverLog();
          expect(before.requests.filter((request) => !request.startsWith('GET '))).to.deep.equal([]);
          expect(
            before.requests.filter((request) => !/ \/(|log|assets\/.*|sdg-widgets\/.*)$/.test(request)),
          ).to.deep.equal([]);
          const {localStorage, sessionStorage} = page.frame.contentWindow!;
          expect([page.document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);

          const earlier = await received();
          await press(page, resultMessages.sendButton);
          await until(() => visitor.sees(resultMessages.sent('Asker Næringsråd')), 'the thanks');
          const arrived = await received();
          expect(arrived).to.have.lengthOf(earlier.length + 1);
          const [{envelope, verified}] = arrived as [Received];
          const given: Answers = answers;
          expect(envelope.answers).to.deep.equal(given);
          expect(envelope.result).to.deep.equal(score({definition: check, mode: 'core'}, given));
          expect(verified).to.equal('true');
          expect(envelope).to.deep.include({
            definition: {id: check.id, version: check.version, sha256: check.sha256},
            language,
            mode: 'core',
            partner: 'asker',
            source: {origin: location.origin, path: '/site/'},
          });
          expect(shownQuestions({definition: check, mode: 'core'}, given).map(({id}) => id)).to.deep.equal(
            Object.keys(given).slice(2),
          );
          expect((await serverLog()).violations, 'under the strict policy').to.deep.equal([]);
          page.close();
        });
      }
    }
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
