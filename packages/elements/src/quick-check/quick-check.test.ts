import {
  isQuestion,
  steps,
  today,
  type Answer,
  type Answers,
  type Check,
  type Language,
  type PartnerProfile,
} from '@sdg-widgets/core';
import type {PageServices, SdgQuickCheck} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {captureEvents, warnings} from '@sdg-widgets/tooling/capture-events.js';
import {until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import fc from 'fast-check';
import {loadPacks, packs, parseDocument, provideContent, resultPacks} from '../content.fixture.js';

const {messages, check} = packs.nb;
const core: Check = {definition: check, mode: 'core'};

describe('<sdg-quick-check>', () => {
  let stopContent: () => void;
  let element: SdgQuickCheck;
  let visitor: Visitor;

  beforeEach(() => {
    stopContent = provideContent();
  });

  afterEach(() => {
    sessionStorage.clear();
  });

  async function open(template = html`<sdg-quick-check><a href="https://example.com/">Lenken</a></sdg-quick-check>`) {
    element = await fixture<SdgQuickCheck>(template);
    visitor = new Visitor(element);
    await until(() => visitor.find('[part=title], [part=question]'), 'the check');
  }

  const choose = async (value: Answer, index = 0) => {
    const group = visitor.all('[role=radiogroup]')[index]!;
    group.querySelector<HTMLInputElement>(`input[value="${value}"]`)!.click();
    await element.updateComplete;
  };

  const press = async (words: string) => {
    if (!visitor.button(words) && visitor.find('#conclusion')) {
      await visitor.goTo('#more');
      await until(() => visitor.button(words), words);
    }
    visitor.press(words);
    await element.updateComplete;
  };

  /** Answers what is asked, one after the other, until the result is there. */
  async function answerAll(pick: (id: string) => Answer | undefined = () => undefined) {
    if (visitor.button(messages.start)) await press(messages.start);
    while (visitor.find('[role=radiogroup]')) {
      const radio = visitor.find<HTMLInputElement>('input[type=radio]')!;
      await choose(pick(radio.name) ?? radio.value);
      visitor.find<HTMLButtonElement>('button[part=primary]')!.click();
      await element.updateComplete;
    }
    await until(() => visitor.find('#conclusion'), 'the result');
  }

  describe('before it starts', () => {
    it('shows the link in the page until it can ask, and when it never can', async () => {
      stopContent();
      const failed = await warnings(async () => {
        element = await fixture(html`<sdg-quick-check><a href="https://example.com/">Lenken</a></sdg-quick-check>`);
        visitor = new Visitor(element);
        await element.updateComplete;
      });

      expect(visitor.find('a')!.getClientRects()).to.have.lengthOf(1);
      expect(visitor.find('button')).to.equal(undefined);
      expect(failed.join()).to.include('The pack "check"');
    });

    it('says what it is, how long it takes and what happens with the answers', async () => {
      await open();

      expect(visitor.words('[part=title]')).to.equal(messages.heading);
      expect(visitor.all('[part=promise] p').map(({textContent}) => textContent)).to.deep.equal([
        '14 spørsmål, omtrent 3 minutter. Ingen konto.',
        messages.privacy,
      ]);
      expect(visitor.find('a')!.getClientRects(), 'the fallback link').to.have.lengthOf(0);
    });

    it('asks at once, with the promise above, by start="immediate"', async () => {
      const started = await captureEvents('sdg-start', async () => {
        await open(html`<sdg-quick-check start="immediate"></sdg-quick-check>`);
        expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 14');
        expect(visitor.words('[part=promise]')).to.include(messages.privacy);
      });
      expect(started, 'before the visitor has done anything').to.have.lengthOf(0);

      expect(await captureEvents('sdg-start', () => choose('build'))).to.have.lengthOf(1);
    });

    it('moves neither focus nor the page', async () => {
      const above = await fixture<HTMLElement>(html`<p></p>`);
      above.style.blockSize = '300vh';
      await open(html`<sdg-quick-check start="immediate"></sdg-quick-check>`);

      expect(document.activeElement).to.equal(document.body);
      expect(scrollY).to.equal(0);
    });
  });

  describe('a question', () => {
    beforeEach(async () => {
      await open();
      await press(messages.start);
    });

    it('moves focus to its heading, and says how far one has come', async () => {
      expect(visitor.focused?.textContent).to.equal('Hva driver dere med?');
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 14');
      await choose('build');
      await press(messages.next);

      expect(visitor.focused?.textContent).to.equal('Hvor mange ansatte har dere?');
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 2 av 14');
    });

    it('is answered by arrows without going on, and left by Enter on the answer', async () => {
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: 'ArrowDown'});

      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 14');
      expect(element.answers).to.deep.equal({sector: 'food'});

      await sendKeys({press: 'Enter'});
      await element.updateComplete;

      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 2 av 14');
      expect(element.answers).to.deep.equal({sector: 'food'});
    });

    it('is one tab stop, then the buttons', async () => {
      await choose('build');
      await press(messages.next);
      await choose('1-4');
      await press(messages.next);
      const stops: string[] = [];
      for (let index = 0; index < 3; index += 1) {
        await sendKeys({press: 'Tab'});
        const {focused} = visitor;
        stops.push(focused instanceof HTMLInputElement ? focused.name : (focused?.textContent?.trim() ?? ''));
      }

      expect(stops).to.deep.equal(['plan', messages.back, messages.next]);
    });

    it('shows where focus is, on the answer too, after arrows too', async () => {
      await sendKeys({press: 'Tab'});
      await sendKeys({press: 'ArrowDown'});

      const option = visitor.focused!.closest('[part=option]')!;
      expect(getComputedStyle(option).outlineStyle).to.equal('solid');
      expect(parseFloat(getComputedStyle(option).outlineWidth)).to.be.at.least(2);
    });

    it('says what to do when nothing is chosen, and moves focus there', async () => {
      await press(messages.next);

      expect(visitor.focused?.textContent?.trim()).to.equal('Feil: Velg et svar.');
      expect(visitor.find('[role=radiogroup]')!.getAttribute('aria-describedby')).to.include(visitor.focused!.id);
      expect(visitor.find('[aria-invalid]')).to.equal(undefined);

      await choose('build');
      expect(visitor.find('[part=error]')).to.equal(undefined);
    });

    it('says that it is fine not to know, and offers it where it is offered', async () => {
      await choose('build');
      await press(messages.next);
      await choose('1-4');
      await press(messages.next);
      await press(messages.next);
      expect(visitor.words('[part=error]')).to.equal('Feil: Velg et svar, eller velg «Vet ikke».');

      await choose('dk');

      expect(visitor.words('[part=comfort]')).to.equal(messages.dontKnowIsFine);
    });

    it('shows the day a fact was checked', async () => {
      for (const answer of ['build', '1-4', 0]) {
        await choose(answer);
        await press(messages.next);
      }

      expect(visitor.words('[part=hint]')).to.match(/internkontroll.*Kontrollert 21\. november 2026\./);
    });

    it('keeps answers on the way back and forth, each in its own radios', async () => {
      for (const answer of ['build', '1-4', 2, 1]) {
        await choose(answer);
        await press(messages.next);
      }
      const checked = () => visitor.find<HTMLInputElement>('input:checked')?.value;
      expect(checked(), 'a new question').to.equal(undefined);

      await press(messages.back);
      expect(checked()).to.equal('1');
      await press(messages.back);
      expect(checked()).to.equal('2');
    });

    it('uses the words for one person when the company is one', async () => {
      for (const answer of ['build', 'solo']) {
        await choose(answer);
        await press(messages.next);
      }

      expect(visitor.words('[part=question]')).to.equal(check.questions[0]!.soloText!.nb);
    });

    it('gives a finger room: every control is at least 44 px high and wide', async () => {
      await choose('build');
      await press(messages.next);
      for (const control of visitor.all('label, button')) {
        const {width, height} = control.getBoundingClientRect();
        expect(Math.min(width, height), control.textContent!).to.be.at.least(44);
      }
    });
  });

  it('never shows a chosen answer that is not the model’s, in a walk of 1,000 actions', async () => {
    await open(html`<sdg-quick-check start="immediate" mode="extended"></sdg-quick-check>`);
    const anyAction = fc.oneof(
      {weight: 4, arbitrary: fc.nat(20).map((index) => ({choose: index}))},
      {weight: 3, arbitrary: fc.constant({press: 0})},
      {weight: 2, arbitrary: fc.constant({press: -1})},
    );
    const [actions] = fc.sample(fc.array(anyAction, {minLength: 1_000, maxLength: 1_000, size: 'max'}), {
      numRuns: 1,
      seed: 7,
    });
    for (const action of actions!) {
      const radios = visitor.all<HTMLInputElement>('input[type=radio]');
      if (radios.length === 0) {
        await until(() => visitor.find('#conclusion'), 'the result');
        await press('Start på nytt');
      } else if ('choose' in action) {
        radios[action.choose % radios.length]!.click();
      } else {
        visitor
          .all<HTMLButtonElement>('button')
          .at(action.press === 0 ? -1 : 0)!
          .click();
      }
      await element.updateComplete;

      const shown = visitor.all<HTMLInputElement>('input[type=radio]');
      const name = shown[0]?.name;
      if (name === undefined) continue;
      const answer = element.answers[name];
      expect(
        shown.filter((radio) => radio.checked).map(({value}) => value),
        name,
      ).to.deep.equal(answer === undefined ? [] : [String(answer)]);
    }
  });

  describe('the whole way', () => {
    it('ends in a result, and says so without the answers', async () => {
      const steps: number[] = [];
      const stop = new AbortController();
      document.addEventListener('sdg-step', ({detail}) => steps.push(detail.position), stop);
      const completed = await captureEvents('sdg-complete', async () => {
        await open();
        await answerAll();
      });
      stop.abort();

      expect(steps).to.deep.equal(Array.from({length: 14}, (_, index) => index + 1));
      expect(completed).to.have.lengthOf(1);
      const [{bubbles, composed, detail}] = completed as [CustomEvent];
      expect({bubbles, composed}).to.deep.equal({bubbles: true, composed: true});
      expect(Object.keys(detail as object)).to.deep.equal(['result']);
      expect(detail).to.not.have.nested.property('result.answers');
      expect(visitor.focused?.id).to.equal('conclusion');
    });

    it('lets an answer be changed from the result, and returns there', async () => {
      await open();
      await answerAll();
      const before = visitor.words('#conclusion');

      await visitor.goTo('#more');
      const change = 'button[aria-label^="Endre svaret på: Hva gjør dere med avfall"]';
      (await until(() => visitor.find<HTMLButtonElement>(change), 'the answers')).click();
      await element.updateComplete;
      expect(visitor.focused?.textContent).to.equal('Hva gjør dere med avfall, rester og svinn?');
      expect(visitor.button(messages.back)).to.equal(undefined);
      await choose(3);
      await press(messages.returnToResult);
      await until(() => visitor.find('#conclusion'), 'the result');

      expect(element.answers['waste']).to.equal(3);
      expect(visitor.words('#conclusion')).to.not.equal(before);
    });

    it('starts again with nothing answered', async () => {
      await open();
      await answerAll();
      await press('Start på nytt');

      expect(element.answers).to.deep.equal({});
      expect(visitor.focused?.textContent).to.equal(messages.heading);
    });

    it('keeps the answers and offers to try again when the result cannot be loaded', async () => {
      let isOffline = true;
      const result = async (language: Language) => {
        if (isOffline) throw new Error('offline');
        return resultPacks[language];
      };
      provideContent({load: loadPacks({result})});
      await open();
      await press(messages.start);
      await warnings(async () => {
        while (visitor.find('[role=radiogroup]')) {
          await choose(visitor.find<HTMLInputElement>('input')!.value);
          visitor.find<HTMLButtonElement>('button[part=primary]')!.click();
          await element.updateComplete;
        }
        await until(() => visitor.sees(messages.resultNotLoaded), 'the calm sentence');
        expect(visitor.focused?.textContent?.trim()).to.equal(messages.resultNotLoaded);
      });
      isOffline = false;

      await press(messages.tryAgain);

      await until(() => visitor.find('#conclusion'), 'the result');
    });
  });

  it('leads to the partner when the page names no adviser, and to the adviser when it does', async () => {
    await open(html`<sdg-quick-check partner-name="Rådet"></sdg-quick-check>`);
    await answerAll();
    const isShown = (words: string) =>
      visitor.all('p').some((p) => p.textContent?.includes(words) && p.getClientRects().length > 0);
    await until(() => isShown('rådgiver hos Rådet'), 'our words');

    await open(html`<sdg-quick-check><p slot="adviser">Ring Kari</p></sdg-quick-check>`);
    await answerAll();
    await until(() => isShown('Ring Kari'), 'whom the page names');
  });

  it('tells the page of the start before the first step, however it starts', async () => {
    for (const start of ['screen', 'immediate']) {
      const types: string[] = [];
      const stop = new AbortController();
      for (const type of ['sdg-start', 'sdg-step']) {
        document.addEventListener(type, ({type: heardType}) => types.push(heardType), stop);
      }
      await open(html`<sdg-quick-check start=${start}></sdg-quick-check>`);
      if (start === 'screen') await press(messages.start);
      else await choose('build');
      stop.abort();

      expect(types, start).to.deep.equal(['sdg-start', 'sdg-step']);
    }
  });

  it('keeps the result when an answer was only looked at', async () => {
    await open();
    await answerAll();
    const completed = await captureEvents('sdg-complete', async () => {
      await visitor.goTo('#more');
      (await until(() => visitor.find<HTMLButtonElement>('button[aria-label^="Endre svaret"]'), 'the answers')).click();
      await element.updateComplete;
      await press(messages.returnToResult);
      await until(() => visitor.focused?.id === 'conclusion', 'the result');
    });

    expect(completed).to.have.lengthOf(0);
  });

  describe('for the page around it', () => {
    it('speaks the language of the nearest lang, and keeps the answers when that changes', async () => {
      const page = await fixture(html`<main lang="nn-NO"><sdg-quick-check></sdg-quick-check></main>`);
      element = page.querySelector('sdg-quick-check')!;
      visitor = new Visitor(element);
      await until(() => visitor.button(packs.nn.messages.start), 'Nynorsk');
      await press(packs.nn.messages.start);
      await choose('build');

      page.setAttribute('lang', 'en');
      await until(() => visitor.words('[part=question]') === 'What is your business?', 'English');

      expect(visitor.find<HTMLInputElement>('input:checked')?.value).to.equal('build');
      expect(visitor.find('[part=content]')!.getAttribute('lang')).to.equal('en');

      element.lang = 'nb';
      await until(() => visitor.words('[part=question]') === 'Hva driver dere med?', 'Bokmål');
      expect(element.answers).to.deep.equal({sector: 'build'});
    });

    it('warns once about a wrong value, and uses the default', async () => {
      const errors: string[] = [];
      const stop = new AbortController();
      document.addEventListener('sdg-error', ({detail}) => errors.push(detail.message), stop);
      const lines = await warnings(async () => {
        await open(
          html`<sdg-quick-check mode="exteded" layout="grid" heading-level="9" lang="xx" start="x"></sdg-quick-check>`,
        );
        await press(messages.start);
      });
      stop.abort();

      for (const name of ['mode="exteded"', 'layout="grid"', 'heading-level="9"', 'lang="xx"', 'start="x"']) {
        expect(
          lines.filter((line) => line.includes(name)),
          name,
        ).to.have.lengthOf(1);
        expect(
          errors.filter((line) => line.includes(name)),
          name,
        ).to.have.lengthOf(1);
      }
      expect(lines.join()).to.include('core, extended; "core" is used');
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 14');
      expect(visitor.find('h2[part=question]')).to.not.equal(undefined);
    });

    it('follows every attribute after it has been mounted', async () => {
      await open();
      element.setAttribute('heading', 'Vårt eget navn');
      element.setAttribute('heading-level', '3');
      await element.updateComplete;
      expect(visitor.words('h3')).to.equal('Vårt eget navn');

      element.setAttribute('mode', 'extended');
      await element.updateComplete;
      expect(visitor.words('[part=promise]')).to.include('16 spørsmål');

      await press(messages.start);
      element.setAttribute('layout', 'list');
      await element.updateComplete;
      expect(visitor.all('[role=radiogroup]')).to.have.lengthOf(16);
    });

    it('asks only what is new when the mode grows under a result', async () => {
      await open();
      await answerAll((id) => (id === 'sector' ? 'build' : undefined));

      element.mode = 'extended';
      await element.updateComplete;

      expect(visitor.words('[part=question]')).to.equal(check.questions.find(({id}) => id === 'nature')!.text.nb);
      expect(visitor.button(messages.returnToResult)).to.not.equal(undefined);
    });

    it('loses nothing when the page moves it', async () => {
      await open();
      await press(messages.start);
      await choose('build');
      await press(messages.next);
      const other = await fixture(html`<aside></aside>`);

      other.append(element);
      await element.updateComplete;

      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 2 av 14');
      expect(element.answers).to.deep.equal({sector: 'build'});
    });

    it('stands beside another of its kind', async () => {
      const page = await fixture(
        html`<div><sdg-quick-check></sdg-quick-check><sdg-quick-check lang="en"></sdg-quick-check></div>`,
      );
      const [first, second] = page.querySelectorAll('sdg-quick-check');
      const visitors = [new Visitor(first!), new Visitor(second!)];
      await until(() => visitors.every((each) => each.find('[part=title]')), 'both');

      visitors[0]!.press(messages.start);
      await first!.updateComplete;
      visitors[0]!.find<HTMLInputElement>('input[value=build]')!.click();

      expect(first!.answers).to.deep.equal({sector: 'build'});
      expect(second!.answers).to.deep.equal({});
      expect(visitors[1]!.button(packs.en.messages.start)).to.not.equal(undefined);
    });

    it('works inside a closed shadow root, in the language outside', async () => {
      const host = await fixture(html`<div lang="en"></div>`);
      const root = host.attachShadow({mode: 'closed'});
      element = document.createElement('sdg-quick-check');
      root.append(element);
      visitor = new Visitor(element);

      await until(() => visitor.button(packs.en.messages.start), 'English');
      await press(packs.en.messages.start);

      expect(visitor.words('[part=progress]')).to.equal('Question 1 of 14');
    });

    it('takes properties that were set before it was defined', async () => {
      const tag = 'sdg-late-check';
      element = document.createElement(tag) as SdgQuickCheck;
      element.mode = 'extended';
      const place = await fixture(html`<div></div>`);
      place.append(element);
      customElements.define(tag, class extends (customElements.get('sdg-quick-check') as typeof SdgQuickCheck) {});
      customElements.upgrade(element);
      visitor = new Visitor(element);

      await until(() => visitor.words('[part=promise]').includes('16 spørsmål'), 'the extended check');
    });

    it('asks in one list when the partner wants that', async () => {
      await open(html`<sdg-quick-check layout="list"></sdg-quick-check>`);
      await press(messages.start);
      const groups = visitor.all('[role=radiogroup]');
      expect(groups).to.have.lengthOf(14);

      await press(messages.finish);
      expect(visitor.words('[part=error]')).to.equal('Feil: Velg et svar.');
      for (const [index] of groups.entries()) await choose(index === 0 ? 'build' : index === 1 ? '1-4' : 1, index);
      await press(messages.finish);

      await until(() => visitor.find('#conclusion'), 'the result');
    });
  });

  describe('what is stored', () => {
    it('is nothing', async () => {
      const before = [document.cookie, {...localStorage}, {...sessionStorage}];
      await open();
      await answerAll();

      expect([document.cookie, {...localStorage}, {...sessionStorage}]).to.deep.equal(before);
    });

    it('is the answers, for the tab, by draft="session"; and nothing after a new start', async () => {
      await open(html`<sdg-quick-check draft="session"></sdg-quick-check>`);
      await press(messages.start);
      await choose('build');
      await press(messages.next);
      await choose('1-4');
      element.remove();

      await open(html`<sdg-quick-check draft="session"></sdg-quick-check>`);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 3 av 14');
      expect(document.activeElement).to.equal(document.body);

      await answerAll();
      await press('Start på nytt');
      expect(sessionStorage.length).to.equal(0);
    });
  });

  describe('a check of the partner’s own', () => {
    const advice = {...resultPacks.nb.advice.texts, questions: {}};
    const own = {...check, id: 'own', context: [], questions: check.questions.slice(0, 2), advice};

    it('is asked when it is set', async () => {
      await open(html`<sdg-quick-check .definition=${own} start="immediate"></sdg-quick-check>`);

      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 2');
    });

    it('is asked in its own language, buttons and all, where it lacks the page’s', async () => {
      await open(html`<sdg-quick-check lang="en" .definition=${own} start="immediate"></sdg-quick-check>`);
      await until(() => visitor.button(messages.next), 'Bokmål');

      expect(visitor.find('[part=content]')!.getAttribute('lang')).to.equal('nb');
    });

    it('gives way to the one that ships when its address is taken away', async () => {
      provideContent({loadDocument: async () => own as never});
      await open(
        html`<sdg-quick-check definition-url="https://example.com/own.json" start="immediate"></sdg-quick-check>`,
      );
      await until(() => visitor.words('[part=progress]') === 'Spørsmål 1 av 2', 'the own check');

      element.removeAttribute('definition-url');
      await until(() => visitor.words('[part=progress]') === 'Spørsmål 1 av 14', 'the one that ships');
    });

    it('begins anew when it replaces another', async () => {
      await open();
      await press(messages.start);
      await choose('build');

      element.definition = own;

      await until(() => visitor.words('[part=promise]').includes('2 spørsmål'), 'the own check');
      expect(element.answers).to.deep.equal({});
    });

    for (const [name, wrong, path] of [
      ['an empty object', {}, 'questions'],
      ['a string', 'check', '(the whole document)'],
      ['nothing to choose from', {...own, questions: [{...own.questions[0], options: []}]}, 'questions[0].options'],
      ['no language', {...own, languages: []}, 'languages'],
      ['no word for don’t know', {...own, specialAnswers: {}}, 'specialAnswers.dontKnow'],
    ] as const) {
      it(`leaves a calm sentence and the link when it is ${name}, and is asked once that is mended`, async () => {
        const errors = await captureEvents('sdg-error', () =>
          warnings(async () => {
            element = await fixture(
              html`<sdg-quick-check .definition=${wrong as never} start="immediate"
                ><a href="/">Lenken</a></sdg-quick-check
              >`,
            );
            visitor = new Visitor(element);
            await until(() => visitor.sees(messages.notAvailable), 'the calm sentence');
          }),
        );

        expect(visitor.find('a')!.getClientRects()).to.have.lengthOf(1);
        expect(errors.map(({detail}) => detail.code)).to.deep.equal(['definition']);
        expect(errors[0]!.detail.message).to.include(path);

        element.definition = own;
        await until(() => visitor.find('[part=question]'), 'the first question');
      });
    }

    it('leaves a calm sentence and the link when it cannot be had', async () => {
      provideContent({loadDocument: () => Promise.reject(new Error('It answered 404.'))});
      const errors = await captureEvents('sdg-error', () =>
        warnings(async () => {
          element = await fixture(
            html`<sdg-quick-check definition-url="https://example.com/check.json"
              ><a href="/">Lenken</a></sdg-quick-check
            >`,
          );
          visitor = new Visitor(element);
          await until(() => visitor.sees(messages.notAvailable), 'the calm sentence');
        }),
      );

      expect(visitor.find('a')!.getClientRects()).to.have.lengthOf(1);
      expect(errors.map(({detail}) => detail.code)).to.deep.equal(['definition']);
      expect(errors[0]!.detail.message).to.include('https://example.com/check.json').and.include('404');
    });
  });

  describe('a partner’s profile', () => {
    const address = 'https://national.example/check.json';
    const campaignCheck = {...check, id: 'campaign', context: [], questions: check.questions.slice(0, 3)};
    const profile = (campaign: object = {}) =>
      ({
        ...{id: 'partner', languages: ['nb'], name: 'Næringsrådet'},
        region: {name: 'Regionen', municipalities: ['3203']},
        advisers: [{name: 'Kari', role: {nb: 'Rådgiver'}, phone: '66 00 00 00'}],
        campaigns: [
          {
            ...{id: 'national', text: {nb: 'Tre spørsmål om plan.'}, definitionUrl: address},
            ...{from: today(), to: '9999-12-31'},
            ...campaign,
          },
        ],
      }) as unknown as PartnerProfile;
    let asked: string[];
    let isThere: boolean;

    beforeEach(() => {
      asked = [];
      isThere = true;
      const loadDocument: PageServices['loadDocument'] = async (kind, source, signal) => {
        if (!('url' in source) || !isThere) return parseDocument(kind, source, signal);
        asked.push(source.url);
        return campaignCheck as never;
      };
      provideContent({loadDocument});
    });

    it('shows whom to call with the result', async () => {
      const past = {from: '2020-01-01', to: '2020-12-31'};
      await open(html`<sdg-quick-check .profile=${profile(past)}></sdg-quick-check>`);
      expect(visitor.words('[part=intro]'), 'a campaign that is over').to.equal(messages.intro);
      await answerAll();
      await until(() => visitor.find('[part=adviser-card]'), 'the adviser');

      expect(visitor.words('[part=adviser-card] strong')).to.equal('Kari');
      expect(asked).to.deep.equal([]);
    });

    it('brings a campaign: its words, and its check', async () => {
      await open(html`<sdg-quick-check .profile=${profile()}></sdg-quick-check>`);
      await until(() => visitor.words('[part=promise]').includes('3 spørsmål'), 'the campaign');
      expect(visitor.words('[part=intro]')).to.equal('Tre spørsmål om plan.');
      expect(asked).to.deep.equal([address]);

      await press(messages.start);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 3');
    });

    it('brings no other check under a visitor who has begun, but at the next start', async () => {
      await open();
      await press(messages.start);
      await choose('build');
      element.profile = profile();
      await until(() => visitor.find('input:checked'), 'the answer');
      await press(messages.next);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 2 av 14');
      expect(asked).to.deep.equal([]);

      while (visitor.find('[role=radiogroup]')) {
        await choose(visitor.find<HTMLInputElement>('input')!.value);
        visitor.find<HTMLButtonElement>('button[part=primary]')!.click();
        await element.updateComplete;
      }
      await until(() => visitor.find('#conclusion'), 'the result');
      await press('Start på nytt');
      await until(() => visitor.words('[part=promise]').includes('3 spørsmål'), 'the campaign');
    });

    it('asks its own questions again when the campaign is taken away before the start', async () => {
      await open(html`<sdg-quick-check .profile=${profile()}></sdg-quick-check>`);
      await until(() => visitor.words('[part=promise]').includes('3 spørsmål'), 'the campaign');

      element.profile = undefined;
      await until(() => visitor.words('[part=promise]').includes('14 spørsmål'), 'the check that ships');
      expect(visitor.words('[part=intro]')).to.equal(messages.intro);
    });

    it('keeps a draft of a campaign, too', async () => {
      await open(html`<sdg-quick-check draft="session" .profile=${profile()}></sdg-quick-check>`);
      await until(() => visitor.words('[part=promise]').includes('3 spørsmål'), 'the campaign');
      await press(messages.start);
      visitor.find<HTMLInputElement>('input')!.click();
      const {answers} = element;
      element.remove();

      await open(html`<sdg-quick-check draft="session" .profile=${profile()}></sdg-quick-check>`);
      await until(() => visitor.words('[part=progress]') === 'Spørsmål 2 av 3', 'where the visitor was');
      expect(element.answers).to.deep.equal(answers);
      sessionStorage.clear();
    });

    it('leaves the check that ships when the campaign’s cannot be had', async () => {
      isThere = false;
      const told: Event[] = [];
      document.addEventListener('sdg-error', (event) => told.push(event), {once: true});
      const errors = await captureEvents('sdg-error', () =>
        warnings(async () => {
          await open(html`<sdg-quick-check .profile=${profile()}></sdg-quick-check>`);
          await until(() => visitor.button(messages.start), 'the check that ships');
          await until(() => told.length > 0, 'the developer is told');
        }),
      );

      expect(errors.map(({detail}) => detail.code)).to.deep.equal(['definition']);
      expect(visitor.words('[part=intro]')).to.equal(messages.intro);
      await press(messages.start);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 14');
    });

    it('gives way to a check that the page itself names', async () => {
      await open(
        html`<sdg-quick-check .profile=${profile()} definition-url="https://own.example/check.json"></sdg-quick-check>`,
      );
      await until(() => visitor.words('[part=promise]').includes('3 spørsmål'), 'the own check');

      expect(asked).to.deep.equal(['https://own.example/check.json']);
    });

    it('takes nothing away when it is wrong, and the developer is told', async () => {
      const errors = await captureEvents('sdg-error', () =>
        warnings(() => open(html`<sdg-quick-check .profile=${{id: 'x'} as never}></sdg-quick-check>`)),
      );

      expect(errors.map(({detail}) => detail.code)).to.deep.equal(['profile']);
      await press(messages.start);
      expect(visitor.words('[part=progress]')).to.equal('Spørsmål 1 av 14');
    });
  });

  it('shows every word that its check asks with', async () => {
    await open(html`<sdg-quick-check layout="list" start="immediate" mode="extended"></sdg-quick-check>`);
    const answers: Answers = {};
    for (const step of steps({...core, mode: 'extended'}, answers)) {
      expect(visitor.sees(step.text.nb!), step.id).to.equal(true);
      for (const {label} of step.options) expect(visitor.sees(label.nb!), label.nb).to.equal(true);
      if (isQuestion(step) && step.notRelevantReason) expect(visitor.sees(step.notRelevantReason.nb!)).to.equal(true);
    }
  });
});
