import {check as complete} from '@sdg-widgets/content/check.js';
import {shownQuestions, toFragment, type Answers} from '@sdg-widgets/core';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {exports as nbExport} from '@sdg-widgets/elements/messages/nb/card.js';
import {until} from '@sdg-widgets/tooling/visitor.js';
import {expect} from '@open-wc/testing';
import {answerAll, openMarkup, openPage, untilReady, type Page} from './page.js';

const check = {definition: complete, mode: 'core'} as const;
const answers: Answers = {
  sector: 'build',
  size: '5-10',
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, 1])),
};
const fragment = (more: object = {}) =>
  toFragment({
    ...{definition: {id: complete.id, version: complete.version}, mode: 'core', answers, date: '2026-03-03'},
    ...more,
  });

describe('a link that a visitor has taken along', () => {
  let page: Page;

  afterEach(() => page.close());

  const open = async (hash: string) => (page = await openPage(`/site/index.html#${hash}`));

  it('opens to the result, scored anew, without moving focus', async () => {
    await open(await fragment());

    await until(() => page.visitor.find('#conclusion'), 'the result');
    expect(page.visitor.words('#conclusion')).to.match(/^I gang: /);
    expect(page.visitor.sees('Dette er svarene fra 3. mars 2026.')).to.equal(true);
    expect(page.document.activeElement).to.equal(page.document.body);
  });

  it('brings the plan along', async () => {
    const plan = {catalogue: {id: 'x', version: '1'}, drivers: [], opportunities: ['waste-site', 'energy-quick']};
    await open(await fragment({plan}));
    await page.visitor.goTo('#next-steps');

    const steps = await until(() => page.visitor.find('#next-steps ol'), 'the plan');
    expect(steps.querySelectorAll('li')).to.have.lengthOf(2);
  });

  it('asks what is new when the check has changed since', async () => {
    const without = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'waste'));
    await open(await fragment({answers: without, definition: {id: complete.id, version: '2025-01-01'}}));

    await until(() => page.visitor.sees('Sjekken er endret siden 3. mars 2026.'), 'the notice');
    expect(page.visitor.words('[part=question]')).to.include('avfall');
  });

  it('is refused calmly when it is damaged, of a later release, or of another check; the check can be taken', async () => {
    const whole = await fragment();
    for (const [hash, words] of [
      [whole.slice(0, -12), 'Lenken er ikke hel.'],
      ['sdg=7.abc', 'nyere utgave av sjekken'],
      [await fragment({definition: {id: 'other.check', version: '1'}}), 'fra en annen sjekk'],
    ] as const) {
      await open(hash);
      await until(() => page.visitor.sees(words), words);
      expect(page.visitor.button(nb.start)).to.not.equal(undefined);
      page.close();
    }
  });

  it('shows what has changed when it is opened beside a new result', async () => {
    await open('');
    await untilReady(page);
    await answerAll(page, nb.start);
    const before = page.visitor.words('#conclusion');

    page.frame.contentWindow!.location.hash = await fragment();

    await until(() => page.visitor.find('#changes'), 'the changes');
    expect(page.visitor.words('#changes')).to.equal('Endret siden 3. mars 2026');
    expect(page.visitor.sees(nbExport.back)).to.equal(true);
    expect(page.visitor.words('#conclusion')).to.equal(before);
  });

  it('says what came of it where the visitor is, when it is pasted', async () => {
    await open('');
    await untilReady(page);
    await answerAll(page, nb.start);
    const {visitor} = page;
    await visitor.goTo('#more');
    const field = await until(() => visitor.find<HTMLInputElement>('#earlier'), 'the field');
    field.closest('details')!.open = true;
    const paste = (link: string) => {
      field.value = `https://partner.example/#${link}`;
      visitor.press(nbExport.showChanges);
    };

    paste((await fragment()).slice(0, -12));
    await until(() => visitor.words('#error-earlier') === nbExport.linkDamaged, 'what to mend');
    expect(visitor.focused).to.equal(field);

    paste(await fragment());
    await until(() => visitor.focused?.textContent === 'Endret siden 3. mars 2026', 'the changes');

    paste(await fragment({definition: {id: complete.id, version: '2025-01-01'}}));
    const cannot = nbExport.checkChanged('3. mars 2026');
    await until(() => visitor.focused?.textContent === cannot, 'why they cannot be compared');
  });

  it('is what a card makes: it opens to the same result', async () => {
    await open('');
    await untilReady(page);
    await answerAll(page, nb.start);
    const before = page.visitor.words('#conclusion');
    await page.visitor.goTo('#more');
    (await until(() => page.visitor.button(nbExport.makeLink), 'what can be done')).click();
    const {value: link} = await until(() => page.visitor.find<HTMLTextAreaElement>('textarea#link'), 'the link');
    page.close();

    page = await openPage(link);
    await until(() => page.visitor.words('#conclusion') === before, 'the same result');
    expect(page.visitor.sees('Resultatet er regnet ut på nytt.')).to.equal(true);
  });

  it('shows the firm’s progress when the check is taken again', async () => {
    await open(await fragment());
    await page.visitor.goTo('#more');
    await until(() => page.visitor.button(nbExport.restart), 'the way back');

    page.visitor.press(nbExport.restart);
    await answerAll(page, nb.start);

    await until(() => page.visitor.find('#changes'), 'the changes');
    expect(page.visitor.sees('Dette er svarene fra')).to.equal(false);
  });
});

describe('a card that follows a check elsewhere', () => {
  let page: Page;

  afterEach(() => page.close());

  it('shows the result in its stead, changes an answer there, and begins anew there', async () => {
    page = await openMarkup(
      `<style>sdg-quick-check { display: block; min-block-size: 600px }</style>
      <sdg-quick-check id="sjekk"></sdg-quick-check><main><sdg-result-card for="sjekk"></sdg-result-card></main>`,
    );
    await untilReady(page);
    const check = page.document.querySelector('sdg-quick-check')!;
    const card = page.document.querySelector('sdg-result-card')!;
    await until(() => card.shadowRoot, 'the card');

    await answerAll(page, nb.start);

    await until(() => card.shadowRoot!.querySelector('#conclusion'), 'the result in the card');
    expect(check.shadowRoot!.querySelector('sdg-result-card')).to.equal(null);
    await until(() => page.document.activeElement === card, 'focus in the card');
    expect(check.offsetHeight, 'no empty box where the check was').to.be.below(100);

    await page.visitor.goTo('#more');
    const details = await until(() => page.visitor.find<HTMLDetailsElement>('details[part=answers]'), 'the answers');
    details.open = true;
    details.querySelector('button')!.click();
    await until(() => check.shadowRoot!.querySelector('[part=question]'), 'the question');
    check.shadowRoot!.querySelector<HTMLButtonElement>('button[part=primary]')!.click();
    await until(() => !check.shadowRoot!.querySelector('[part=question]'), 'the result');

    page.visitor.press(nbExport.restart);
    await until(() => page.visitor.button(nb.start), 'the start');
    expect(card.shadowRoot!.querySelector('#conclusion')).to.equal(null);
  });
});
