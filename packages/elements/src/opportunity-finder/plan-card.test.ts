import {modeOf, type Answers, type Opportunity, type PartnerProfile} from '@sdg-widgets/core';
import {
  PageStateStore,
  type PageServices,
  type SdgOpportunityFinder,
  type SdgResultCard,
  type VisitorPlan,
} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {cardMessages, cataloguePacks, finderPacks, packs, loadPacks, provideContent} from '../content.fixture.js';

const messages = cardMessages.nb;
const {messages: words, catalogue, goals} = cataloguePacks.nb;
const {messages: asking, drivers} = finderPacks.nb;
const {check: definition} = packs.nb;

const [one, two] = catalogue.opportunities.filter(({kind}) => kind === 'opportunity');
const planOf = (planned: readonly Opportunity[]): VisitorPlan => ({
  catalogue: {id: catalogue.id, version: catalogue.version},
  drivers: [],
  opportunities: planned,
});
const profile = {
  id: 'rad',
  languages: ['nb'],
  name: 'Rådet',
  region: {name: 'Oslo', municipalities: ['0301']},
  advisers: [{name: 'Kari Eksempel', role: {nb: 'Rådgiver'}, booking: 'https://raadet.example/kari'}],
} as unknown as PartnerProfile;
const line = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

describe('a card for a plan alone', () => {
  let state: PageStateStore;
  let card: SdgResultCard;
  let visitor: Visitor;

  beforeEach(() => {
    state = new PageStateStore();
    provideContent({state});
  });

  async function open(template: ReturnType<typeof html>) {
    card = await fixture<SdgResultCard>(template);
    visitor = new Visitor(card);
    await until(() => visitor.find('#next-steps [part=disclaimer]'), 'all of the card');
    await until(() => visitor.find('[part~=adviser] slot'), 'whom to call');
  }

  it('is headed by the plan, and leads to who can help', async () => {
    await open(html`<sdg-result-card .plan=${planOf([two!, one!])} .profile=${profile}></sdg-result-card>`);
    await until(() => visitor.sees('Kari Eksempel'), 'the adviser');

    expect(visitor.words('#conclusion')).to.equal('Planen deres');
    expect(visitor.all('[part=next-step] strong').map(line)).to.deep.equal([two!.title.nb, one!.title.nb]);
    for (const part of ['support', 'goals', 'disclaimer'])
      expect(visitor.find(`[part=${part}]`)).to.not.equal(undefined);
    expect(visitor.sees(goals.disclaimer['nb']!)).to.equal(true);
    expect(visitor.sees(words.disclaimer)).to.equal(true);
    expect(visitor.sees(messages.disclaimer)).to.equal(true);
    const headings = visitor.all(':is(h1, h2, h3, h4, h5, h6)').map(line);
    expect(headings).to.have.lengthOf(new Set(headings).size);
    await expect(card).to.be.accessible();
  });

  it('says nothing of a result that is not there', async () => {
    await open(
      html`<sdg-result-card .plan=${planOf([one!])} .answers=${{sector: 'build', size: '5-10'}}></sdg-result-card>`,
    );

    expect(visitor.find('[part=balance]')).to.equal(undefined);
    expect(visitor.find('table')).to.equal(undefined);
    expect(visitor.find('[part=answers]')).to.equal(undefined);
    expect(visitor.find('#duties'), 'what a company of this trade and size may have to do').to.not.equal(undefined);
    expect(state.state.answers, 'a check that nobody has answered').to.equal(undefined);
  });

  it('is the plan that was made on the page', async () => {
    state.change({plan: planOf([one!])});
    await open(html`<sdg-result-card></sdg-result-card>`);
    expect(visitor.all('[part=next-step]')).to.have.lengthOf(1);

    state.change({plan: planOf([one!, two!])});
    await until(() => visitor.all('[part=next-step]').length === 2, 'what was added');

    state.change({plan: planOf([])});
    await until(() => !visitor.find('#conclusion'), 'an empty card');
  });
});

describe('the card inside <sdg-opportunity-finder>', () => {
  let state: PageStateStore;
  let stop: AbortController;
  let finder: SdgOpportunityFinder;
  let visitor: Visitor;

  beforeEach(() => {
    state = new PageStateStore();
    stop = new AbortController();
    provideContent({state});
  });

  afterEach(() => {
    stop.abort();
  });

  const company: Answers = {sector: 'build', size: '5-10'};

  async function open(template = html`<sdg-opportunity-finder .context=${company}></sdg-opportunity-finder>`) {
    finder = await fixture<SdgOpportunityFinder>(template);
    visitor = new Visitor(finder);
    await until(() => visitor.button(asking.start), 'the finder');
    await find();
  }

  /** Says what matters most, and waits for what is found. */
  async function find() {
    visitor.press(asking.start);
    const driver = drivers[0]!.id;
    (await until(() => visitor.find<HTMLInputElement>(`input[value="${driver}"]`), 'the drivers')).click();
    await finder.updateComplete;
    visitor.press(asking.finish);
    await until(() => visitor.find('#best'), 'the opportunities');
  }

  const bestTitles = () => visitor.all('[part=opportunity-title][id^="best-"]').map(line);
  const card = () => finder.shadowRoot!.querySelector<SdgResultCard>('sdg-result-card');
  const inCard = () => new Visitor(card()!);

  async function add(title: string) {
    visitor.find(`button[aria-label="${words.addTitleToPlan(title)}"]`)!.click();
    await finder.updateComplete;
  }

  /** Puts the best two into the plan, and goes to the card. */
  async function plan(): Promise<Visitor> {
    for (const title of bestTitles().slice(0, 2)) await add(title);
    const inside = await until(() => card() && inCard(), 'the card');
    (await until(() => inside.find('#next-steps'), 'the place of the next steps')).scrollIntoView();
    await until(() => inside.find('#next-steps [part=disclaimer]'), 'all of the next steps');
    return inside;
  }

  it('is not there, and nothing of it is asked for, before there is a plan', async () => {
    const asked: string[] = [];
    const load: PageServices['load'] = (name, language) => {
      asked.push(name);
      return loadPacks({})(name, language);
    };
    provideContent({state, load});
    await open();
    expect(card()).to.equal(null);
    expect(visitor.words('#adviser')).to.equal(words.adviser);
    expect(asked).to.not.include('card');

    await plan();
    expect(asked).to.include('card');
  });

  it('shows the plan in its order, for the company, in place of whom to call', async () => {
    await open();
    const inside = await plan();

    expect(inside.words('#conclusion')).to.equal(messages.plan);
    expect(inside.all('[part=next-step] strong').map(line)).to.deep.equal(bestTitles().slice(0, 2));
    const duties = visitor.all('[part=opportunity-title][id^="duty-"]').map(line);
    expect(inside.all('[aria-labelledby=duties] strong').map(line)).to.deep.equal(duties);
    expect(visitor.all('[part~=section][part~=adviser]')).to.have.lengthOf(1);
    expect(finder.shadowRoot!.querySelector('[part~=adviser]')).to.equal(null);
    await inside.goTo('#more');
    await until(() => inside.button(messages.restart), 'the way back');
    expect(visitor.all('button').filter((button) => line(button) === messages.restart)).to.have.lengthOf(1);

    visitor.find(`button[aria-label="${words.laterTitle(bestTitles()[0]!)}"]`)!.click();
    const turned = bestTitles().slice(0, 2).toReversed();
    await until(() => inside.all('[part=next-step] strong').map(line).join() === turned.join(), 'the other order');
  });

  it('stands below the buttons that change the plan, under a heading of its own', async () => {
    await open();
    await plan();

    const editor = finder.shadowRoot!.querySelector('[part~=plan]')!;
    expect(editor.compareDocumentPosition(card()!) & Node.DOCUMENT_POSITION_FOLLOWING).to.be.above(0);
    expect(visitor.words('#plan')).to.equal(words.plan);
    expect(words.plan).to.not.equal(messages.plan);
    expect(card()!.shadowRoot!.querySelector('#conclusion')!.localName).to.equal('h3');
    await expect(finder).to.be.accessible();
  });

  it('is told what the page has told the finder', async () => {
    await open(
      html`<sdg-opportunity-finder
        endpoint="https://raadet.example/motta"
        partner="rad"
        partner-name="Næringsrådet"
        privacy-url="https://raadet.example/personvern"
        .profile=${profile}
        .context=${company}
      ></sdg-opportunity-finder>`,
    );
    const inside = await plan();

    const {endpoint, partner, partnerName, privacyUrl} = card()!;
    expect([endpoint, partner, partnerName, privacyUrl]).to.deep.equal([
      'https://raadet.example/motta',
      'rad',
      'Næringsrådet',
      'https://raadet.example/personvern',
    ]);
    await until(() => inside.sees('Kari Eksempel'), 'the adviser of the profile');
    expect(inside.sees(messages.adviserText('Næringsrådet'))).to.equal(true);
  });

  it('cannot send without an endpoint', async () => {
    await open();
    const inside = await plan();
    await until(() => inside.sees(messages.adviserText(messages.partnerFallback)), 'whom to call');

    expect(inside.button(messages.talkToAdviser)).to.equal(undefined);
  });

  it('calls whom the page names', async () => {
    await open(
      html`<sdg-opportunity-finder .context=${company}><p slot="adviser">Ring Kari</p></sdg-opportunity-finder>`,
    );
    const inside = await plan();

    await until(() => finder.querySelector('p')!.getClientRects().length === 1, 'whom to call');
    expect(inside.all('slot[name=adviser]').length).to.be.above(0);
  });

  it('speaks the language of the finder', async () => {
    await open();
    const inside = await plan();
    const [{id}] = state.state.plan!.opportunities as [Opportunity];
    for (const language of ['nn', 'en', 'nb'] as const) {
      finder.lang = language;
      const there = cataloguePacks[language].catalogue.opportunities.find((each) => each.id === id)!;

      await until(() => inside.words('#conclusion') === cardMessages[language].plan, language);
      await until(() => inside.words('[part=next-step] strong') === there.title[language], `the plan in ${language}`);
    }
  });

  for (const [name, template] of [
    ['', undefined],
    [
      ' where the page says whom to call',
      html`<sdg-opportunity-finder .context=${company}><p slot="adviser">Ring Kari</p></sdg-opportunity-finder>`,
    ],
  ] as const) {
    it(`leaves the visitor where they are when it comes and goes${name}`, async () => {
      await open(template);
      const title = visitor.all('[part=opportunity-title][id^="best-"]').at(-1)!;
      title.scrollIntoView();
      const before = title.getBoundingClientRect().top;
      await add(line(title));
      await until(card, 'the card');
      expect(title.getBoundingClientRect().top).to.be.closeTo(before, 2);

      visitor.find(`button[aria-label="${words.removeTitleFromPlan(line(title))}"]`)!.click();
      await until(() => !card(), 'no card');
      expect(title.getBoundingClientRect().top).to.be.closeTo(before, 2);
    });
  }

  it('gives way to whom to call when the plan is emptied', async () => {
    await open();
    await plan();
    for (const title of bestTitles().slice(0, 2)) {
      visitor.find(`button[aria-label="${words.removeTitleFromPlan(title)}"]`)!.click();
      await finder.updateComplete;
    }

    await until(() => !card(), 'no card');
    expect(visitor.words('#adviser')).to.equal(words.adviser);
  });

  it('leaves the plan to the check that was answered on the page', async () => {
    const answers: Answers = {...company, waste: 1};
    state.change({check: {definition, mode: modeOf(definition, answers)}, answers});
    await open();
    for (const title of bestTitles().slice(0, 2)) await add(title);

    expect(card()).to.equal(null);
    expect(visitor.words('#adviser')).to.equal(words.adviser);
  });

  it('begins anew with its own button, and forgets', async () => {
    await open();
    const inside = await plan();
    await inside.goTo('#more');
    await until(() => inside.button(messages.restart), 'the way back');
    inside.press(messages.restart);
    await until(() => visitor.button(asking.start), 'the start screen');

    expect(visitor.focused?.getAttribute('part')).to.equal('title');
    expect(state.state.plan).to.equal(undefined);
    expect(state.state.drivers).to.equal(undefined);
    await find();
    expect(card()).to.equal(null);
  });
});
