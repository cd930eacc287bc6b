import {
  CompanyLookupError,
  maxPlanItems,
  score,
  type Answers,
  type PartnerProfile,
  type Language,
} from '@sdg-widgets/core';
import type {SdgOpportunityFinder, SdgQuickCheck} from '@sdg-widgets/elements';
import '@sdg-widgets/elements/define.js';
import {isFullRun} from '@sdg-widgets/tooling/full-run.mjs';
import {allowPageErrors} from '@sdg-widgets/tooling/page-errors.js';
import {everything, until, Visitor} from '@sdg-widgets/tooling/visitor.js';
import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, executeServerCommand} from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import type axe from 'axe-core';
import {
  cardMessages,
  cataloguePacks,
  finderPacks,
  fjordbygg,
  loadPacks,
  packs,
  provideContent,
  resultPacks,
  smallRegistry,
} from './content.fixture.js';

interface AccessibleNode {
  readonly role?: string;
  readonly name?: string;
  readonly description?: string;
  readonly checked?: string;
}

const isChromium = navigator.userAgent.includes('Chrome/');

// What axe finds hardly differs by engine: in the others it looks at three states.
const inEveryEngine = ['context question', 'result', 'found'];
const isLookedAt = (state: string) => isChromium || inEveryEngine.includes(state);

// Colors are the same in every language. FULL=1 combines all of them.
type Look = readonly ['nb' | 'nn' | 'en', 'light' | 'dark'];
const inChromium: readonly Look[] = [
  ['nn', 'light'],
  ['en', 'light'],
  ['nb', 'dark'],
];
const inFullRun: readonly Look[] = [
  ['nn', 'dark'],
  ['en', 'dark'],
];
const looks: readonly Look[] = [
  ['nb', 'light'],
  ...(isChromium ? inChromium : []),
  ...(isChromium && isFullRun ? inFullRun : []),
];

async function violations(element: Element): Promise<string[]> {
  const {run} = (globalThis as unknown as {axe: typeof axe}).axe;
  const results = await run(element, {resultTypes: ['violations']});
  return results.violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(' ')}`));
}

/** The states a visitor can meet, each reached as a visitor reaches it. */
async function* states(element: SdgQuickCheck, language: keyof typeof packs): AsyncGenerator<string> {
  const {messages} = packs[language];
  const actions = cardMessages[language];
  const visitor = new Visitor(element);
  await until(() => visitor.find('[part=title]'), 'the start');
  yield 'start';
  visitor.press(messages.start);
  await element.updateComplete;
  yield 'context question';
  visitor.press(messages.next);
  await element.updateComplete;
  yield 'error';
  for (let number = 1; visitor.find('[role=radiogroup]'); number += 1) {
    const dontKnow = number % 5 === 0 ? visitor.find<HTMLInputElement>('input[value=dk]') : undefined;
    (dontKnow ?? visitor.all<HTMLInputElement>('input')[1]!).click();
    await element.updateComplete;
    if (number === 4 || number === 5) yield `question ${number}`;
    visitor.find<HTMLButtonElement>('button[part=primary]')!.click();
    await element.updateComplete;
  }
  await until(() => visitor.find('#conclusion'), 'the result');
  const talk = () => visitor.find<HTMLButtonElement>('[part~=adviser] button[part=primary]');
  await until(talk, 'what can be done with the result');
  yield 'result';
  for (const details of visitor.all<HTMLDetailsElement>('details')) details.open = true;
  yield 'result, everything open';
  talk()!.click();
  await until(() => visitor.find('#send'), 'the form');
  visitor.find<HTMLDetailsElement>('[part~=send] details')!.open = true;
  yield 'form, everything open';
  const write = (name: string, value: string) => (visitor.find<HTMLInputElement>(`input[name=${name}]`)!.value = value);
  write('phone', 'x');
  visitor.press(actions.sendButton);
  await until(() => visitor.sees(actions.phoneWrong), 'the errors');
  yield 'errors in the fields';
  write('name', 'Kari');
  write('phone', '66 00 00 00');
  visitor.press(actions.sendButton);
  await until(() => !visitor.sees(actions.phoneWrong), 'the error that is left');
  yield 'no consent';
  visitor.find<HTMLInputElement>('input[name=consent]')!.click();
  visitor.press(actions.sendButton);
  await until(() => visitor.sees(cardMessages[language].notSent), 'not sent');
  yield 'not sent';
  document.addEventListener('sdg-submit', (event) => event.respondWith(Promise.resolve({id: '1'})), {once: true});
  visitor.press(actions.tryAgain);
  await until(() => visitor.find('[role=status] small'), 'sent');
  yield 'sent';
}

/** Three texts in one, so that a profile is complete in every language. */
const said = (words: string) => ({nb: words, nn: words, en: words});

// As many as a profile may name in one place.
const mostOpportunities = cataloguePacks.nb.catalogue.opportunities.slice(0, 40).map(({id}) => id);

/** A profile with everything that a profile can show, about whatever is found. */
const fullProfile = {
  id: 'partner',
  languages: ['nb', 'nn', 'en'],
  name: 'Næringsrådet',
  region: {name: 'Regionen', municipalities: ['3203']},
  advisers: [
    {
      ...{name: 'Kari Eksempel-Langbakken', role: said('Rådgiver'), phone: '+47 66 00 00 00'},
      ...{email: 'kari.eksempel-langbakken@naeringsraadet.example', booking: 'https://partner.example/kari'},
    },
  ],
  ...Object.fromEntries(
    (['cases', 'meetings', 'notices'] as const).map((kind) => [
      kind,
      [
        {
          ...(kind === 'meetings'
            ? {title: said('Et møte'), date: '2999-01-31'}
            : {company: 'Naboen', text: said('Ord.')}),
          ...(kind === 'notices' && {email: 'naboen-med-det-lange-navnet@bedriften.example'}),
          ...{
            link: 'https://partner.example/x',
            opportunities: mostOpportunities,
          },
        },
      ],
    ]),
  ),
} as unknown as PartnerProfile;

/** The states a visitor can meet in the finder, each reached as a visitor reaches it. */
async function* finderStates(element: SdgOpportunityFinder, language: keyof typeof packs): AsyncGenerator<string> {
  const {messages} = finderPacks[language];
  const {messages: foundMessages} = cataloguePacks[language];
  const lookup = finderPacks[language].company;
  const visitor = new Visitor(element);
  const press = async (words: string) => {
    visitor.press(words);
    await element.updateComplete;
  };
  const lookUp = async (query: string) => {
    visitor.find<HTMLInputElement>('#lookup-query')!.value = query;
    await press(lookup.search);
    await until(() => visitor.words('[part=lookup-status]') !== lookup.searching, 'the registry');
  };
  const choose = async (index: number) => {
    visitor.all<HTMLInputElement>('[part=option] input')[index]!.click();
    await element.updateComplete;
  };
  await until(() => visitor.find('#lookup-query'), 'the look-up');
  yield 'start';
  for (const query of ['', '12345', 'finnes ikke', 'fjord', fjordbygg.number, '920000010', '930000027', '999000037']) {
    await lookUp(query);
    yield `look-up of "${query}"`;
  }
  await press(messages.start);
  yield 'trade';
  await press(messages.next);
  yield 'no answer';
  for (const step of ['size', 'drivers']) {
    await choose(3);
    await press(messages.next);
    yield step;
  }
  for (const index of [0, 1, 2]) await choose(index);
  await press(messages.finish);
  yield 'too many';
  await choose(2);
  await press(messages.finish);
  await until(() => visitor.find('#conclusion') && visitor.find('[part=local]'), 'the opportunities');
  yield 'found';
  for (const details of visitor.all<HTMLDetailsElement>('details')) details.open = true;
  yield 'found, everything open';
  while (!visitor.sees(foundMessages.planFull(maxPlanItems))) {
    visitor.button(foundMessages.addToPlan)!.click();
    await element.updateComplete;
  }
  yield 'plan, full';
}

/** Answers as a registry does in each of the ways there are. */
const manyWays: typeof smallRegistry = {
  find: async (number, signal) => {
    if (number === '930000027') return {...fjordbygg, isClosed: true};
    if (number === '999000037') throw new CompanyLookupError('network', number);
    return smallRegistry.find(number, signal);
  },
  findBranch: smallRegistry.findBranch,
  search: smallRegistry.search,
};

describe('accessibility', () => {
  beforeEach(() => {
    provideContent({openRegistry: async () => manyWays});
  });

  afterEach(() => {
    document.documentElement.removeAttribute('style');
  });

  const open = (language: string) =>
    fixture<SdgQuickCheck>(
      html`<sdg-quick-check
        lang=${language}
        endpoint=""
        partner-name="Rådet"
        privacy-url="/personvern"
      ></sdg-quick-check>`,
    );

  const openFinder = (language: string) =>
    fixture<SdgOpportunityFinder>(
      html`<sdg-opportunity-finder lang=${language} company-lookup .profile=${fullProfile}></sdg-opportunity-finder>`,
    );

  for (const [language, scheme] of looks) {
    it(`has no violation in any state, ${language}, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const element = await open(language);
      for await (const state of states(element, language)) {
        // The page's own background is not under the element: it has its own.
        if (isLookedAt(state)) expect(await violations(element), state).to.deep.equal([]);
      }
    });

    it(`has no violation in any state of the finder, ${language}, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const element = await openFinder(language);
      for await (const state of finderStates(element, language)) {
        if (isLookedAt(state)) expect(await violations(element), state).to.deep.equal([]);
      }
    });
  }

  it('has no violation in the finder as a list, with an error, while it waits, and when nothing comes', async () => {
    let fail: (reason: Error) => void = () => {};
    provideContent({load: loadPacks({opportunities: () => new Promise((_, reject) => (fail = reject))})});
    const {messages} = finderPacks.nb;
    const element = await fixture<SdgOpportunityFinder>(
      html`<sdg-opportunity-finder layout="list" start="immediate" company-lookup></sdg-opportunity-finder>`,
    );
    const visitor = new Visitor(element);
    await until(() => visitor.find('#lookup-query'), 'the list');
    expect(await violations(element), 'list').to.deep.equal([]);
    visitor.press(messages.finish);
    await element.updateComplete;
    expect(await violations(element), 'list with an error').to.deep.equal([]);
    for (const group of visitor.all('[role=radiogroup]')) group.querySelector('input')!.click();
    visitor.press(messages.finish);
    await until(() => visitor.sees(messages.loading), 'waiting');
    expect(await violations(element), 'waiting').to.deep.equal([]);
    allowPageErrors('offline');
    fail(new Error('offline'));
    await until(() => visitor.sees(messages.notLoaded), 'the calm sentence');
    expect(await violations(element), 'not loaded').to.deep.equal([]);
  });

  it('has no violation as a list', async () => {
    const element = await fixture(
      html`<sdg-quick-check layout="list" start="immediate" mode="extended"></sdg-quick-check>`,
    );
    await until(() => new Visitor(element).find('[role=radiogroup]'), 'the list');

    expect(await violations(element)).to.deep.equal([]);
  });

  it('has no violation while it waits, when something is missing, and while an answer is edited', async () => {
    let isOffline = true;
    // Firefox does not tell what an error says.
    allowPageErrors('The result could not be loaded.', 'It answered 404.');
    const result = async (language: Language) => {
      if (isOffline) throw new Error('offline');
      return resultPacks[language];
    };
    const loadDocument = () => Promise.reject(new Error('It answered 404.'));
    provideContent({load: loadPacks({result}), loadDocument});
    const {messages} = packs.nb;
    const absent = await fixture(
      html`<sdg-quick-check definition-url="https://example.com/x.json"><a href="/">Lenken</a></sdg-quick-check>`,
    );
    expect(await violations(absent), 'waiting').to.deep.equal([]);
    await until(() => new Visitor(absent).sees(messages.notAvailable), 'the calm sentence');
    expect(await violations(absent), 'not available').to.deep.equal([]);

    const element = await fixture<SdgQuickCheck>(
      html`<sdg-quick-check layout="list" start="immediate"></sdg-quick-check>`,
    );
    const visitor = new Visitor(element);
    await until(() => visitor.find('[role=radiogroup]'), 'the list');
    visitor.press(messages.finish);
    await element.updateComplete;
    expect(await violations(element), 'list with an error').to.deep.equal([]);
    for (const group of visitor.all('[role=radiogroup]')) {
      (group.querySelector<HTMLInputElement>('[value=dk]') ?? group.querySelector('input')!).click();
    }
    visitor.press(messages.finish);
    await until(() => visitor.sees(messages.resultNotLoaded), 'the calm sentence');
    expect(await violations(element), 'result not loaded').to.deep.equal([]);
    isOffline = false;
    visitor.press(messages.tryAgain);
    await until(() => visitor.find('#conclusion'), 'the result');
    expect(await violations(element), 'too little known').to.deep.equal([]);
    await visitor.goTo('#more');
    (await until(() => visitor.find<HTMLButtonElement>('button[aria-label^="Endre"]'), 'the answers')).click();
    await element.updateComplete;
    expect(await violations(element), 'editing').to.deep.equal([]);
  });

  (isChromium ? it : it.skip)('names the group, the state of each answer and how far one has come', async () => {
    const element = await open('nb');
    const visitor = new Visitor(element);
    await until(() => visitor.button(packs.nb.messages.start), 'the start');
    visitor.press(packs.nb.messages.start);
    await element.updateComplete;
    visitor.find<HTMLInputElement>('input[value=build]')!.click();
    await element.updateComplete;

    const tree = (await executeServerCommand('accessibility-tree')) as readonly AccessibleNode[];
    const named = (role: string, name: string) => tree.find((node) => node.role === role && node.name === name)!;

    expect(named('radiogroup', 'Hva driver dere med?').description).to.equal('Spørsmål 1 av 14');
    expect(named('heading', 'Hva driver dere med?')).to.be.an('object');
    expect(named('radio', 'Bygg og anlegg').checked).to.equal('true');
    expect(named('radio', 'Jordbruk og skogbruk').checked).to.equal('false');
    expect(named('StaticText', 'Spørsmål 1 av 14')).to.be.an('object');
  });

  (isChromium ? it : it.skip)('names each field of the form, what it needs and what is wrong in it', async () => {
    const element = await open('nb');
    const messages = cardMessages.nb;
    for await (const state of states(element, 'nb')) if (state === 'errors in the fields') break;

    const tree = (await executeServerCommand('accessibility-tree')) as readonly AccessibleNode[];
    const named = (role: string, name: string) => tree.find((node) => node.role === role && node.name === name)!;
    expect(named('group', messages.contact)).to.be.an('object');
    expect(named('textbox', messages.contactName).description).to.equal(
      `${messages.nameMissing} ${messages.contactHint}`,
    );
    expect(named('textbox', messages.contactPhone).description).to.include(messages.phoneWrong);
    const consent = named('checkbox', messages.consent('Rådet'));
    expect(consent.checked).to.equal('false');
    expect(consent.description).to.equal(messages.consentMissing);
    expect(named('button', messages.sendWithout)).to.be.an('object');
  });

  describe('in little room', () => {
    function expectRoom(column: HTMLElement, element: HTMLElement, state: string) {
      const right = column.getBoundingClientRect().right;
      for (const part of new Visitor(element).all('*')) {
        const box = part.getBoundingClientRect();
        if (box.width === 0 || part.closest('svg')) continue;
        expect(box.right, `${state}: ${part.localName} ${part.textContent}`).to.be.at.most(right + 0.5);
        // A field scrolls what is written in it.
        if (part.localName === 'input') continue;
        expect(part.scrollWidth, `${state}: ${part.localName}`).to.be.at.most(Math.ceil(box.width) + 1);
      }
    }

    for (const [width, textSize] of [
      [240, 16],
      [320, 16],
      [320, 32],
    ] as const) {
      it(`needs no sideways scrolling at ${width} px with text of ${textSize} px, and cuts nothing`, async () => {
        document.documentElement.style.fontSize = `${textSize}px`;
        const column = await fixture<HTMLElement>(html`<div></div>`);
        column.style.inlineSize = `${width}px`;
        const element = document.createElement('sdg-quick-check');
        element.setAttribute('endpoint', '');
        column.append(element);
        for await (const state of states(element, 'nb')) expectRoom(column, element, state);
      });

      it(`needs no sideways scrolling in the finder at ${width} px with text of ${textSize} px`, async () => {
        document.documentElement.style.fontSize = `${textSize}px`;
        const column = await fixture<HTMLElement>(html`<div></div>`);
        column.style.inlineSize = `${width}px`;
        const element = document.createElement('sdg-opportunity-finder');
        Object.assign(element, {companyLookup: true, profile: fullProfile});
        column.append(element);
        for await (const state of finderStates(element, 'nb')) expectRoom(column, element, state);
      });
    }

    it('grows with the visitor’s text, and does not shrink with the page’s 62.5 %', async () => {
      const element = await open('nb');
      await until(() => new Visitor(element).find('[part=title]'), 'the start');
      const size = () => parseFloat(getComputedStyle(element).fontSize);

      document.documentElement.style.fontSize = '32px';
      expect(size()).to.equal(32);
      document.documentElement.style.fontSize = '62.5%';
      expect(size()).to.equal(16);
    });

    it('holds the page’s text spacing', async () => {
      const element = await open('nb');
      const spacing = new CSSStyleSheet();
      spacing.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}',
      );
      for await (const state of states(element, 'nb')) {
        for (const {shadowRoot} of [element, ...everything(element.shadowRoot!)]) {
          if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(spacing))
            shadowRoot.adoptedStyleSheets.push(spacing);
        }
        for (const part of new Visitor(element).all('button, label, p, h2, h3, dd, dt, li')) {
          expect(part.scrollHeight, `${state}: ${part.textContent}`).to.be.at.most(
            Math.ceil(part.getBoundingClientRect().height) + 1,
          );
        }
      }
    });
  });

  (isChromium ? it : it.skip)('stays readable in forced colours', async () => {
    await executeServerCommand('forced-colors', 'active');
    try {
      const element = await open('nb');
      for await (const state of states(element, 'nb')) expect(await violations(element), state).to.deep.equal([]);
      const visitor = new Visitor(element);
      const fill = (selector: string) => getComputedStyle(visitor.find(selector)!).fill;
      expect(fill('.known')).to.not.equal(fill('.track'));
    } finally {
      await executeServerCommand('forced-colors', 'none');
    }
  });

  (isChromium ? it : it.skip)('stays readable in forced colours in the finder', async () => {
    await executeServerCommand('forced-colors', 'active');
    try {
      const element = await openFinder('nb');
      for await (const state of finderStates(element, 'nb')) expect(await violations(element), state).to.deep.equal([]);
    } finally {
      await executeServerCommand('forced-colors', 'none');
    }
  });

  const moving = ({shadowRoot}: Element) => shadowRoot!.getAnimations?.() ?? [];

  it('moves for a fifth of a second at most', async () => {
    const element = await open('nb');
    for await (const state of states(element, 'nb')) {
      const isLong = moving(element).filter(({effect}) => Number(effect?.getComputedTiming().duration) > 200);
      expect(isLong, state).to.have.lengthOf(0);
    }
  });

  (isChromium ? it : it.skip)('moves nothing for those who asked for less motion', async () => {
    const element = await open('nb');
    const visitor = new Visitor(element);
    await until(() => visitor.button(packs.nb.messages.start), 'the start');
    const start = async () => {
      visitor.press(packs.nb.messages.start);
      await element.updateComplete;
    };
    await start();
    expect(moving(element), 'without the wish').to.have.lengthOf(1);

    await emulateMedia({reducedMotion: 'reduce'});
    try {
      element.restart();
      await element.updateComplete;
      await start();
      for (let number = 1; number < 5; number += 1) {
        expect(moving(element), `question ${number}`).to.have.lengthOf(0);
        visitor.all<HTMLInputElement>('input')[1]!.click();
        expect(moving(element), `answer ${number}`).to.have.lengthOf(0);
        visitor.press(packs.nb.messages.next);
        await element.updateComplete;
      }
    } finally {
      await emulateMedia({reducedMotion: 'no-preference'});
    }
  });

  it('shows the result alone just as accessibly', async () => {
    const answers: Answers = {plan: 1, rules: 2, energy: 'dk', climate: 0, waste: 3, safety: 2, customers: 1};
    const card = await fixture(
      html`<sdg-result-card
        .answers=${answers}
        .result=${score({definition: packs.nb.check, mode: 'core'}, answers)}
      ></sdg-result-card>`,
    );
    await until(() => new Visitor(card).find('#conclusion'), 'the card');

    expect(await violations(card)).to.deep.equal([]);
  });
});
