import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {CompanyLookupError, textIn, type Answers} from '@sdg-widgets/core';
import {parseProfile} from '@sdg-widgets/core/schemas.js';
import type {CompanyRegistry, PageServices, SdgOpportunityFinder, SdgSubmitEvent} from '@sdg-widgets/elements';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent, waitFor} from 'storybook/test';
import councilProfile from '../demo/profiles/asker-naeringsrad.json';
import {withServices} from '../.storybook/services.js';
import {loadPacks} from '../packages/elements/src/content.fixture.js';
import {answersOf} from './companies.js';
import {choose, click, comeTo, languageOf, says, shown, theElement} from './play-through.js';

type Properties = Pick<
  SdgOpportunityFinder,
  | 'layout'
  | 'start'
  | 'heading'
  | 'headingLevel'
  | 'partnerName'
  | 'endpoint'
  | 'privacyUrl'
  | 'companyLookup'
  | 'answers'
  | 'context'
  | 'profile'
  | 'catalogue'
>;

interface Args extends Properties {
  hasAdviser: boolean;
  services: Partial<PageServices>;
  answerSubmit: (event: SdgSubmitEvent) => void;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Opportunity finder',
  component: 'sdg-opportunity-finder',
  args: {
    companyLookup: false,
    hasAdviser: false,
    answerSubmit: (event) => event.respondWith(Promise.resolve({id: 'A-42'})),
  },
  argTypes: {
    layout: {control: 'inline-radio', options: ['steps', 'list']},
    start: {control: 'inline-radio', options: ['screen', 'immediate']},
    heading: {control: 'text'},
    headingLevel: {control: 'inline-radio', options: ['1', '2', '3', '4', '5']},
    partnerName: {control: 'text'},
    endpoint: {control: 'text'},
    privacyUrl: {control: 'text'},
    companyLookup: {control: 'boolean'},
    answers: {table: {disable: true}},
    context: {table: {disable: true}},
    profile: {table: {disable: true}},
    catalogue: {table: {disable: true}},
    services: {table: {disable: true}},
    answerSubmit: {table: {disable: true}},
  },
  render: (args) => html`
    <sdg-opportunity-finder
      layout=${ifDefined(args.layout)}
      start=${ifDefined(args.start)}
      heading=${ifDefined(args.heading)}
      heading-level=${ifDefined(args.headingLevel)}
      partner-name=${ifDefined(args.partnerName)}
      endpoint=${ifDefined(args.endpoint)}
      privacy-url=${ifDefined(args.privacyUrl)}
      ?company-lookup=${args.companyLookup}
      .answers=${args.answers}
      .context=${args.context}
      .profile=${args.profile}
      .catalogue=${args.catalogue}
      @sdg-services-request=${withServices(args.services)}
      @sdg-submit=${args.answerSubmit}
    >
      <a href="https://example.com/muligheter" lang="nb">Finn muligheter for bedriften</a>
      ${
        args.hasAdviser
          ? html`<p slot="adviser">Kari Eksempel<br /><a href="tel:+4766000000">66 00 00 00</a></p>`
          : nothing
      }
    </sdg-opportunity-finder>
  `,
};

export default meta;

const carpenter = answersOf('carpenter-8');
const {sector, size} = carpenter;
const company = {sector, size} as Answers;
const machineShop = answersOf('machine-shop-35');

const energy = catalogue.opportunities.find(({id}) => id === 'energy-quick');

const never = new Promise<never>(() => {});

const withRegistry = (registry: CompanyRegistry): Partial<PageServices> => ({openRegistry: async () => registry});

const fail = () => Promise.reject(new CompanyLookupError('network', 'Offline.'));

/** The finder of a story, once it has something to press. */
const ready = async (canvas: HTMLElement) => {
  const finder = theElement(canvas, 'sdg-opportunity-finder');
  await shown(finder, '[part="primary"]');
  return finder;
};

const next = (finder: SdgOpportunityFinder) => click(finder, 'form [part="primary"]');

/** To the question after who the company is. */
const toDrivers = async (canvas: HTMLElement) => {
  const finder = await ready(canvas);
  await click(finder, '[part="primary"]');
  await choose(finder, 'sector', sector);
  await next(finder);
  await choose(finder, 'size', size);
  await next(finder);
  await shown(finder, '[name="drivers"]');
  return finder;
};

/** To what was found, for a company that is known. */
const toFound = async (canvas: HTMLElement) => {
  const finder = await ready(canvas);
  await click(finder, '[part="primary"]');
  await choose(finder, 'drivers', 'cost_saving');
  await next(finder);
  await shown(finder, '[part="found"]');
  return finder;
};

const add = (finder: SdgOpportunityFinder, place: string) =>
  click(finder, `[part="opportunity"][aria-labelledby^="${place}-"] > [part="actions"] button`);

/** To the card of a plan with one thing in it. */
const toPlanCard = async (canvas: HTMLElement) => {
  const finder = await toFound(canvas);
  await add(finder, 'best');
  const card = await shown<HTMLElementTagNameMap['sdg-result-card']>(finder, 'sdg-result-card');
  await comeTo(card, '#next-steps');
  return card;
};

const lookUp = async (canvas: HTMLElement, query: string) => {
  const finder = await ready(canvas);
  await userEvent.type(await shown(finder, '[name="query"]'), query);
  await click(finder, '[part="lookup-row"] button');
  return finder;
};

/** Waits for what the look-up has to say. */
const speaks = async (finder: SdgOpportunityFinder) => {
  const status = await shown(finder, '[part="lookup-status"]');
  await waitFor(() => expect(status).not.toBeEmptyDOMElement());
};

/** A company that nobody has. */
export const LookUpNotFound: Story = {
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    await speaks(await lookUp(canvasElement, '312 001 039'));
  },
};

export const StartScreen: Story = {
  play: async ({canvasElement}) => {
    await ready(canvasElement);
  },
};

export const Waiting: Story = {
  args: {services: {load: loadPacks({finder: () => never})}},
  play: async ({canvasElement}) => {
    await shown(theElement(canvasElement, 'sdg-opportunity-finder'), 'slot');
  },
};

export const ImmediateStart: Story = {
  args: {start: 'immediate'},
  play: async ({canvasElement}) => {
    await ready(canvasElement);
  },
};

export const WithLookUp: Story = {
  parameters: {picture: 'sdg-opportunity-finder'},
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    await shown(await ready(canvasElement), '[part="lookup"]');
  },
};

export const LookUpSearching: Story = {
  args: {
    companyLookup: true,
    services: withRegistry({find: () => never, findBranch: () => never, search: () => never}),
  },
  play: async ({canvasElement}) => {
    await speaks(await lookUp(canvasElement, '312 001 004'));
  },
};

export const LookUpHits: Story = {
  parameters: {picture: 'sdg-opportunity-finder'},
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    await shown(await lookUp(canvasElement, 'eksempel'), '[part="lookup"] li');
  },
};

export const LookUpFound: Story = {
  parameters: {picture: 'sdg-opportunity-finder'},
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    await shown(await lookUp(canvasElement, '312 001 004'), '[part="lookup"] dl');
  },
};

export const LookUpWithheld: Story = {
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    const finder = await lookUp(canvasElement, '312 001 012');
    // Trade and municipality, and no size.
    await shown(finder, '[part="lookup"] dl');
    await expect(finder.renderRoot.textContent).not.toContain('5-10');
  },
};

export const LookUpClosed: Story = {
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    await speaks(await lookUp(canvasElement, '312 001 047'));
  },
};

export const LookUpWrongNumber: Story = {
  parameters: {picture: 'sdg-opportunity-finder'},
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    await speaks(await lookUp(canvasElement, '312 001 005'));
  },
};

export const LookUpBranchOffered: Story = {
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    await shown(await lookUp(canvasElement, '312 001 055'), '[part="lookup"] [part="actions"]');
  },
};

export const LookUpNotAnswered: Story = {
  args: {
    companyLookup: true,
    services: withRegistry({find: fail, findBranch: fail, search: fail}),
  },
  play: async ({canvasElement}) => {
    await speaks(await lookUp(canvasElement, '312 001 004'));
  },
};

export const LookUpConfirmed: Story = {
  args: {companyLookup: true},
  play: async ({canvasElement}) => {
    const finder = await lookUp(canvasElement, '312 001 004');
    await click(finder, '[part="lookup"] [part="primary"]');
    await shown(finder, '[name="drivers"]');
  },
};

export const Trade: Story = {
  play: async ({canvasElement}) => {
    const finder = await ready(canvasElement);
    await click(finder, '[part="primary"]');
    await shown(finder, '[name="sector"]');
  },
};

export const Size: Story = {
  play: async ({canvasElement}) => {
    const finder = await ready(canvasElement);
    await click(finder, '[part="primary"]');
    await choose(finder, 'sector', sector);
    await next(finder);
    await shown(finder, '[name="size"]');
  },
};

export const Drivers: Story = {
  parameters: {picture: 'sdg-opportunity-finder'},
  play: async ({canvasElement}) => {
    const finder = await toDrivers(canvasElement);
    await choose(finder, 'drivers', 'reputation');
    await expect(await shown(finder, '[name="drivers"][value="reputation"]')).toBeChecked();
  },
};

export const NextWithoutAnAnswer: Story = {
  play: async ({canvasElement}) => {
    const finder = await ready(canvasElement);
    await click(finder, '[part="primary"]');
    await next(finder);
    await shown(finder, '[part="error"]');
  },
};

export const TooManyChosen: Story = {
  play: async ({canvasElement}) => {
    const finder = await toDrivers(canvasElement);
    for (const driver of ['cost_saving', 'reputation', 'partnerships']) await choose(finder, 'drivers', driver);
    await next(finder);
    await shown(finder, '[part="error"]');
  },
};

/** The company is known from elsewhere, and only what matters most is asked. */
export const CompanyKnown: Story = {
  args: {context: company},
  play: async ({canvasElement}) => {
    const finder = await ready(canvasElement);
    await click(finder, '[part="primary"]');
    await shown(finder, '#known');
  },
};

/** What the check has answered is a reason. */
export const AfterACheck: Story = {
  args: {answers: carpenter},
  play: async ({canvasElement}) => {
    await shown(await toFound(canvasElement), '[part="reasons"]');
  },
};

export const List: Story = {
  args: {layout: 'list'},
  play: async ({canvasElement}) => {
    const finder = await ready(canvasElement);
    await click(finder, '[part="primary"]');
    await shown(finder, '[part="list"]');
  },
};

export const ListWithAnswersMissing: Story = {
  args: {layout: 'list'},
  play: async ({canvasElement}) => {
    const finder = await ready(canvasElement);
    await click(finder, '[part="primary"]');
    await choose(finder, 'sector', sector);
    await next(finder);
    await shown(finder, '[part="error"]');
  },
};

export const OpportunitiesOnTheirWay: Story = {
  args: {context: company, services: {load: loadPacks({opportunities: () => never})}},
  play: async ({canvasElement}) => {
    const finder = await ready(canvasElement);
    await click(finder, '[part="primary"]');
    await next(finder);
    await shown(finder, '#waiting');
  },
};

export const NotLoaded: Story = {
  parameters: {logs: ['The pack "opportunities"']},
  args: {context: company, services: {load: loadPacks({opportunities: () => Promise.reject(new Error('Offline.'))})}},
  play: async ({canvasElement}) => {
    const finder = await ready(canvasElement);
    await click(finder, '[part="primary"]');
    await next(finder);
    await shown(finder, '#waiting + [part="actions"]');
  },
};

export const Found: Story = {
  parameters: {picture: 'sdg-opportunity-finder'},
  args: {context: company, partnerName: 'Eksempel Næringsråd'},
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    await expect(finder.renderRoot.querySelectorAll('[aria-labelledby^="best-"]')).toHaveLength(3);
  },
};

/** All that fit, with everything that can be opened open. */
export const FoundAllOpen: Story = {
  args: {answers: machineShop},
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    await shown(finder, '[part="all"] [part="opportunity"]');
    for (const details of finder.renderRoot.querySelectorAll('details')) details.open = true;
  },
};

export const Filtered: Story = {
  parameters: {picture: '[part="all"]'},
  args: {context: company},
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    await click(finder, '[part="all"] > summary');
    await userEvent.selectOptions(await shown(finder, 'select[name="effort"]'), 'low');
    const hits = await shown(finder, '[part="hits"]');
    const all = hits.textContent;
    await userEvent.selectOptions(await shown(finder, 'select[name="theme"]'), 'capital');
    await waitFor(() => expect(hits.textContent).not.toBe(all));
  },
};

/** The company does most of it already. */
export const FewLeft: Story = {
  args: {
    answers: {
      ...machineShop,
      ...Object.fromEntries(
        Object.keys(machineShop)
          .slice(2)
          .map((id) => [id, 3]),
      ),
    },
  },
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    await click(finder, '[part="doing"] > summary');
    await expect(await shown(finder, '[part="doing"]')).toHaveAttribute('open');
  },
};

export const Plan: Story = {
  parameters: {picture: '[part~="plan"]'},
  args: {context: company},
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    for (const article of finder.renderRoot.querySelectorAll('[aria-labelledby^="best-"]')) {
      await userEvent.click(article.querySelector('[part="actions"] button')!);
    }
    await shown(finder, '[part~="plan"] li:nth-of-type(3)');
  },
};

export const PlanFull: Story = {
  args: {context: company},
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    const articles = [...finder.renderRoot.querySelectorAll('[aria-labelledby^="all-"]')].slice(0, 6);
    await click(finder, '[part="all"] > summary');
    for (const article of articles) {
      await userEvent.click(article.querySelector(':scope > [part="actions"] button')!);
    }
    await shown(finder, '[part~="plan"] li:nth-of-type(5)');
    await click(finder, '[part="all"] > summary');
  },
};

/** The card of a plan alone, as long as no check on the page was answered. */
export const PlanInACard: Story = {
  args: {context: company, partnerName: 'Eksempel Næringsråd'},
  play: async ({canvasElement}) => {
    await shown(await toPlanCard(canvasElement), '[part="next-step"]');
  },
};

export const PlanSent: Story = {
  // Empty: the page sends it, which is what `answerSubmit` stands for.
  args: {context: company, partnerName: 'Eksempel Næringsråd', endpoint: ''},
  play: async ({canvasElement}) => {
    const card = await toPlanCard(canvasElement);
    await click(card, '[part~="adviser"] button[part="primary"]');
    await click(card, '[part~="send"] button[part="secondary"]');
    await shown(card, '[part="status"] small');
  },
};

export const DutyInPlan: Story = {
  args: {context: {sector: 'food', size: '20-29'}},
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    await add(finder, 'duty');
    await shown(finder, '[part~="plan"] li');
  },
};

/** Local cases, meetings and notices where they belong, and whom to call. */
export const WithProfile: Story = {
  args: {context: company, profile: parseProfile(councilProfile)},
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    await shown(finder, '[part="adviser-card"]');
  },
};

export const WithAdviser: Story = {
  args: {context: company, hasAdviser: true},
  play: async ({canvasElement}) => {
    const slot = await shown<HTMLSlotElement>(await toFound(canvasElement), 'slot[name="adviser"]');
    await expect(slot.assignedElements()).toHaveLength(1);
  },
};

const ownTitle = {
  nb: 'Bli med på energirunden vår',
  nn: 'Bli med på energirunden vår',
  en: 'Join our energy round',
};

/** An opportunity that the partner has added. */
export const OwnOpportunity: Story = {
  args: {
    context: company,
    catalogue: {languages: ['nb', 'nn', 'en'], add: [{...energy!, id: 'energy-round', title: ownTitle}]},
  },
  play: async ({canvasElement}) => {
    const finder = await toFound(canvasElement);
    await says(finder, textIn(ownTitle, languageOf(finder)));
  },
};
