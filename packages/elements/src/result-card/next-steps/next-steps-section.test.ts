import {
  employeesOf,
  modeOf,
  rankOpportunities,
  score,
  type Answers,
  type CheckDefinition,
  type Opportunity,
  type Language,
} from '@sdg-widgets/core';
import {
  PageStateStore,
  type SdgOpportunityFinder,
  type SdgResultCard,
  type Packs,
  type VisitorPlan,
} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import {executeServerCommand, setViewport} from '@web/test-runner-commands';
import {cardMessages, cataloguePacks, finderPacks, packs, loadPacks, provideContent} from '../../content.fixture.js';

const messages = cardMessages.nb;
const {messages: words, catalogue, goals} = cataloguePacks.nb;
const {check: definition} = packs.nb;

/** With something unknown, something at the top and something in between. */
const checked: Answers = {
  ...{sector: 'food', size: '1-4', plan: 1, rules: 0, energy: 3, climate: 'dk', waste: 2, circular: 0},
  ...{safety: 1, fair_work: 2, suppliers: 'dk', customers: 0, capital: 1, partners: 3},
};

function rankingOf(answers: Answers, drivers: readonly string[] = [], from = catalogue) {
  return rankOpportunities(from, {definition, mode: modeOf(definition, answers)}, answers, {
    sector: String(answers['sector']),
    employees: employeesOf(String(answers['size'])),
    drivers,
  });
}

const resultOf = (answers: Answers, of: CheckDefinition = definition) =>
  score({definition: of, mode: modeOf(of, answers)}, answers);

const {best, duties} = rankingOf(checked);
const opportunities = catalogue.opportunities.filter(({kind}) => kind === 'opportunity');
const planOf = (planned: readonly Opportunity[]): VisitorPlan => ({
  catalogue: {id: catalogue.id, version: catalogue.version},
  drivers: [],
  opportunities: planned,
});
const titles = (of: readonly Opportunity[]) => of.map(({title}) => title.nb);
const line = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();

const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');
const sizes = [
  [360, 740],
  [1280, 800],
] as const;

async function resize(width: number, height: number) {
  if (isWebKit) await executeServerCommand('resize-window', {width, height});
  else await setViewport({width, height});
}

const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** The layout shift that a visitor sees while `act` runs, where a browser says. */
async function shiftDuring(act: () => Promise<void>): Promise<number> {
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & {readonly value: number}).value;
  });
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) observer.observe({type: 'layout-shift'});
  await act();
  await twoFrames();
  await twoFrames();
  observer.disconnect();
  return shift;
}

describe('next steps in a result card', () => {
  let state: PageStateStore;
  let stop: AbortController;
  let card: SdgResultCard;
  let visitor: Visitor;

  beforeEach(() => {
    state = new PageStateStore();
    stop = new AbortController();
    provideContent({state});
  });

  afterEach(() => {
    stop.abort();
  });

  async function open(of: Partial<SdgResultCard>, template = html`<sdg-result-card></sdg-result-card>`) {
    card = await fixture<SdgResultCard>(template);
    Object.assign(card, of);
    visitor = new Visitor(card);
    await until(() => visitor.find('#conclusion'), 'the card');
  }

  const openChecked = (answers = checked, template?: ReturnType<typeof html>) =>
    open({answers, result: resultOf(answers)}, template);

  /** Goes there, and waits until everything has come that is fetched. */
  async function arrived() {
    (await until(() => visitor.find('#next-steps'), 'their place')).scrollIntoView();
    await until(() => visitor.find('#next-steps [part=disclaimer]'), 'all of the next steps');
  }

  /** Answers the catalogue's request by hand, and counts it. */
  function holdCatalogue() {
    allowPageErrors('offline');
    const held: {resolve: () => void; reject: () => void}[] = [];
    const opportunities = (language: Language) =>
      new Promise<Packs['opportunities']>((resolve, reject) =>
        held.push({
          resolve: () => resolve(cataloguePacks[language]),
          reject: () => reject(new Error('offline')),
        }),
      );
    provideContent({state, load: loadPacks({opportunities})});
    return held;
  }

  const stepTitles = () => visitor.all('[part=next-step] strong').map(line);
  const headings = () =>
    visitor.all(':is(h1, h2, h3, h4, h5, h6)').map((heading) => ({
      level: Number(heading.localName[1]),
      text: line(heading),
    }));

  describe('without a plan', () => {
    it('are the three that fit best, as the finder ranks them, each with a first step and why', async () => {
      await openChecked();
      await arrived();

      expect(visitor.words('#next-steps-title')).to.equal(messages.nextSteps);
      expect(stepTitles()).to.deep.equal(titles(best.map(({opportunity}) => opportunity)));
      for (const [index, step] of visitor.all('[part=next-step]').entries()) {
        const {opportunity, reasons} = best[index]!;
        expect(line(step)).to.include(opportunity.firstStep.nb);
        const gap = reasons.find((reason) => reason.type === 'gap');
        const why = line(step.querySelector('[part=reason]')!);
        if (gap) expect(why).to.include(catalogue.topics![gap.question]!.nb!);
        else expect(Object.values(words.fits)).to.include(why);
      }
    });

    it('are those of the finder on the same page, with what matters most there', async () => {
      const check = {definition, mode: modeOf(definition, checked)};
      state.change({check, answers: checked});
      const finder = await fixture<SdgOpportunityFinder>(html`<sdg-opportunity-finder></sdg-opportunity-finder>`);
      const there = new Visitor(finder);
      const {messages: asking, drivers} = finderPacks.nb;
      await until(() => there.button(asking.start), 'the finder');
      there.press(asking.start);
      const driver = drivers.at(-1)!.id;
      (await until(() => there.find<HTMLInputElement>(`input[value="${driver}"]`), 'the drivers')).click();
      await finder.updateComplete;
      there.press(asking.finish);
      await until(() => there.find('#best'), 'the opportunities');
      const theirs = there.all('[part=opportunity-title][id^="best-"]').map(line);
      expect(theirs).to.not.deep.equal(titles(best.map(({opportunity}) => opportunity)));

      await openChecked();
      await arrived();
      expect(stepTitles()).to.deep.equal(theirs);
      expect(visitor.words('[part=reason]')).to.equal(words.chose(drivers.at(-1)!.label.nb!));
    });

    it('say so when fewer than three fit', async () => {
      const [first, second, ...others] = rankingOf(checked).all.map(({opportunity}) => opportunity.id);
      await openChecked(
        checked,
        html`<sdg-result-card .catalogue=${{languages: ['nb'], hide: others}}></sdg-result-card>`,
      );
      await arrived();

      expect(visitor.all('[part=next-step]')).to.have.lengthOf([first, second].length);
      expect(visitor.sees(words.fewer)).to.equal(true);
    });

    it('are not there for a result without answers', async () => {
      await open({result: resultOf(checked)});
      await until(() => visitor.find('#adviser'), 'the rest');

      expect(visitor.find('#next-steps')).to.equal(undefined);
      expect(visitor.sees(messages.nextSteps)).to.equal(false);
    });

    it('are not there when a check of the partner’s own does not ask for trade and size', async () => {
      const own = {...definition, context: []};
      const {sector: _sector, size: _size, ...answers} = checked;
      await open({definition: own, answers, result: resultOf(answers, own)});
      await until(() => visitor.find('#adviser'), 'the rest');

      expect(visitor.find('#next-steps')).to.equal(undefined);
    });

    it('rank what fits for a check of the partner’s own with other questions', async () => {
      const rename = (id: string) => `own-${id}`;
      const own = {
        ...definition,
        questions: definition.questions.map((question) => ({...question, id: rename(question.id)})),
      };
      const answers = Object.fromEntries(
        Object.entries(checked).map(([id, answer]) => [['sector', 'size'].includes(id) ? id : rename(id), answer]),
      );
      await open({definition: own, answers, result: resultOf(answers, own)});
      await arrived();

      expect(stepTitles()).to.have.lengthOf(3);
      expect(visitor.all('[part=reason]').map(line)).to.satisfy((whys: string[]) =>
        whys.every((why) => Object.values(words.fits).includes(why)),
      );
    });
  });

  describe('with a plan', () => {
    const [one, two] = opportunities;
    const [duty] = duties;

    it('are the plan, in its order, in place of what fits best', async () => {
      await open({answers: checked, result: resultOf(checked), plan: planOf([two!, one!])});
      await arrived();

      expect(visitor.words('#next-steps-title')).to.equal(messages.plan);
      expect(stepTitles()).to.deep.equal(titles([two!, one!]));
      expect(line(visitor.find('[part=next-step]')!)).to.include(two!.firstStep.nb);
    });

    it('are there at once, before anything is fetched', async () => {
      holdCatalogue();
      await open({answers: checked, result: resultOf(checked), plan: planOf([two!])});
      await until(() => stepTitles().length === 1, 'the plan');

      expect(stepTitles()).to.deep.equal(titles([two!]));
      expect(visitor.words('[role=status]')).to.equal(messages.loadingSteps);
    });

    it('name a duty of the plan once among the duties, with its source', async () => {
      await open({answers: checked, result: resultOf(checked), plan: planOf([duty!])});
      await arrived();

      const listed = visitor.all('[aria-labelledby=duties] strong').map(line);
      expect(listed).to.have.members(titles(duties));
    });

    it('claim no duties of a company of which nothing is known', async () => {
      await open({plan: planOf([one!])});
      await arrived();

      expect(visitor.find('#duties')).to.equal(undefined);
      expect(visitor.find('#goals')).to.not.equal(undefined);
    });
  });

  describe('what belongs to them', () => {
    it('are the duties that may apply, with source and the day it was checked', async () => {
      await openChecked();
      await arrived();

      expect(visitor.words('#duties')).to.equal('Dette kan gjelde dere');
      expect(visitor.sees(words.dutiesIntro)).to.equal(true);
      const shown = visitor.all('[aria-labelledby=duties] li');
      expect(shown.map((duty) => line(duty.querySelector('strong')!))).to.deep.equal(titles(duties));
      for (const [index, duty] of shown.entries()) {
        const links = [...duty.querySelectorAll('a')].map((link) => link.getAttribute('href'));
        expect(links).to.deep.equal(duties[index]!.sources);
        expect(line(duty.querySelector('small')!)).to.equal('Kontrollert 21. november 2026.');
      }
    });

    it('are the goals and targets they touch, in words beside a plain square, with the words of the United Nations', async () => {
      await openChecked();
      await arrived();

      const targets = new Set(best.flatMap(({opportunity}) => opportunity.sdgTargets));
      const shown = visitor.all('[part=goals] li');
      const numbers = [...new Set([...targets].map((target) => Number.parseInt(target)))].sort((a, b) => a - b);
      expect(shown.map((goal) => line(goal).replace(/ Delmål .*/, ''))).to.deep.equal(
        numbers.map((goal) => words.goal(goal, goals.goals[goal - 1]!.name['nb']!)),
      );
      const named = shown.flatMap((goal) => line(goal.querySelector('small')!).match(/\d+\.\w+/g)!);
      expect(named).to.have.members([...targets]);
      for (const square of visitor.all<SVGElement>('[part=goals] svg')) {
        expect(square.getAttribute('aria-hidden')).to.equal('true');
        expect([...square.querySelectorAll('*')].map(({localName}) => localName)).to.deep.equal(['rect']);
      }
      expect(visitor.words('#next-steps [part=disclaimer]')).to.include(goals.disclaimer['nb']!);
      expect(visitor.words('#next-steps [part=disclaimer] a')).to.equal(goals.link);
    });

    it('are the schemes that help, once each, with the day they were checked', async () => {
      const helped = catalogue.supportSchemes
        .map(({id}) => opportunities.filter(({support}) => support.includes(id)))
        .find(({length}) => length > 1)!;
      await open({answers: checked, result: resultOf(checked), plan: planOf(helped.slice(0, 5))});
      await arrived();

      const ids = [...new Set(helped.slice(0, 5).flatMap(({support}) => support))];
      const schemes = ids.map((id) => catalogue.supportSchemes.find((each) => each.id === id)!);
      expect(visitor.all('[part=support] a').map((link) => link.getAttribute('href'))).to.deep.equal(
        schemes.map(({url}) => url),
      );
      expect(visitor.all('[part=support] small').map(line)).to.deep.equal(
        schemes.map(({checkedAt}) => (checkedAt ? 'Kontrollert 21. november 2026.' : words.unchecked)),
      );
    });

    it('has room for the icons of a partner who may use them', async () => {
      await openChecked(checked, html`<sdg-result-card><span slot="goal-icons">Ikonene</span></sdg-result-card>`);
      await arrived();

      expect(card.querySelector('span')!.getClientRects()).to.have.lengthOf(1);
    });

    it('follow what the partner adds and hides, given to the card', async () => {
      const [first] = best;
      const adjustment = {languages: ['nb'], hide: [first!.opportunity.id]};
      await openChecked(checked, html`<sdg-result-card .catalogue=${adjustment}></sdg-result-card>`);
      await arrived();

      const rest = {...catalogue, opportunities: catalogue.opportunities.filter((each) => each !== first!.opportunity)};
      expect(stepTitles()).to.deep.equal(titles(rankingOf(checked, [], rest).best.map(({opportunity}) => opportunity)));
    });

    it('follow what the partner adds and hides in the finder on the same page', async () => {
      const [first] = best;
      state.change({adjustment: {languages: ['nb'], hide: [first!.opportunity.id]}});
      await openChecked();
      await arrived();

      expect(stepTitles()).to.not.include(first!.opportunity.title.nb);
    });
  });

  describe('loading', () => {
    it('asks for nothing before the visitor comes near', async () => {
      const held = holdCatalogue();
      const above = await fixture<HTMLElement>(html`<p></p>`);
      above.style.blockSize = '500vh';
      await openChecked();
      await until(() => visitor.find('#next-steps'), 'their place');
      // An observer reports where it stands at first, and after that what changes.
      await new Promise((resolve) => new IntersectionObserver(resolve).observe(card));
      expect(held).to.have.lengthOf(0);

      visitor.find('#next-steps')!.scrollIntoView();
      await until(() => held.length === 1, 'the request');
      scrollTo(0, 0);
    });

    it('asks for nothing while the card is hidden, and then when it is shown', async () => {
      const held = holdCatalogue();
      const box = await fixture<HTMLElement>(html`<div hidden></div>`);
      card = document.createElement('sdg-result-card');
      Object.assign(card, {answers: checked, result: resultOf(checked)});
      box.append(card);
      visitor = new Visitor(card);
      await until(() => visitor.find('#next-steps'), 'their place');
      expect(held).to.have.lengthOf(0);

      box.hidden = false;
      await until(() => held.length === 1, 'the request');
    });

    it('survives that the page moves the card', async () => {
      const held = holdCatalogue();
      const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
      const hidden = await fixture<HTMLElement>(html`<div hidden></div>`);
      await openChecked();
      hidden.append(card);
      await until(() => visitor.find('#next-steps'), 'their place');
      elsewhere.append(card);
      await until(() => held.length > 0, 'the request');
      hidden.append(card);
      held.at(-1)!.resolve();
      elsewhere.append(card);

      await arrived();
      expect(held).to.have.lengthOf(1);
      expect(stepTitles()).to.have.lengthOf(3);
    });

    it('says calmly that it is under way', async () => {
      holdCatalogue();
      await openChecked();
      await until(() => visitor.words('#next-steps [role=status]') === messages.loadingSteps, 'the calm line');

      await expect(card).to.be.accessible();
    });

    for (const [name, planned] of [
      ['what fits best', undefined],
      ['what belongs to a plan', planOf(opportunities.slice(0, 2))],
    ] as const) {
      it(`moves nothing the visitor reads when ${name} arrives`, async () => {
        const held = holdCatalogue();
        for (const [width, height] of sizes) {
          await resize(width, height);
          for (const place of ['conclusion', 'next-steps-title', 'adviser']) {
            fixtureCleanup();
            held.length = 0;
            await open(planned ? {plan: planned} : {answers: checked, result: resultOf(checked)});
            (await until(() => visitor.find('#next-steps'), 'their place')).scrollIntoView();
            await until(() => held.length === 1 && visitor.find('[part=awaited]'), 'the calm line');
            const read = visitor.find(`#${place}`)!;
            read.scrollIntoView();
            await twoFrames();
            const before = read.getBoundingClientRect().top;
            const shift = await shiftDuring(async () => {
              held[0]!.resolve();
              await until(() => visitor.find('#next-steps [part=disclaimer]'), 'all of the next steps');
            });

            // What is below stays by what a scroll is anchored to. Chromium counts a shift all the same inside layout containment.
            if (place !== 'adviser') expect(shift, `${width} px, reading #${place}`).to.be.at.most(0.02);
            if (place !== 'adviser' || CSS.supports('overflow-anchor: none')) {
              expect(read.getBoundingClientRect().top, `${width} px, #${place}`).to.be.closeTo(before, 2);
            }
          }
        }
      });
    }

    it('says calmly that it failed, tries again, and the rest of the card stands', async () => {
      const errors: string[] = [];
      document.addEventListener('sdg-error', ({detail}) => errors.push(detail.code), stop);
      const held = holdCatalogue();
      await openChecked();
      await until(() => held.length === 1, 'the request');
      held[0]!.reject();
      await until(() => visitor.words('#next-steps [role=status]') === messages.stepsNotLoaded, 'the calm sentence');
      expect(visitor.find('#adviser')).to.not.equal(undefined);
      expect(visitor.find('table')).to.not.equal(undefined);
      expect(errors).to.deep.equal(['language']);
      await expect(card).to.be.accessible();

      visitor.press(messages.tryAgain);
      await until(() => held.length === 2, 'another request');
      await until(() => visitor.words('#next-steps [role=status]') === messages.loadingSteps, 'the calm line');
      expect(visitor.focused?.id).to.equal('next-steps-title');
      held[1]!.resolve();
      await arrived();
      expect(stepTitles()).to.have.lengthOf(3);
      expect(visitor.focused?.id).to.equal('next-steps-title');
    });
  });

  it('speak the language of the page, the plan too', async () => {
    await open({answers: checked, result: resultOf(checked), plan: planOf([opportunities[0]!])});
    await arrived();
    for (const language of ['nn', 'en', 'nb'] as const) {
      card.lang = language;
      const {messages: theirWords, catalogue: theirs} = cataloguePacks[language];
      await until(() => visitor.words('#duties') === theirWords.duties, language);

      const there = theirs.opportunities.find(({id}) => id === opportunities[0]!.id)!;
      await until(() => stepTitles()[0] === there.title[language], `the plan in ${language}`);
      expect(visitor.words('#next-steps-title')).to.equal(cardMessages[language].plan);
    }
  });

  it('leave no level out between headings, whatever the first', async () => {
    for (const level of [1, 2, 3, 4]) {
      fixtureCleanup();
      await openChecked(checked, html`<sdg-result-card heading-level=${level}></sdg-result-card>`);
      await arrived();

      const [first, ...rest] = headings();
      expect(first!.level).to.equal(level);
      let before = first!.level;
      for (const heading of rest) {
        expect(heading.level, heading.text).to.be.at.most(before + 1);
        before = heading.level;
      }
      expect(new Set(headings().map(({text}) => text)).size, 'each heading once').to.equal(rest.length + 1);
    }
  });

  it('are accessible, with and without a plan', async () => {
    await openChecked();
    await arrived();
    await expect(card).to.be.accessible();

    card.plan = planOf(opportunities.slice(0, 3));
    await until(() => visitor.words('#next-steps-title') === messages.plan, 'the plan');
    await expect(card).to.be.accessible();
  });
});
