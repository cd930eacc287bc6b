import {check as complete} from '@sdg-widgets/content/check.js';
import {fromFragment, score, shownQuestions, toFragment, type Answers, type Check} from '@sdg-widgets/core';
import {PageStateStore, type SdgResultCard} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {cardMessages, provideContent} from '../../content.fixture.js';

const check: Check = {definition: complete, mode: 'core'};
const messages = cardMessages.nb;
const all = (answer: number | string): Answers => ({
  sector: 'build',
  size: '5-10',
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])),
});

describe('taking a note along', () => {
  let state: PageStateStore;
  let card: SdgResultCard;
  let visitor: Visitor;

  beforeEach(() => {
    state = new PageStateStore();
    provideContent({state});
  });

  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function open(answers: Answers) {
    card = await fixture<SdgResultCard>(html`<sdg-result-card partner-name="Rådet"></sdg-result-card>`);
    Object.assign(card, {answers, result: score(check, answers)});
    visitor = new Visitor(card);
    await visitor.goTo('#more');
    await until(() => visitor.button(messages.copy), 'the buttons');
  }

  /** What a link made by the card carries. */
  async function makeLink(): Promise<string> {
    visitor.press(messages.makeLink);
    return (await until(() => visitor.find<HTMLTextAreaElement>('textarea#link'), 'the link')).value;
  }

  const linkOf = async (answers: Answers, more: object = {}) =>
    `https://raadet.example/sjekk#${await toFragment({
      ...{definition: {id: complete.id, version: complete.version}, mode: 'core', answers, date: '2026-03-03'},
      ...more,
    })}`;

  async function compare(link: string) {
    visitor.press(messages.copy);
    const details = await until(() => visitor.find<HTMLDetailsElement>('[part=compare]'), 'the field');
    details.open = true;
    visitor.find<HTMLInputElement>('#earlier')!.value = link;
    visitor.press('Vis hva som er endret');
  }

  it('copies the note as text, or shows it to be copied by hand', async () => {
    await open(all(1));

    visitor.press(messages.copy);

    await until(() => visitor.words('[part=status]') !== '', 'what became of it');
    const shown = visitor.find<HTMLTextAreaElement>('textarea#text')?.value;
    const text = shown ?? (await navigator.clipboard.readText().catch(() => undefined));
    // Where the clipboard may be written but not read, that it was copied is all that can be seen.
    if (text !== undefined) expect(text).to.match(/^Internt arbeidsnotat\n\nI gang: /);
    else expect(visitor.sees('Teksten er kopiert.')).to.equal(true);
  });

  it('makes a link that carries the answers, and the page’s address without the rest of its fragment', async () => {
    history.replaceState(null, '', '#nyheter');
    await open(all(2));

    const link = new URL(await makeLink());

    expect(link.origin + link.pathname).to.equal(location.origin + location.pathname);
    expect(link.hash).to.not.include('nyheter');
    expect(await fromFragment(link.hash)).to.deep.include({answers: all(2), mode: 'core'});
    expect(visitor.focused?.id).to.equal('link');
    expect(visitor.sees('Den som får lenken, kan se dem.')).to.equal(true);
  });

  it('says what has changed since an earlier link: further, back, and what is known now', async () => {
    await open({...all(1), energy: 3, waste: 0, safety: 2});

    await compare(await linkOf({...all(1), safety: 'dk'}));

    const changes = await until(() => visitor.find('[part~=changes]'), 'the changes');
    expect(visitor.focused?.id).to.equal('changes');
    expect(changes.textContent.replace(/\s+/g, ' ')).to.include('Endret siden 3. mars 2026');
    const lines = [...changes.querySelectorAll('li')].map((line) => line.textContent.replace(/\s+/g, ' ').trim());
    expect(lines).to.have.lengthOf(3);
    expect(lines[0]).to.include('strøm').and.include('Fra «Vi gjør noen tiltak, men måler ikke» til «Vi har mål');
    expect(lines[1]).to.include('avfall');
    expect(lines[2]).to.include('Fra «Vet ikke» til');
  });

  it('says so when nothing has changed, and when the check has another version', async () => {
    await open(all(1));
    await compare(await linkOf(all(1)));
    await until(() => visitor.sees('Ingen svar er endret.'), 'that nothing has changed');
    expect(visitor.find('[part~=changes]')).to.equal(undefined);

    await compare(await linkOf(all(0), {definition: {id: complete.id, version: '2025-01-01'}}));
    await until(() => visitor.sees('Da kan vi ikke sammenligne.'), 'that it cannot be compared');
  });

  it('does not take back what was said since, when a copy ends late', async () => {
    let end: () => void = () => undefined;
    const writeText = () => new Promise<void>((resolve) => (end = resolve));
    Object.defineProperty(navigator, 'clipboard', {value: {writeText}, configurable: true});
    await open(all(1));
    await compare(await linkOf(all(1)));
    await until(() => visitor.sees('Ingen svar er endret.'), 'that nothing has changed');
    end();
    await new Promise((resolve) => setTimeout(resolve));
    await card.updateComplete;
    Reflect.deleteProperty(navigator, 'clipboard');

    expect(visitor.sees('Ingen svar er endret.')).to.equal(true);
  });

  for (const [name, link, words] of [
    ['nothing', () => '', 'Feil: Lim inn en lenke'],
    ['another page’s link', () => 'https://example.com/#kontakt', 'Feil: Lim inn en lenke'],
    ['half a link', async () => (await linkOf(all(1))).slice(0, -20), 'Lenken er ikke hel.'],
    ['a link of a later release', () => 'https://raadet.example/#sdg=9.abc', 'nyere utgave av sjekken'],
    [
      'a link of another check',
      () => linkOf(all(1), {definition: {id: 'other.check', version: complete.version}}),
      'fra en annen sjekk',
    ],
  ] as const) {
    it(`refuses ${name} calmly, and says what to do`, async () => {
      await open(all(1));

      await compare(await link());

      const error = await until(() => visitor.find('[part=error]'), 'the error');
      expect(error.textContent).to.include(words);
      await until(() => visitor.focused?.id === 'earlier', 'focus on the field');
      expect(visitor.find('#earlier')!.getAttribute('aria-describedby')).to.equal(error.id);
      expect(visitor.find('[part~=changes]')).to.equal(undefined);
    });
  }

  it('forgets what was compared when another visitor begins', async () => {
    await open(all(1));
    card.owner = {restart: () => {}};
    await compare(await linkOf(all(0)));
    await until(() => visitor.find('[part~=changes]'), 'the changes');

    visitor.press(messages.restart);

    await until(() => !visitor.find('[part~=changes]'), 'that they have gone');
  });
});
