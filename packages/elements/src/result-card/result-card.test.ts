import {check as complete} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, type Answers, type Check, type PartnerProfile} from '@sdg-widgets/core';
import {PageStateStore, type SdgResultCard} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {cataloguePacks, provideContent, resultPacks} from '../content.fixture.js';

const {messages} = resultPacks.nb;
const check: Check = {definition: complete, mode: 'core'};
const all = (answer: number | string): Answers => ({
  sector: 'build',
  size: '5-10',
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])),
});

describe('<sdg-result-card>', () => {
  let state: PageStateStore;
  let card: SdgResultCard;
  let visitor: Visitor;

  beforeEach(() => {
    state = new PageStateStore();
    provideContent({state});
  });

  async function open(
    answers: Answers,
    template = html`<sdg-result-card endpoint="" partner-name="Asker Næringsråd"></sdg-result-card>`,
  ) {
    card = await fixture<SdgResultCard>(template);
    card.answers = answers;
    card.result = score(check, answers);
    visitor = new Visitor(card);
    await until(() => visitor.find('#conclusion'), 'the card');
  }

  it('is empty, and does not throw, without a result', async () => {
    card = await fixture(html`<sdg-result-card></sdg-result-card>`);

    expect(card.shadowRoot!.querySelector('*')).to.equal(null);
  });

  it('says the conclusion first, in one sentence, and what the stage means', async () => {
    await open({...all(1), plan: 3, rules: 3, energy: 0, climate: 0});

    expect(visitor.words('h2')).to.equal(
      'I gang: Dere er kommet lengst på «Styring og regler» og har mest å hente på «Energi og klima».',
    );
    expect(visitor.words('[part=meaning]')).to.equal(
      'Noe er i gang, men det meste er ikke fast eller skrevet ned ennå.',
    );
    expect(visitor.words('[part=note]')).to.equal('Internt arbeidsnotat');
    expect(visitor.words('[part=disclaimer]')).to.equal(messages.disclaimer);
  });

  it('says what is in place and what to gain, side by side, and how to find out what is unknown', async () => {
    await open({...all(1), plan: 3, rules: 2, waste: 'dk'});
    const lines = (column: string) =>
      visitor.all(`[aria-labelledby=${column}] [part=line] strong`).map(({textContent}) => textContent);

    expect(lines('strengths')).to.deep.equal([
      'Ja, skriftlig plan som vi går gjennom minst én gang i året',
      'Ja, vi har skrevet ned rutiner',
    ]);
    expect(lines('gaps')).to.have.lengthOf(3);
    expect(visitor.find('[part=balance]')!.children).to.have.lengthOf(2);
    expect(visitor.sees('Be den som henter avfallet, om en oversikt over mengder og typer.')).to.equal(true);
  });

  it('gives three things to do that fit the company, once they are come to', async () => {
    await open(all(1));
    await visitor.goTo('#next-steps');

    await until(() => visitor.all('[part=next-step]').length === 3, 'what fits');
    expect(visitor.words('#next-steps-title')).to.equal('Dette kan dere gjøre nå');
  });

  it('names no stage when too little is known, and no strengths or gaps', async () => {
    await open(all('dk'));

    expect(visitor.words('h2')).to.equal(messages.conclusionWithheld['too-little-known']);
    expect(visitor.find('[part=balance]')).to.equal(undefined);
  });

  it('says the same with bar, word and table, and never shows unknown as nothing done', async () => {
    const answer = fc.constantFrom<number | string>(0, 1, 2, 3, 'dk', 'na');
    const anyAnswers = fc.record(Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])));
    await open(all(0));
    for (const answers of fc.sample(anyAnswers, {numRuns: 1_000, seed: 11})) {
      card.result = score(check, answers);
      card.answers = answers;
      await card.updateComplete;
      const bars = [...card.result.dimensions, ...card.result.themes];
      const rows = visitor.all('[part=bar-row]');
      const tableRows = visitor.all<HTMLTableRowElement>('tbody tr');
      expect(rows).to.have.lengthOf(bars.length);
      for (const [index, {range, known, asked}] of bars.entries()) {
        const words = rows[index]!.querySelector('[part=standing]')!.textContent;
        const [, standing, counted] = [...tableRows[index]!.cells].map((cell) => cell.textContent);
        expect(standing).to.equal(words);
        expect(counted).to.equal(`${known} av ${asked}`);
        if (range === null) expect(words).to.equal(messages.notRelevant);
        else if (known === 0) expect(words).to.equal(messages.notKnown);
        const width = rows[index]!.querySelector('.known')?.getAttribute('width');
        expect(width ?? null).to.equal(range === null ? null : `${range.lower * 100}%`);
      }
    }
  });

  it('shows no percentage, no stars and none of the phrases that would be a claim', async () => {
    const file = new URL('../../../content/data/check.vectors.json', import.meta.url);
    const {forbiddenOutputPhrases} = (await (await fetch(file)).json()) as {forbiddenOutputPhrases: string[]};
    for (const level of [0, 1, 2, 3]) {
      await open(all(level));
      await visitor.goTo('#next-steps');
      await until(() => visitor.find('[part=next-step]'), 'what fits');
      for (const disclaimer of visitor.all('[part=disclaimer]')) disclaimer.remove();
      const text = card.shadowRoot!.textContent.toLowerCase();
      for (const phrase of [...forbiddenOutputPhrases, '%', '★'])
        expect(text.includes(phrase.toLowerCase()), phrase).to.equal(false);
    }
  });

  it('shows the adviser whom the partner names, else leads to the partner', async () => {
    await open(all(1));
    await until(() => visitor.sees('Ta gjerne med notatet til en rådgiver hos Asker Næringsråd.'), 'the partner');

    await open(all(1), html`<sdg-result-card><p slot="adviser">Ring Kari</p></sdg-result-card>`);
    const slotted = visitor.all('p').find((p) => p.textContent === 'Ring Kari')!;
    await until(() => slotted.getClientRects().length === 1, 'whom the page names');
  });

  describe('the plan that was made on the page', () => {
    const {catalogue} = cataloguePacks.nb;
    const [one, two] = catalogue.opportunities.filter(({kind}) => kind === 'opportunity');
    const [driver] = catalogue.drivers;
    const plan = {
      catalogue: {id: catalogue.id, version: catalogue.version},
      drivers: [driver!],
      opportunities: [two!, one!],
    };

    it('stands in the card, in its order, as soon as there is one', async () => {
      await open(all(1));
      const heading = () => visitor.words('#next-steps-title');
      await visitor.goTo('#next-steps');
      await until(() => heading() === 'Dette kan dere gjøre nå', 'what fits best');

      state.change({plan});
      await until(() => heading() === 'Planen deres', 'the plan');
      expect(
        visitor.all('[part=next-step]').map(({textContent}) => textContent.replace(/\s+/g, ' ').trim()),
      ).to.deep.equal([two!, one!].map(({title, firstStep}) => `${title.nb} ${firstStep.nb}`));

      state.change({plan: {...plan, opportunities: []}});
      await until(() => heading() === 'Dette kan dere gjøre nå', 'what fits best');
    });
  });

  describe('the advisers of a profile', () => {
    const adviser = (name: string, more: object = {}) => ({
      ...{name, role: {nb: 'Rådgiver'}, email: `${name.toLowerCase()}@partner.example`},
      ...more,
    });
    const profile = {
      ...{id: 'partner', languages: ['nb'], name: 'Salten Næringshage'},
      region: {name: 'Salten', municipalities: ['1804']},
      advisers: [adviser('Alle'), adviser('Mat', {trades: ['food']}), adviser('Bodø', {municipalities: ['1804']})],
    } as unknown as PartnerProfile;
    const names = () => visitor.all('[part=adviser-card] strong').map(({textContent}) => textContent);

    it('are whom to call, the nearest first, and the partner has the profile’s name', async () => {
      await open(all(1), html`<sdg-result-card .profile=${profile} endpoint=""></sdg-result-card>`);
      await until(() => names().length > 0, 'the advisers');
      expect(names()).to.deep.equal(['Alle', 'Bodø']);
      expect(visitor.sees('rådgiver hos Salten Næringshage')).to.equal(true);
      expect(visitor.find<HTMLAnchorElement>('[part=adviser-card] a')!.href).to.equal('mailto:alle@partner.example');

      state.change({municipality: '1804'});
      await until(() => names()[0] === 'Bodø', 'the nearest');
      expect(names()).to.deep.equal(['Bodø', 'Alle']);
    });

    it('give way to what the page puts in the slot', async () => {
      await open(all(1), html`<sdg-result-card .profile=${profile}><p slot="adviser">Ring Kari</p></sdg-result-card>`);
      await until(() => names().length > 0, 'the advisers');

      expect(visitor.find('[part=adviser-card]')!.getClientRects()).to.have.lengthOf(0);
    });

    it('are not there when the profile is wrong; the rest is, and the developer is told', async () => {
      const errors: string[] = [];
      const stop = new AbortController();
      document.addEventListener('sdg-error', ({detail}) => errors.push(detail.code), stop);
      const {error} = console;
      console.error = () => {};
      await open(all(1), html`<sdg-result-card .profile=${{id: 'x'} as never}></sdg-result-card>`);
      await until(() => errors.length > 0, 'the error');
      console.error = error;
      stop.abort();

      expect(errors).to.deep.equal(['profile']);
      await until(() => visitor.sees('rådgiver hos partneren bak denne siden'), 'the partner');
    });
  });

  it('speaks the language of the page', async () => {
    await open(all(1), html`<sdg-result-card lang="nn"></sdg-result-card>`);
    await visitor.goTo('#next-steps');
    await until(() => visitor.sees('Dette kan de gjere no'), 'Nynorsk');

    card.lang = 'en';
    await until(() => visitor.sees('What you can do now'), 'English');
  });
});
