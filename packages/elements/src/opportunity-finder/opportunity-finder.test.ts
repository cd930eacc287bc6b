import {
  employeesOf,
  goalsOf,
  modeOf,
  maxPlanItems,
  rankingWeights,
  rankOpportunities,
  today,
  type Answers,
  type CatalogueAdjustment,
  type Check,
  type Opportunity,
  type PartnerProfile,
  type Language,
} from '@sdg-widgets/core';
import {
  PageStateStore,
  type Packs,
  type PageServices,
  type SdgFoundEvent,
  type SdgOpportunityFinder,
} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {captureEvents, warnings} from '@sdg-widgets/tooling/capture-events.js';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {cataloguePacks, finderPacks, loadPacks, packs, provideContent} from '../content.fixture.js';

const {messages, context, drivers} = finderPacks.nb;
const {messages: foundMessages, catalogue, goals} = cataloguePacks.nb;
const {check: definition} = packs.nb;

/** A company that has answered the quick check, with something unknown, something at the top and something in between. */
const checked: Answers = {
  ...{sector: 'food', size: '1-4', plan: 1, rules: 0, energy: 3, climate: 'dk', waste: 2, circular: 0},
  ...{safety: 1, fair_work: 2, suppliers: 'dk', customers: 0, capital: 1, partners: 3},
};
const checkedCheck: Check = {definition, mode: modeOf(definition, checked)};

function rankingOf(answers: Answers, chosen: readonly string[], from = catalogue) {
  return rankOpportunities(from, {definition, mode: modeOf(definition, answers)}, answers, {
    sector: String(answers['sector']),
    employees: employeesOf(String(answers['size'])),
    drivers: chosen,
  });
}

const dayFromNow = (days: number) => today(new Date(Date.now() + days * 86_400_000));

describe('<sdg-opportunity-finder>', () => {
  let state: PageStateStore;
  let stopContent: () => void;
  let element: SdgOpportunityFinder;
  let visitor: Visitor;

  beforeEach(() => {
    state = new PageStateStore();
    stopContent = provideContent({state});
  });

  async function open(
    template = html`<sdg-opportunity-finder><a href="https://example.com/">Lenken</a></sdg-opportunity-finder>`,
  ) {
    element = await fixture<SdgOpportunityFinder>(template);
    visitor = new Visitor(element);
    await until(() => visitor.find('[part=title], [part=question]'), 'the finder');
  }

  const choose = async (value: string) => {
    visitor.find<HTMLInputElement>(`[part=option] input[value="${value}"]`)!.click();
    await element.updateComplete;
  };

  const press = async (words: string) => {
    visitor.press(words);
    await element.updateComplete;
  };

  /** Presses the button whose name says more than its words. */
  const pressNamed = async (name: string) => {
    visitor.find(`button[aria-label="${name}"]`)!.click();
    // What follows moves focus once the element has been updated.
    await element.updateComplete;
    await element.updateComplete;
  };

  const found = () => until(() => visitor.find('#conclusion'), 'the opportunities');

  /** Answers what is asked until the opportunities are there. */
  async function answerAll({sector = 'build', size = '5-10', chosen = ['cost_saving']} = {}) {
    if (visitor.button(messages.start)) await press(messages.start);
    for (const value of [sector, size]) {
      if (!visitor.find(`[part=option] input[value="${value}"]`)) continue;
      await choose(value);
      await press(messages.next);
    }
    for (const driver of chosen) await choose(driver);
    await press(messages.finish);
    await found();
  }

  const titlesIn = (place: 'duty' | 'best' | 'all') =>
    visitor.all(`[part=opportunity-title][id^="${place}-"]`).map(({textContent}) => textContent);
  const articleOf = (place: 'duty' | 'best' | 'all', {id}: {readonly id: string}) =>
    visitor.find(`[part=opportunity][aria-labelledby="${place}-${id}"]`)!;
  const titles = (opportunities: readonly Opportunity[]) => opportunities.map(({title}) => title.nb);
  const planned = () => visitor.all('[part~=plan] li > span').map(({textContent}) => textContent);
  const announced = () => visitor.words('[part=announcement]');
  const add = ({title}: Opportunity) => pressNamed(foundMessages.addTitleToPlan(title.nb!));
  const select = async (name: string, value: string) => {
    const filter = visitor.find<HTMLSelectElement>(`select[name=${name}]`)!;
    filter.value = value;
    filter.dispatchEvent(new Event('change', {bubbles: true}));
    await element.updateComplete;
  };

  describe('before it starts', () => {
    it('leaves the link in the page when nobody answers it', async () => {
      stopContent();
      const lines = await warnings(async () => {
        element = await fixture(html`<sdg-opportunity-finder><a href="/">Lenken</a></sdg-opportunity-finder>`);
        await until(() => element.updateComplete, 'the first update');
      });
      visitor = new Visitor(element);

      expect(visitor.find('a')!.getClientRects()).to.have.lengthOf(1);
      expect(visitor.find('button')).to.equal(undefined);
      expect(lines.join()).to.include('The pack "finder"');
    });

    it('says what it is, how much it asks and what happens with the answers', async () => {
      await open();

      expect(visitor.words('h2[part=title]')).to.equal('Hva lønner seg for dere?');
      expect(visitor.words('[part=intro]')).to.equal(messages.intro);
      expect(visitor.all('[part=promise] p').map(({textContent}) => textContent)).to.deep.equal([
        '3 korte spørsmål. Ingen konto.',
        messages.privacy,
      ]);
      expect(visitor.find('a')!.getClientRects(), 'the fallback link').to.have.lengthOf(0);
    });

    it('moves neither focus nor the page, however it starts', async () => {
      const above = await fixture<HTMLElement>(html`<p></p>`);
      above.style.blockSize = '300vh';
      for (const start of ['screen', 'immediate']) {
        await open(html`<sdg-opportunity-finder start=${start}></sdg-opportunity-finder>`);

        expect(document.activeElement).to.equal(document.body);
        expect(scrollY).to.equal(0);
      }
    });

    it('asks at once, with the promise above, by start="immediate"', async () => {
      const started = await captureEvents('sdg-start', async () => {
        await open(html`<sdg-opportunity-finder start="immediate"></sdg-opportunity-finder>`);
        expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 3');
        expect(visitor.words('[part=promise]')).to.include(messages.privacy);
      });
      expect(started, 'before the visitor has done anything').to.have.lengthOf(0);

      expect(await captureEvents('sdg-start', () => choose('build'))).to.have.lengthOf(1);
      await press(messages.next);
      expect(visitor.find('[part=promise]')).to.equal(undefined);
    });

    it('loads neither catalogue nor check before the visitor starts', async () => {
      const asked: string[] = [];
      const load: PageServices['load'] = (name, language) => {
        asked.push(name);
        return loadPacks({})(name, language);
      };
      provideContent({state, load});
      await open();
      expect(asked).to.deep.equal(['finder']);

      await press(messages.start);
      await until(() => asked.length === 3, 'both');
      expect(asked).to.have.members(['finder', 'opportunities', 'check']);
    });
  });

  describe('what it asks', () => {
    beforeEach(async () => {
      await open();
      await press(messages.start);
    });

    it('is trade, size and what matters most, each with focus on its heading', async () => {
      const steps = ['Hva driver dere med?', 'Hvor mange ansatte har dere?', messages.drivers];
      for (const [index, words] of steps.entries()) {
        expect(visitor.focused?.textContent).to.equal(words);
        expect(visitor.focused?.localName).to.equal('h2');
        expect(visitor.words('[part=progress]')).to.equal(`Spørsmål ${index + 1} av 3`);
        if (index < 2) {
          await choose(['build', '5-10'][index]!);
          await press(messages.next);
        }
      }

      expect(visitor.all('input[type=checkbox]')).to.have.lengthOf(drivers.length);
      expect(visitor.words('[part=hint]')).to.equal(messages.driversHint);
      expect(visitor.find('#known')).to.equal(undefined);
    });

    it('needs an answer: says so, with focus there', async () => {
      await press(messages.next);

      expect(visitor.focused?.textContent?.trim()).to.equal('Feil: Velg et svar.');
      expect(visitor.find('[role=radiogroup]')!.getAttribute('aria-describedby')).to.include(visitor.focused!.id);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 3');

      await choose('build');
      expect(visitor.find('[part=error]')).to.equal(undefined);
    });

    it('takes none or two of what matters, and says it when there are three, with focus there', async () => {
      for (const value of ['build', '5-10']) {
        await choose(value);
        await press(messages.next);
      }
      const three = drivers.slice(0, 3).map(({id}) => id);
      for (const id of three) await choose(id);
      await press(messages.finish);

      expect(visitor.focused?.textContent?.trim()).to.equal(messages.tooMany);
      expect(visitor.find('[role=group]')!.getAttribute('aria-describedby')).to.include(visitor.focused!.id);
      expect(visitor.all<HTMLInputElement>('input:checked').map(({value}) => value)).to.deep.equal(three);

      await choose(three[0]!);
      expect(visitor.find('[part=error]')).to.equal(undefined);
      await press(messages.finish);
      await found();
    });

    it('keeps the answers on the way back and forth', async () => {
      for (const value of ['build', '5-10']) {
        await choose(value);
        await press(messages.next);
      }
      await choose('reputation');
      await press(messages.back);
      expect(visitor.focused?.textContent).to.equal('Hvor mange ansatte har dere?');
      expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('5-10');
      await press(messages.back);
      expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('build');
      expect(visitor.button(messages.back)).to.equal(undefined);

      await press(messages.next);
      await press(messages.next);
      expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('reputation');
    });

    it('is answered by keys alone', async () => {
      for (const [step, key] of ['sector', 'size', 'drivers'].map((id, index) => [
        id,
        index === 0 ? 'ArrowDown' : ' ',
      ])) {
        await until(() => visitor.focused?.id === `question-${step}`, `focus on ${step}`);
        await sendKeys({press: 'Tab'});
        await sendKeys({press: key!});
        await until(() => visitor.find(`input[name=${step}]:checked`), `an answer to ${step}`);
        await sendKeys({press: 'Enter'});
      }

      await found();
    });

    it('gives a finger room: every control is at least 44 px high and wide', async () => {
      for (const value of ['build', '5-10', 'cost_saving']) {
        for (const control of visitor.all('label, button')) {
          const {width, height} = control.getBoundingClientRect();
          expect(Math.min(width, height), control.textContent!).to.be.at.least(44);
        }
        await choose(value);
        visitor.find<HTMLButtonElement>('button[part=primary]')!.click();
        await element.updateComplete;
      }
      await found();
      for (const details of visitor.all<HTMLDetailsElement>('details')) details.open = true;
      for (const control of visitor.all('button, summary, select')) {
        const {width, height} = control.getBoundingClientRect();
        expect(Math.min(width, height), control.textContent!).to.be.at.least(44);
      }
    });
  });

  it('asks in one list when the partner wants that', async () => {
    await open(html`<sdg-opportunity-finder layout="list"></sdg-opportunity-finder>`);
    await press(messages.start);
    expect(visitor.all('[part=question]').map(({textContent}) => textContent)).to.deep.equal([
      ...context.map(({text}) => text.nb),
      messages.drivers,
    ]);
    expect(visitor.button(messages.back)).to.equal(undefined);

    await choose('build');
    await press(messages.finish);
    expect(visitor.focused?.id).to.equal('error-size');
    await choose('5-10');
    for (const {id} of drivers.slice(0, 3)) await choose(id);
    await press(messages.finish);
    expect(visitor.focused?.id).to.equal('error-drivers');
    await choose(drivers[0]!.id);
    await press(messages.finish);

    await found();
    expect(visitor.focused?.id).to.equal('conclusion');
  });

  describe('what is known already', () => {
    const asksOnlyDrivers = async () => {
      expect(visitor.words('[part=promise]')).to.include('Ett spørsmål.');
      await press(messages.start);
      expect(visitor.words('[part=question]')).to.equal(messages.drivers);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 1');
    };

    it('is not asked again: from the check on this page', async () => {
      state.change({check: checkedCheck, answers: checked});
      await open();
      await asksOnlyDrivers();
      expect(visitor.words('#known')).to.equal(messages.known('Mat- og drikkeproduksjon, 1–4'));
      await choose('reputation');
      await press(messages.finish);
      await found();

      expect(titlesIn('best')).to.deep.equal(
        rankingOf(checked, ['reputation']).best.map(({opportunity}) => opportunity.title.nb),
      );
    });

    it('is not asked again: from the developer, by .answers and by .context', async () => {
      for (const template of [
        html`<sdg-opportunity-finder .answers=${checked}></sdg-opportunity-finder>`,
        html`<sdg-opportunity-finder .context=${{sector: 'food', size: '1-4'}}></sdg-opportunity-finder>`,
      ]) {
        await open(template);
        await asksOnlyDrivers();
      }
    });

    it('counts as the nearest says: .context before .answers before the page', async () => {
      state.change({check: checkedCheck, answers: {...checked, sector: 'sea', size: '250+'}});
      await open(
        html`<sdg-opportunity-finder .answers=${checked} .context=${{sector: 'digital'}}></sdg-opportunity-finder>`,
      );
      await answerAll();

      expect(visitor.words('[part=basis] p')).to.match(/^Dere: IT.*, 1–4 ansatte\./);
    });

    it('may come while the visitor is asked', async () => {
      await open(html`<sdg-opportunity-finder start="immediate"></sdg-opportunity-finder>`);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 3');

      state.change({check: checkedCheck, answers: checked});
      await element.updateComplete;

      expect(visitor.words('[part=question]')).to.equal(messages.drivers);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 1');
      expect(document.activeElement).to.equal(document.body);
    });

    it('speaks the page’s language when the check was answered in another', async () => {
      state.change({check: checkedCheck, answers: checked});
      await open(html`<sdg-opportunity-finder lang="en"></sdg-opportunity-finder>`);
      const {messages: english} = finderPacks.en;
      await press(english.start);
      await press(english.finish);
      await found();
      await until(() => visitor.sees('You answered “'), 'English');

      expect(visitor.all('[part=reasons]').every(({textContent}) => !/vet ikke|Ingen/i.test(textContent))).to.equal(
        true,
      );
      for (const question of definition.questions) {
        for (const {label} of question.options) {
          expect(visitor.all('[part=reasons]').some((each) => each.textContent.includes(label.nb!))).to.equal(false);
        }
      }
    });
  });

  describe('what it finds', () => {
    it('tells the page, by ids and without the answers', async () => {
      const types: string[] = [];
      const steps: unknown[] = [];
      const stop = new AbortController();
      for (const type of ['sdg-start', 'sdg-step', 'sdg-complete'] as const) {
        document.addEventListener(type, () => types.push(type), stop);
      }
      document.addEventListener('sdg-step', ({detail}) => steps.push(detail), stop);
      const completed = await captureEvents('sdg-complete', async () => {
        await open();
        await answerAll();
      });
      stop.abort();
      const ranking = rankingOf({sector: 'build', size: '5-10'}, ['cost_saving']);

      expect(types).to.deep.equal(['sdg-start', 'sdg-step', 'sdg-step', 'sdg-step', 'sdg-complete']);
      expect(steps).to.deep.equal(
        ['sector', 'size', 'drivers'].map((id, index) => ({id, position: index + 1, total: 3})),
      );
      expect(completed).to.have.lengthOf(1);
      const [{bubbles, composed, detail}] = completed as [SdgFoundEvent];
      expect({bubbles, composed}).to.deep.equal({bubbles: true, composed: true});
      expect(detail).to.deep.equal({
        duties: ranking.duties.map(({id}) => id),
        best: ranking.best.map(({opportunity}) => opportunity.id),
      });
      expect(visitor.focused?.id).to.equal('conclusion');
    });

    it('tells the page of the start before the first step, by start="immediate" too', async () => {
      const types: string[] = [];
      const stop = new AbortController();
      for (const type of ['sdg-start', 'sdg-step']) document.addEventListener(type, () => types.push(type), stop);
      await open(html`<sdg-opportunity-finder start="immediate"></sdg-opportunity-finder>`);
      await choose('build');
      stop.abort();

      expect(types).to.deep.equal(['sdg-start', 'sdg-step']);
    });

    it('is what the ranking says: the best three, all that fit, what is done already', async () => {
      state.change({check: checkedCheck, answers: checked});
      await open();
      await answerAll({chosen: ['cost_saving', 'partnerships']});
      const ranking = rankingOf(checked, ['cost_saving', 'partnerships']);

      expect(visitor.words('#conclusion')).to.equal('Her er det mest å hente for dere.');
      expect(visitor.words('[part=basis] p')).to.equal(
        'Dere: Mat- og drikkeproduksjon, 1–4 ansatte. Viktigst: Lavere kostnader og Samarbeid med andre.',
      );
      expect(titlesIn('best')).to.deep.equal(titles(ranking.best.map(({opportunity}) => opportunity)));
      expect(titlesIn('all')).to.deep.equal(titles(ranking.all.map(({opportunity}) => opportunity)));
      expect(visitor.words('[part=all] > summary')).to.equal(foundMessages.all(ranking.all.length));
      expect(visitor.all('[part=doing] li').map(({textContent}) => textContent)).to.deep.equal(
        titles(ranking.alreadyDoing),
      );
      expect(ranking.alreadyDoing).to.not.have.lengthOf(0);
    });

    it('says why in sentences, and each says what has counted', async () => {
      state.change({check: checkedCheck, answers: checked});
      await open();
      await answerAll({chosen: ['cost_saving', 'reputation']});

      for (const {opportunity, reasons} of rankingOf(checked, ['cost_saving', 'reputation']).all) {
        const words = articleOf('all', opportunity)
          .querySelector('[part=reasons]')!
          .textContent.replace(/\s+/g, ' ')
          .trim();
        const expected = reasons.flatMap((reason) => {
          if (reason.type === 'sector') return foundMessages.fits[reason.fit];
          if (reason.type === 'driver') {
            return foundMessages.chose(drivers.find(({id}) => id === reason.driver)!.label.nb!);
          }
          const topic = catalogue.topics![reason.question]!.nb!;
          const {options} = definition.questions.find(({id}) => id === reason.question)!;
          const answer = checked[reason.question];
          if (reason.level === 3) return [];
          if (answer === 'dk') return foundMessages.answered('Vet ikke', topic);
          return reason.level === null
            ? foundMessages.unanswered(topic)
            : foundMessages.answered(options.find(({value}) => value === reason.level)!.label.nb!, topic);
        });
        expect(words, opportunity.id).to.equal(expected.join(' '));
        for (const sentence of expected) expect(sentence).to.match(/\.$/);
      }
    });

    it('shows duties apart, as what may apply, with source and the day it was checked', async () => {
      await open();
      await answerAll();
      const {duties} = rankingOf({sector: 'build', size: '5-10'}, ['cost_saving']);

      expect(duties).to.not.have.lengthOf(0);
      expect(visitor.words('#duties')).to.equal('Dette kan gjelde dere');
      expect(titlesIn('duty')).to.deep.equal(titles(duties));
      for (const duty of duties) {
        const article = articleOf('duty', duty);
        expect([...article.querySelectorAll('[part=source] a')].map((link) => link.getAttribute('href'))).to.deep.equal(
          duty.sources,
        );
        expect(article.querySelector('[part=source] small')!.textContent).to.equal('Kontrollert 21. november 2026.');
        expect(article.querySelector('[part=terms]'), 'effort and payback').to.equal(null);
      }
      const all = visitor.all('[part=opportunity]');
      expect(all.indexOf(articleOf('duty', duties.at(-1)!))).to.be.lessThan(
        all.findIndex((each) => each.getAttribute('aria-labelledby')!.startsWith('best-')),
      );
    });

    it('says in words what it takes, which goals it serves and who helps with money', async () => {
      await open();
      await answerAll();
      for (const {opportunity} of rankingOf({sector: 'build', size: '5-10'}, ['cost_saving']).all) {
        const article = articleOf('all', opportunity);
        const words = (selector: string) =>
          [...article.querySelectorAll(selector)].map(({textContent}) => textContent!.replace(/\s+/g, ' ').trim());

        expect(words('dd')).to.deep.equal([
          foundMessages.efforts[opportunity.effort],
          foundMessages.paybacks[opportunity.payback],
        ]);
        expect(words('[part=goals] li')).to.deep.equal(
          goalsOf(opportunity).map((goal) => `Mål ${goal}: ${goals.goals[goal - 1]!.name['nb']}`),
        );
        const squares = [...article.querySelectorAll('[part=goals] svg')];
        expect(squares).to.have.lengthOf(goalsOf(opportunity).length);
        for (const square of squares) {
          expect(square.getAttribute('aria-hidden')).to.equal('true');
          expect([...square.querySelectorAll('*')].map(({localName}) => localName)).to.deep.equal(['rect']);
        }
        const schemes = opportunity.support.map((id) => catalogue.supportSchemes.find((each) => each.id === id)!);
        expect(
          [...article.querySelectorAll('[part=support] a')].map((link) => link.getAttribute('href')),
        ).to.deep.equal(schemes.map(({url}) => url));
        expect(words('[part=support] small')).to.deep.equal(
          schemes.map(({checkedAt}) => (checkedAt ? 'Kontrollert 21. november 2026.' : foundMessages.unchecked)),
        );
      }
      expect(visitor.sees(goals.disclaimer['nb']!), 'the words of the United Nations').to.equal(true);
      expect(visitor.sees(foundMessages.disclaimer)).to.equal(true);
    });

    it('says how it chose, with the weights that it used', async () => {
      await open();
      await answerAll();
      const said = visitor.words('[part=how] ul');

      for (const weight of Object.values(rankingWeights)) expect(said).to.include(`${weight} poeng`);
      expect(visitor.words('[part=how] summary')).to.equal('Slik valgte vi');
    });

    it('shows neither a score nor a phrase that would be a seal', async () => {
      await open();
      const file = new URL('../../../content/data/check.vectors.json', import.meta.url);
      const {forbiddenOutputPhrases} = (await (await fetch(file)).json()) as {forbiddenOutputPhrases: string[]};
      await answerAll();
      for (const disclaimer of visitor.all('[part=disclaimer]')) disclaimer.remove();
      const text = visitor.find('[part=found]')!.textContent.toLowerCase();

      for (const phrase of [...forbiddenOutputPhrases, '%', '★'])
        expect(text.includes(phrase.toLowerCase()), phrase).to.equal(false);
    });

    it('says so calmly when fewer than three fit, and when none does', async () => {
      const hide = (count: number): CatalogueAdjustment => ({
        languages: ['nb'],
        hide: rankingOf({sector: 'build', size: '5-10'}, [])
          .all.slice(count)
          .map(({opportunity}) => opportunity.id),
      });
      await open(html`<sdg-opportunity-finder .catalogue=${hide(1)}></sdg-opportunity-finder>`);
      await answerAll({chosen: []});
      expect(titlesIn('best')).to.have.lengthOf(1);
      expect(visitor.sees(foundMessages.fewer)).to.equal(true);

      element.catalogue = hide(0);
      await until(() => visitor.words('#conclusion') === 'Vi fant ingen nye muligheter for dere.', 'none');
    });

    it('is the same for one person without employees, in the words of the check', async () => {
      await open();
      await answerAll({size: 'solo', chosen: []});

      const {label} = context[1]!.options.find(({value}) => value === 'solo')!;
      expect(visitor.words('[part=basis] p')).to.equal(`Dere: Bygg og anlegg, ${label.nb}.`);
      expect(titlesIn('all')).to.deep.equal(
        titles(rankingOf({sector: 'build', size: 'solo'}, []).all.map(({opportunity}) => opportunity)),
      );
    });
  });

  describe('the filters', () => {
    beforeEach(async () => {
      await open();
      await answerAll();
      visitor.find<HTMLDetailsElement>('[part=all]')!.open = true;
      await until(() => visitor.find('select'), 'the filters');
    });

    it('narrow the list, and the count is announced', async () => {
      const {all} = rankingOf({sector: 'build', size: '5-10'}, ['cost_saving']);
      const count = visitor.find('[part=hits]')!;
      expect(count.getAttribute('role')).to.equal('status');
      expect(visitor.words('[part=hits]')).to.equal(`${all.length} muligheter`);

      await select('effort', 'low');
      const easy = all.filter(({opportunity}) => opportunity.effort === 'low');
      expect(titlesIn('all')).to.deep.equal(titles(easy.map(({opportunity}) => opportunity)));
      expect(visitor.words('[part=hits]')).to.equal(`${easy.length} muligheter`);
      expect(visitor.find('[part=hits]'), 'the same live region').to.equal(count);

      await select('goal', '12');
      const both = easy.filter(({opportunity}) => goalsOf(opportunity).includes(12));
      expect(titlesIn('all')).to.deep.equal(titles(both.map(({opportunity}) => opportunity)));

      await select('effort', '');
      await select('goal', '');
      expect(titlesIn('all')).to.have.lengthOf(all.length);
      expect(titlesIn('best'), 'the best three stay').to.have.lengthOf(3);
    });

    it('offer nothing that finds nothing', async () => {
      for (const filter of visitor.all<HTMLSelectElement>('select')) {
        for (const {value} of [...filter.options]) {
          await select(filter.name, value);
          expect(titlesIn('all'), `${filter.name} ${value}`).to.not.have.lengthOf(0);
        }
        await select(filter.name, '');
      }
    });

    it('say what they do after the answers were changed, and after a new start', async () => {
      for (const again of [foundMessages.change, foundMessages.restart]) {
        await select('effort', 'low');
        await press(again);
        if (again === foundMessages.restart) await press(messages.start);
        await answerAll();
        const shown = titlesIn('all').length;
        const chosen = visitor.find<HTMLSelectElement>('select[name=effort]')!.value;
        const {all} = rankingOf({sector: 'build', size: '5-10'}, []);

        expect(shown, again).to.equal(
          all.filter(({opportunity}) => chosen === '' || opportunity.effort === chosen).length,
        );
      }
    });
  });

  describe('the plan', () => {
    let all: Opportunity[];

    beforeEach(async () => {
      await open();
      await answerAll();
      all = rankingOf({sector: 'build', size: '5-10'}, ['cost_saving']).all.map(({opportunity}) => opportunity);
    });

    it('is not there before something is in it', () => {
      expect(visitor.find('[part~=plan]')).to.equal(undefined);
    });

    it('takes an opportunity and gives it back, and says so', async () => {
      const [first] = all as [Opportunity];
      const changes = await captureEvents('sdg-plan-change', async () => {
        await add(first);
        expect(planned()).to.deep.equal(titles([first]));
        expect(announced()).to.equal(`«${first.title.nb}» er i planen. 1 av høyst 5.`);
        expect(visitor.words('[part~=plan] p')).to.equal(foundMessages.planIntro(1, 5));

        await pressNamed(foundMessages.removeTitleFromPlan(first.title.nb!));
        expect(planned()).to.deep.equal([]);
        expect(announced()).to.equal(`«${first.title.nb}» er tatt ut av planen. 0 av høyst 5.`);
      });

      expect(changes.map(({detail}) => detail)).to.deep.equal([{opportunities: [first.id]}, {opportunities: []}]);
      expect(changes.every(({bubbles, composed}) => bubbles && composed)).to.equal(true);
    });

    it('takes a duty, too', async () => {
      const [duty] = rankingOf({sector: 'build', size: '5-10'}, []).duties as [Opportunity];
      await add(duty);

      expect(planned()).to.deep.equal(titles([duty]));
    });

    it('is put in order by buttons, and focus stays with what moves', async () => {
      const [one, two, three] = all as [Opportunity, Opportunity, Opportunity];
      for (const each of [one, two, three]) await add(each);
      const changes = await captureEvents('sdg-plan-change', async () => {
        visitor.find(`#earlier-${three.id}`)!.focus();
        await pressNamed(foundMessages.earlierTitle(three.title.nb!));
        expect(planned()).to.deep.equal(titles([one, three, two]));
        expect(visitor.focused?.id).to.equal(`earlier-${three.id}`);
        expect(announced()).to.equal(`«${three.title.nb}» er nummer 2.`);

        await pressNamed(foundMessages.earlierTitle(three.title.nb!));
        expect(planned()).to.deep.equal(titles([three, one, two]));
        expect(visitor.focused?.id, 'first: there is no earlier').to.equal(`later-${three.id}`);

        visitor.find(`#later-${one.id}`)!.focus();
        await pressNamed(foundMessages.laterTitle(one.title.nb!));
        expect(planned()).to.deep.equal(titles([three, two, one]));
        expect(visitor.focused?.id, 'last: there is no later').to.equal(`earlier-${one.id}`);
      });

      expect(changes.at(-1)!.detail).to.deep.equal({opportunities: [three.id, two.id, one.id]});
      expect(state.state.plan!.opportunities.map(({id}) => id)).to.deep.equal([three.id, two.id, one.id]);
    });

    it('keeps focus in the element when a row is taken out, to the last', async () => {
      for (const each of all.slice(0, 2)) await add(each);
      for (const [index, each] of all.slice(0, 2).entries()) {
        const remove = visitor.find(`#remove-${each.id}`)!;
        remove.focus();
        remove.click();
        await element.updateComplete;
        await until(() => visitor.focused?.id === ['plan', 'best'][index], 'focus on what is left');
      }
    });

    it('leaves focus on the button of an opportunity that is added or taken out', async () => {
      const [first] = all as [Opportunity];
      for (const name of [foundMessages.addTitleToPlan, foundMessages.removeTitleFromPlan]) {
        const button = visitor.find(`button[aria-label="${name(first.title.nb!)}"]`)!;
        button.focus();
        await pressNamed(name(first.title.nb!));
        expect(visitor.focused).to.equal(button);
      }
    });

    it('does not carry a visitor away whose browser gives a pressed button no focus', async () => {
      const [first, second] = all as [Opportunity, Opportunity];
      await add(first);
      await add(second);
      (visitor.focused as HTMLElement | null)?.blur();
      articleOf('all', first).querySelector<HTMLElement>('[part=actions] button')!.click();
      await element.updateComplete;
      await element.updateComplete;

      expect(planned()).to.deep.equal(titles([second]));
      expect(document.activeElement?.localName).to.equal('body');
    });

    it('holds five, and says calmly that it is full', async () => {
      for (const each of all.slice(0, maxPlanItems)) await add(each);
      const changes = await captureEvents('sdg-plan-change', () => add(all[maxPlanItems]!));

      expect(changes).to.have.lengthOf(0);
      expect(planned()).to.deep.equal(titles(all.slice(0, maxPlanItems)));
      expect(announced()).to.equal('Planen er full med 5. Ta ut én først.');
    });

    it('speaks the language that is shown', async () => {
      const [first] = all as [Opportunity];
      await add(first);
      element.lang = 'en';
      await until(() => visitor.words('#plan') === cataloguePacks.en.messages.plan, 'English');

      expect(planned()).to.deep.equal([
        cataloguePacks.en.catalogue.opportunities.find(({id}) => id === first.id)!.title.en,
      ]);
    });

    it('is there while the answers are changed, and forgotten by a new start', async () => {
      const [first] = all as [Opportunity];
      await add(first);
      await press(foundMessages.change);
      expect(visitor.focused?.textContent).to.equal('Hva driver dere med?');
      expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('build');
      await press(messages.next);
      expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('5-10');
      await press(messages.next);
      expect(visitor.all<HTMLInputElement>('input:checked').map(({value}) => value)).to.deep.equal(['cost_saving']);
      const completed = await captureEvents('sdg-complete', async () => {
        await press(messages.finish);
        await found();
      });
      expect(completed).to.have.lengthOf(1);
      expect(planned()).to.deep.equal(titles([first]));

      await visitor.goTo('#more');
      await until(() => visitor.button(foundMessages.restart), 'the way back');
      await press(foundMessages.restart);
      expect(visitor.focused?.textContent).to.equal(messages.heading);
      expect(state.state.plan).to.equal(undefined);
      await press(messages.start);
      expect(visitor.find('input:checked')).to.equal(undefined);
      await answerAll();
      expect(planned()).to.deep.equal([]);
      expect(announced()).to.equal('');
    });
  });

  it('asks all of it again when known answers are to be changed, and a changed one counts', async () => {
    state.change({check: checkedCheck, answers: checked});
    await open(html`<sdg-opportunity-finder layout="list"></sdg-opportunity-finder>`);
    await answerAll({chosen: ['reputation']});
    await press(foundMessages.change);

    expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 3');
    expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('food');
    await choose('sea');
    await press(messages.next);
    await press(messages.next);
    await press(messages.finish);
    await found();

    const answers = {...checked, sector: 'sea'};
    expect(titlesIn('best')).to.deep.equal(
      titles(rankingOf(answers, ['reputation']).best.map(({opportunity}) => opportunity)),
    );
  });

  describe('for the page around it', () => {
    it('takes a heading and its level, and a wrong value warns once and falls back', async () => {
      await open(html`<sdg-opportunity-finder heading="Vårt navn" heading-level="3"></sdg-opportunity-finder>`);
      expect(visitor.words('h3[part=title]')).to.equal('Vårt navn');
      await answerAll();
      expect(visitor.words('h3')).to.equal(foundMessages.conclusion(3));
      expect(visitor.all('h4').map(({id}) => id)).to.include.members(['duties', 'best', 'adviser']);

      const errors: string[] = [];
      const stop = new AbortController();
      document.addEventListener('sdg-error', ({detail}) => errors.push(detail.message), stop);
      const lines = await warnings(async () => {
        await open(
          html`<sdg-opportunity-finder layout="grid" heading-level="9" lang="xx" start="x"></sdg-opportunity-finder>`,
        );
        await press(messages.start);
      });
      stop.abort();
      for (const name of ['layout="grid"', 'heading-level="9"', 'lang="xx"', 'start="x"']) {
        expect(
          lines.filter((line) => line.includes(name)),
          name,
        ).to.have.lengthOf(1);
        expect(
          errors.filter((line) => line.includes(name)),
          name,
        ).to.have.lengthOf(1);
      }
      expect(visitor.words('h2[part=question]')).to.equal('Hva driver dere med?');
    });

    it('changes language while it is open, and keeps the answers', async () => {
      const page = await fixture(html`<main lang="nn-NO"><sdg-opportunity-finder></sdg-opportunity-finder></main>`);
      element = page.querySelector('sdg-opportunity-finder')!;
      visitor = new Visitor(element);
      await until(() => visitor.button(finderPacks.nn.messages.start), 'Nynorsk');
      await press(finderPacks.nn.messages.start);
      await choose('build');

      page.setAttribute('lang', 'en');
      await until(() => visitor.button(finderPacks.en.messages.next), 'English');
      expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('build');
      expect(visitor.find('[part=content]')!.getAttribute('lang')).to.equal('en');
      await press(finderPacks.en.messages.next);
      await choose('5-10');
      await press(finderPacks.en.messages.next);
      await press(finderPacks.en.messages.finish);
      await found();
      expect(visitor.words('#conclusion')).to.equal(cataloguePacks.en.messages.conclusion(3));

      const {opportunities} = cataloguePacks.nn.catalogue;
      const [first] = rankingOf({sector: 'build', size: '5-10'}, []).best;
      const completed = await captureEvents('sdg-complete', async () => {
        element.lang = 'nn';
        const title = opportunities.find(({id}) => id === first!.opportunity.id)!.title.nn!;
        await until(() => titlesIn('best')[0] === title, 'Nynorsk again');
      });
      expect(completed, 'nothing new was found').to.have.lengthOf(0);
    });

    it('shows what a partner adds and not what it hides', async () => {
      const ranking = rankingOf({sector: 'build', size: '5-10'}, ['cost_saving']);
      const [hidden, model] = ranking.best.map(({opportunity}) => opportunity) as [Opportunity, Opportunity];
      const own = {...model, id: 'own', title: {nb: 'Del lagret med naboen'}, why: {nb: 'Plass koster.'}};
      const languages = ['nb' as const];
      const ours: CatalogueAdjustment = {
        languages,
        add: [{...own, firstStep: {nb: 'Spør.'}, cluster: 'own', support: ['own_fund']}],
        hide: [hidden.id],
        supportSchemes: [{id: 'own_fund', name: 'Kommunens fond', url: 'https://partner.example/fond'}],
      };
      await open(html`<sdg-opportunity-finder .catalogue=${ours}></sdg-opportunity-finder>`);
      await answerAll();

      expect(titlesIn('all')).to.include('Del lagret med naboen').and.not.include(hidden.title.nb);
      const support = articleOf('all', {id: 'own'}).querySelector('[part=support]')!;
      expect(support.querySelector('a')!.href).to.equal('https://partner.example/fond');
      expect(support.textContent).to.include(foundMessages.unchecked);
    });

    for (const [kind, template, path] of [
      [
        'catalogue',
        html`<sdg-opportunity-finder
          .catalogue=${{languages: ['nb'], hide: 'solar'} as never}
        ></sdg-opportunity-finder>`,
        'hide',
      ],
      ['profile', html`<sdg-opportunity-finder .profile=${{id: 'x'} as never}></sdg-opportunity-finder>`, 'region'],
    ] as const) {
      it(`works without a ${kind} that is wrong, and tells the developer`, async () => {
        const errors = await captureEvents('sdg-error', () =>
          warnings(async () => {
            await open(template);
            await answerAll();
          }),
        );

        expect(errors.map(({detail}) => detail.code)).to.deep.equal([kind]);
        expect(errors[0]!.detail.message).to.include(path);
        expect(titlesIn('best')).to.have.lengthOf(3);
      });
    }

    it('loses nothing when the page moves it', async () => {
      await open();
      await press(messages.start);
      await choose('build');
      await press(messages.next);
      const other = await fixture(html`<aside></aside>`);
      other.append(element);
      await element.updateComplete;
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 2 av 3');
      await choose('5-10');
      await press(messages.next);
      await press(messages.finish);
      await found();
      const [first] = rankingOf({sector: 'build', size: '5-10'}, []).all.map(({opportunity}) => opportunity);
      await add(first!);

      const third = await fixture(html`<aside></aside>`);
      third.append(element);
      await element.updateComplete;
      expect(planned()).to.deep.equal(titles([first!]));
      state.change({plan: undefined});
      await element.updateComplete;
      expect(planned(), 'it still hears the page').to.deep.equal([]);
    });

    it('stands beside another of its kind: each asks by itself, and the plan is one', async () => {
      const page = await fixture(
        html`<div>
          <sdg-opportunity-finder></sdg-opportunity-finder><sdg-opportunity-finder></sdg-opportunity-finder>
        </div>`,
      );
      const [first, second] = page.querySelectorAll('sdg-opportunity-finder');
      const other = new Visitor(second!);
      element = first!;
      visitor = new Visitor(element);
      await until(() => visitor.button(messages.start) && other.button(messages.start), 'both');
      await answerAll();
      expect(other.button(messages.start)).to.not.equal(undefined);

      const [best] = rankingOf({sector: 'build', size: '5-10'}, ['cost_saving']).best;
      await add(best!.opportunity);
      element = second!;
      visitor = other;
      await answerAll({sector: 'food'});
      expect(planned()).to.deep.equal(titles([best!.opportunity]));
    });
  });

  describe('a partner’s profile', () => {
    const [solar, other] = rankingOf({sector: 'build', size: '5-10'}, ['cost_saving']).best.map(
      ({opportunity}) => opportunity.id,
    ) as [string, string];
    const profile = {
      id: 'partner',
      languages: ['nb'],
      name: 'Næringsrådet',
      region: {name: 'Regionen', municipalities: ['3203']},
      advisers: [
        {name: 'Alle Sammen', role: {nb: 'Rådgiver'}, phone: '+47 66 00 00 00'},
        {name: 'Bygg Kjenner', role: {nb: 'Rådgiver for bygg'}, email: 'bygg@partner.example', trades: ['build']},
        {name: 'Mat Kjenner', role: {nb: 'Rådgiver for mat'}, email: 'mat@partner.example', trades: ['food']},
      ],
      cases: [
        {company: 'Snekkeriet', text: {nb: 'Gjorde det.'}, opportunities: [solar], link: 'https://partner.example/s'},
      ],
      meetings: [
        {title: {nb: 'I går'}, date: dayFromNow(-1), opportunities: [solar]},
        {title: {nb: 'I dag'}, date: dayFromNow(0), opportunities: [solar], link: 'https://partner.example/m'},
        {title: {nb: 'Nettverket'}, opportunities: [other]},
      ],
      notices: [
        {company: 'Gamlingen', text: {nb: 'Søkte.'}, opportunities: [solar], until: dayFromNow(-1)},
        {company: 'Naboen', text: {nb: 'Søker noen.'}, opportunities: [solar], email: 'nabo@partner.example'},
      ],
    } as unknown as PartnerProfile;

    beforeEach(async () => {
      await open(html`<sdg-opportunity-finder .profile=${profile}></sdg-opportunity-finder>`);
      await answerAll();
      await until(() => visitor.find('[part=local]'), 'the profile');
    });

    it('shows what happens nearby beside what it is about, and nothing that is past', () => {
      const local = articleOf('best', {id: solar}).querySelector('[part=local]')!;
      const text = local.textContent.replace(/\s+/g, ' ');

      for (const words of ['Snekkeriet: Gjorde det.', 'I dag', 'Naboen: Søker noen.']) expect(text).to.include(words);
      for (const words of ['I går', 'Gamlingen', 'Nettverket']) expect(text).to.not.include(words);
      expect([...local.querySelectorAll('a')].map(({href}) => href)).to.deep.equal([
        'https://partner.example/s',
        'https://partner.example/m',
        'mailto:nabo@partner.example',
      ]);
      expect(articleOf('best', {id: other}).querySelector('[part=local]')!.textContent).to.include('Nettverket');
    });

    it('shows two to call, who knows the trade first, and the partner’s name', () => {
      const cards = visitor.all('[part=adviser-card]').map(({textContent}) => textContent.replace(/\s+/g, ' ').trim());

      expect(cards).to.have.lengthOf(2);
      expect(cards[0]).to.include('Bygg Kjenner').and.include('bygg@partner.example');
      expect(cards[1]).to.include('Alle Sammen');
      expect(visitor.find<HTMLAnchorElement>('a[href^="tel:"]')!.getAttribute('href')).to.equal('tel:+4766000000');
      expect(visitor.sees(foundMessages.adviserText('Næringsrådet'))).to.equal(true);
    });

    it('gives way to what the page puts in the slot', async () => {
      await open(
        html`<sdg-opportunity-finder .profile=${profile}><p slot="adviser">Ring Kari</p></sdg-opportunity-finder>`,
      );
      await answerAll();
      await until(() => visitor.find('[part=local]'), 'the profile');

      const [card] = visitor.all('[part=adviser-card]');
      expect(card?.getClientRects() ?? []).to.have.lengthOf(0);
      expect(
        visitor
          .all('p')
          .find(({textContent}) => textContent === 'Ring Kari')!
          .getClientRects(),
      ).to.have.lengthOf(1);
    });
  });

  it('says the partner’s name, and a way to call when there is no profile', async () => {
    await open(html`<sdg-opportunity-finder partner-name="Rådet"></sdg-opportunity-finder>`);
    await answerAll();

    expect(visitor.sees(foundMessages.adviserText('Rådet'))).to.equal(true);
  });

  describe('when something is missing', () => {
    let arrive: (() => void) | undefined;
    let isOffline: boolean;
    let stop: AbortController;

    beforeEach(() => {
      stop = new AbortController();
      isOffline = true;
      allowPageErrors('offline');
    });

    afterEach(() => stop.abort());

    it('says that it waits, with focus there, and then shows what it has found', async () => {
      const opportunities = (language: Language) =>
        new Promise<Packs['opportunities']>((resolve) => (arrive = () => resolve(cataloguePacks[language])));
      provideContent({state, load: loadPacks({opportunities})});
      await open();
      await press(messages.start);
      for (const value of ['build', '5-10']) {
        await choose(value);
        await press(messages.next);
      }
      const completed = await captureEvents('sdg-complete', () => press(messages.finish));
      expect(completed).to.have.lengthOf(0);
      expect(visitor.focused?.textContent?.trim()).to.equal(messages.loading);
      expect(visitor.focused?.getAttribute('role')).to.equal('status');

      arrive!();
      await found();
      expect(visitor.focused?.id).to.equal('conclusion');
    });

    for (const name of ['opportunities', 'check'] as const) {
      it(`keeps the answers and offers to try again when the pack "${name}" cannot be loaded`, async () => {
        const load: PageServices['load'] = async (asked, language) => {
          if (asked === name && isOffline) throw new Error('offline');
          return loadPacks({})(asked, language);
        };
        provideContent({state, load});
        await open();
        const lines = await warnings(async () => {
          await press(messages.start);
          for (const value of ['build', '5-10']) {
            await choose(value);
            await press(messages.next);
          }
          await press(messages.finish);
          await until(() => visitor.sees(messages.notLoaded), 'the calm sentence');
          expect(visitor.focused?.textContent?.trim()).to.equal(messages.notLoaded);
          await press(messages.tryAgain);
          await until(() => visitor.sees(messages.notLoaded), 'the calm sentence again');
        });
        expect(lines.join()).to.include(`The pack "${name}"`);
        isOffline = false;

        await press(messages.tryAgain);
        await found();
        expect(visitor.focused?.id).to.equal('conclusion');
        expect(titlesIn('best')).to.deep.equal(
          titles(rankingOf({sector: 'build', size: '5-10'}, []).best.map(({opportunity}) => opportunity)),
        );
      });
    }
  });

  it('finds for the company it asked about, after a check of the partner’s own that did not', async () => {
    const own: Check = {definition: {...definition, id: 'own', context: []}, mode: 'core'};
    state.change({check: own, answers: {waste: 0}});
    await open();
    await answerAll();

    const answers = {waste: 0, sector: 'build', size: '5-10'};
    expect(titlesIn('best')).to.deep.equal(
      rankingOf(answers, ['cost_saving']).best.map(({opportunity}) => opportunity.title.nb),
    );
    expect(visitor.words('[part=basis]')).to.include('Bygg og anlegg, 5–10 ansatte');
  });

  it('lets go of focus when the visitor has gone elsewhere while it could not find', async () => {
    allowPageErrors('offline');
    provideContent({state, load: loadPacks({opportunities: () => Promise.reject(new Error('offline'))})});
    await warnings(async () => {
      await open(html`<sdg-opportunity-finder .context=${{sector: 'build', size: '5-10'}}></sdg-opportunity-finder>`);
      await press(messages.start);
      await press(messages.finish);
      await until(() => visitor.sees(messages.notLoaded), 'the calm sentence');
    });
    const elsewhere = await fixture<HTMLButtonElement>(html`<button>Et annet sted</button>`);
    elsewhere.focus();
    state.change({municipality: '3203'});
    await element.updateComplete;

    expect(document.activeElement?.textContent).to.equal('Et annet sted');
  });

  it('forgets what it asked and found when the visitor begins anew elsewhere on the page', async () => {
    await open();
    await answerAll();
    state.change({check: undefined, answers: undefined, plan: undefined, visit: 1});

    await until(() => visitor.button(messages.start), 'the start screen');
    const starts = await captureEvents('sdg-start', () => press(messages.start));
    expect(starts).to.have.lengthOf(1);
    expect(visitor.all('input:checked')).to.have.lengthOf(0);
  });

  it('stores nothing', async () => {
    const before = [document.cookie, {...localStorage}, {...sessionStorage}];
    await open();
    await answerAll();

    expect([document.cookie, {...localStorage}, {...sessionStorage}]).to.deep.equal(before);
  });
});
