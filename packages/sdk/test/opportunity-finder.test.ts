import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {languages, type Answers, type Envelope, type Language} from '@sdg-widgets/core';
import type {SdgOpportunityFinder} from '@sdg-widgets/elements';
import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {companyMessages as enCompany} from '@sdg-widgets/elements/messages/en/company.js';
import {messages as enFinder} from '@sdg-widgets/elements/messages/en/finder.js';
import {messages as enOpportunityTexts} from '@sdg-widgets/elements/messages/en/opportunities.js';
import {contact as nbContact} from '@sdg-widgets/elements/messages/nb/card.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {companyMessages as nbCompany} from '@sdg-widgets/elements/messages/nb/company.js';
import {messages as nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {messages as nbOpportunityTexts} from '@sdg-widgets/elements/messages/nb/opportunities.js';
import {messages as nn} from '@sdg-widgets/elements/messages/nn/check.js';
import {companyMessages as nnCompany} from '@sdg-widgets/elements/messages/nn/company.js';
import {messages as nnFinder} from '@sdg-widgets/elements/messages/nn/finder.js';
import {messages as nnOpportunityTexts} from '@sdg-widgets/elements/messages/nn/opportunities.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {executeServerCommand, sendKeys, setViewport} from '@web/test-runner-commands';
import {answerAll, clearServerLog, openForm, openMarkup, openPage, serverLog, type Page} from './page.js';

interface Vector {
  readonly name: string;
  readonly sector: string;
  readonly drivers: readonly string[];
  readonly answers: Answers;
  readonly expect: {readonly duties: readonly string[]; readonly top3: readonly string[]};
}

const said = {
  nb: {finder: nbFinder, found: nbOpportunityTexts, asking: nb, company: nbCompany},
  nn: {finder: nnFinder, found: nnOpportunityTexts, asking: nn, company: nnCompany},
  en: {finder: enFinder, found: enOpportunityTexts, asking: en, company: enCompany},
};
const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');
const titles = (ids: readonly string[], language: Language) =>
  ids.map((id) => catalogue.opportunities.find((each) => each.id === id)!.title[language]);

/** The finder on a page, once it greets. */
async function openFinder(attributes = ''): Promise<{page: Page; visitor: Visitor}> {
  const page = await openMarkup(`<sdg-opportunity-finder ${attributes}></sdg-opportunity-finder>`);
  const {visitor} = page;
  await until(() => visitor.find('[part=title]'), 'the finder');
  return {page, visitor};
}

const finderIn = ({document}: Page) => document.querySelector<SdgOpportunityFinder>('sdg-opportunity-finder')!;

/** Tab to a button and Enter. */
async function pressByKeyboard(visitor: Visitor, words: string) {
  await until(() => visitor.button(words), words);
  await visitor.tabTo((element) => element === visitor.button(words), words);
  await sendKeys({press: 'Enter'});
}

/** Into the radios, and by arrows to the one with this value. */
async function chooseByKeyboard(visitor: Visitor, value: string) {
  await visitor.tabTo((element) => element.matches('input[type=radio]'), 'the answers');
  await sendKeys({press: ' '});
  for (;;) {
    const focused = visitor.focused as HTMLInputElement;
    if (focused.value === value) return;
    await sendKeys({press: 'ArrowDown'});
    await until(() => visitor.focused !== focused, 'the next answer');
  }
}

const found = (visitor: Visitor, place: string) =>
  visitor
    .all(`[part=opportunity-title]`)
    .filter(({id}) => id.startsWith(`${place}-`))
    .map((element) => element.textContent);

describe('the opportunity finder on a partner’s page', () => {
  let vectors: readonly Vector[];

  before(async () => {
    if (isWebKit) await executeServerCommand('resize-window', {width: 1380, height: 1000});
    else await setViewport({width: 1300, height: 800});
    const file = new URL('../../content/data/opportunities.vectors.json', import.meta.url);
    ({vectors} = (await (await fetch(file)).json()) as {vectors: readonly Vector[]});
  });

  for (const language of languages) {
    it(`finds for every persona, by keyboard alone, what it should, in ${language}`, async () => {
      const {finder: words, found: foundWords, asking} = said[language];
      for (const {name, drivers, answers, expect: expected} of vectors) {
        const {page, visitor} = await openFinder(`lang="${language}"`);
        const {sector, size, ...questions} = answers;
        finderIn(page).answers = questions;
        page.frame.contentWindow!.focus();
        await pressByKeyboard(visitor, words.start);

        await until(() => visitor.words('[part=progress]') === asking.questionOf(1, 3), 'the trade');
        await chooseByKeyboard(visitor, String(sector));
        await sendKeys({press: 'Enter'});
        await until(() => visitor.words('[part=progress]') === asking.questionOf(2, 3), 'the size');
        await chooseByKeyboard(visitor, String(size));
        await sendKeys({press: 'Enter'});
        await until(() => visitor.words('[part=progress]') === asking.questionOf(3, 3), 'the drivers');
        for (const driver of drivers) {
          await visitor.tabTo((element) => (element as HTMLInputElement).value === driver, driver);
          await sendKeys({press: ' '});
        }
        await pressByKeyboard(visitor, words.finish);

        await until(() => visitor.focused?.getAttribute('part') === 'conclusion', `what ${name} finds`);
        expect(visitor.words('[part=conclusion]')).to.equal(foundWords.conclusion(3));
        expect(found(visitor, 'duty'), name).to.deep.equal(titles(expected.duties, language));
        expect(found(visitor, 'best'), name).to.deep.equal(titles(expected.top3, language));
        page.close();
      }
    });
  }

  it('asks nothing twice after the check on the same page, and the plan arrives with the result', async () => {
    await clearServerLog();
    const page = await openMarkup(
      '<sdg-quick-check endpoint="api/submissions" partner-name="Asker"></sdg-quick-check><sdg-opportunity-finder></sdg-opportunity-finder>',
    );
    const check = new Visitor(page.document.querySelector('sdg-quick-check')!, page.frame);
    const finder = new Visitor(page.document.querySelector('sdg-opportunity-finder')!, page.frame);
    await until(() => finder.find('[part=title]'), 'the finder');
    expect(finder.words('[part=promise]')).to.include(nbFinder.size(3));
    await answerAll({...page, visitor: check}, nb.start);

    await until(() => finder.words('[part=promise]').includes(nbFinder.size(1)), 'only one question left');
    finder.press(nbFinder.start);
    await until(() => finder.words('[part=progress]') === nb.questionOf(1, 1), 'the drivers');
    expect(finder.words('#known')).to.equal(nbFinder.known('Jordbruk og skogbruk, Bare meg / ingen ansatte'));
    finder.press(nbFinder.finish);
    await until(() => finder.find('[part=conclusion]'), 'the opportunities');
    const [first, second] = finder.all('[part=opportunity-title]').filter(({id}) => id.startsWith('best-'));
    const wanted = [second!, first!];
    for (const title of wanted) {
      finder.find(`[aria-label="${nbOpportunityTexts.addTitleToPlan(title.textContent!)}"]`)!.click();
      await until(
        () => finder.find(`[aria-label="${nbOpportunityTexts.removeTitleFromPlan(title.textContent!)}"]`),
        'the plan',
      );
    }

    await check.goTo('#next-steps');
    await until(() => check.sees(wanted[0]!.textContent!), 'the plan in the card');
    const ids = wanted.map(({id}) => id.replace('best-', ''));
    page.document.documentElement.lang = 'en';
    await until(() => check.sees(titles(ids, 'en')[0]!), 'the plan in the card, in English');
    page.document.documentElement.lang = 'nb';
    await until(() => check.sees(titles(ids, 'nb')[0]!), 'the card in Bokmål');
    await openForm({...page, visitor: check}, nbContact.talkToAdviser);
    check.press(nbContact.sendWithout);
    await until(() => check.sees(nbContact.sent('Asker')), 'the thanks');
    const [{envelope}] = (await (await fetch('/site/received')).json()) as [{envelope: Envelope}];
    expect(envelope.plan).to.deep.equal({
      catalogue: {id: catalogue.id, version: catalogue.version},
      drivers: [],
      opportunities: ids,
    });
    page.close();
  });

  it('stores nothing, sends nothing and breaks no rule of the strict policy', async () => {
    await clearServerLog();
    const demo = await openPage('/site/finder.html');
    const {visitor} = demo;
    await until(() => visitor.find('#lookup-query'), 'the look-up');
    visitor.press(nbFinder.start);
    for (const value of ['build', '5-10']) {
      (await until(() => visitor.find<HTMLInputElement>(`input[value="${value}"]`), value)).click();
      visitor.press(nb.next);
    }
    await until(() => visitor.button(nbFinder.finish), 'the drivers');
    visitor.press(nbFinder.finish);
    await until(() => visitor.find('[part=adviser-card]'), 'the opportunities, and the adviser of the profile');

    const {requests, violations} = await serverLog();
    expect(violations).to.deep.equal([]);
    expect(requests.filter((request) => !request.startsWith('GET '))).to.deep.equal([]);
    expect(requests.filter((request) => request.includes('/registry/'))).to.deep.equal([]);
    const {localStorage, sessionStorage} = demo.frame.contentWindow!;
    expect([demo.document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
    demo.close();
  });

  it('costs the local parts only when the profile is wrong, and its own part when the catalogue is', async () => {
    allowPageErrors('could not be loaded.');
    const {page, visitor} = await openFinder(
      'profile-url="faults/definition/wrong" catalogue-url="faults/definition/not-json"',
    );
    finderIn(page).context = {sector: 'build', size: '5-10'};
    await until(() => visitor.words('[part=promise]').includes(nbFinder.size(1)), 'one question');
    visitor.press(nbFinder.start);
    (await until(() => visitor.button(nbFinder.finish), 'the drivers')).click();
    await until(() => found(visitor, 'best').length === 3, 'the opportunities');

    expect(visitor.find('[part=local]')).to.equal(undefined);
    page.close();
  });

  describe('looks a company up', () => {
    // The cases of the registry; see the table in packages/tooling/src/fake-registry.mjs.
    const {problems} = nbCompany;
    for (const [name, query, words] of [
      ['a company', '312 001 004', nbCompany.found('EKSEMPELBYGG AS')],
      ['a closed one', '312001047', nbCompany.closed('NEDLAGT EKSEMPEL AS')],
      ['nothing', '312001160', problems['not-found']],
      ['one that the registry has removed', '312001063', problems.gone],
      ['a busy registry', '312001071', problems.busy],
      ['a registry that fails', '312001098', problems.server],
      ['an answer that is no JSON', '312001101', problems.malformed],
      ['an answer without a name', '312001128', problems.malformed],
      ['an answer without end', '312001136', problems.malformed],
      ['a registry that does not answer', '312001144', problems.timeout],
      ['a body that never ends', '312001152', problems.timeout],
      ['a wrong number', '312001005', nbCompany.wrongNumber],
    ] as const) {
      it(`finds ${name}, says so calmly, and the manual way stays`, async () => {
        await clearServerLog();
        const {page, visitor} = await openFinder('company-lookup registry-url="registry/"');
        const field = await until(() => visitor.find<HTMLInputElement>('#lookup-query'), 'the field');
        field.value = query;
        visitor.press(nbCompany.search);

        await until(() => visitor.words('[part=lookup-status]') === words, words);
        expect(visitor.find('[part=lookup-status]')!.getAttribute('role')).to.equal('status');
        const {requests} = await serverLog();
        const asked = requests.filter((request) => request.includes('/registry/'));
        expect(asked).to.have.lengthOf(name === 'a wrong number' ? 0 : 1);
        expect(visitor.button(nbFinder.start)).to.not.equal(undefined);
        page.close();
      });
    }

    it('says so when the registry cannot be reached', async () => {
      const {page, visitor} = await openFinder('company-lookup registry-url="https://localhost:1/"');
      const field = await until(() => visitor.find<HTMLInputElement>('#lookup-query'), 'the field');
      field.value = '312001004';
      visitor.press(nbCompany.search);

      await until(() => visitor.words('[part=lookup-status]') === problems.network, 'the calm sentence');
      page.close();
    });

    it('finds a branch when the visitor says that it is one', async () => {
      await clearServerLog();
      const {page, visitor} = await openFinder('company-lookup registry-url="registry/"');
      const field = await until(() => visitor.find<HTMLInputElement>('#lookup-query'), 'the field');
      field.value = '312001055';
      visitor.press(nbCompany.search);
      (await until(() => visitor.button(nbCompany.tryBranch), 'the second button')).click();

      await until(() => visitor.button(nbCompany.isUs), 'the branch');
      const {requests} = await serverLog();
      expect(requests.filter((request) => request.includes('/registry/'))).to.deep.equal([
        'GET /registry/enheter/312001055',
        'GET /registry/underenheter/312001055',
      ]);
      page.close();
    });

    it('searches by name while it is written, and asks then only what is not known', async () => {
      await clearServerLog();
      const {page, visitor} = await openFinder('company-lookup registry-url="registry/"');
      const field = await until(() => visitor.find<HTMLInputElement>('#lookup-query'), 'the field');
      for (const query of ['e', 'eks', 'eksem', 'eksempel']) {
        field.value = query;
        field.dispatchEvent(new Event('input', {bubbles: true}));
      }
      await until(() => visitor.words('[part=lookup-status]') === nbCompany.hits(4), 'the hits');
      const {requests} = await serverLog();
      expect(requests.filter((request) => request.includes('/registry/'))).to.have.lengthOf(1);

      const hit = visitor.all('[part=lookup] li button').find((each) => each.textContent!.includes('SNEKKERI'))!;
      hit.click();
      (await until(() => visitor.button(nbCompany.isUs), 'the company')).click();
      // How many work there is withheld.
      await until(() => visitor.words('[part=question]') === 'Hvor mange ansatte har dere?', 'the size');
      expect(visitor.focused?.getAttribute('part')).to.equal('question');
      page.close();
    });
  });
});
