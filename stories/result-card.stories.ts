import {advice as enAdvice} from '@sdg-widgets/content/result.en.js';
import {advice as nbAdvice} from '@sdg-widgets/content/result.nb.js';
import {advice as nnAdvice} from '@sdg-widgets/content/result.nn.js';
import {check as definition} from '@sdg-widgets/content/check.js';
import {
  SubmissionError,
  textIn,
  toFragment,
  type Answers,
  type SubmissionErrorCode,
  type SubmissionErrorOptions,
  type SubmitProgress,
  type SharedAnswers,
} from '@sdg-widgets/core';
import {parseProfile} from '@sdg-widgets/core/schemas.js';
import type {PageServices, SdgResultCard, SdgSubmitEvent} from '@sdg-widgets/elements';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent, waitFor} from 'storybook/test';
import councilProfile from '../demo/profiles/asker-naeringsrad.json';
import {withServices} from '../.storybook/services.js';
import {loadPacks} from '../packages/elements/src/content.fixture.js';
import {answersOf, planOf, resultOf} from './companies.js';
import {answerUntil, click, comeTo, languageOf, pressAtEnd, says, shown, theElement, wordsFor} from './play-through.js';

type Properties = Pick<
  SdgResultCard,
  | 'name'
  | 'result'
  | 'answers'
  | 'plan'
  | 'definition'
  | 'headingLevel'
  | 'partnerName'
  | 'endpoint'
  | 'privacyUrl'
  | 'profile'
>;

interface Args extends Properties {
  test: boolean;
  hasAdviser: boolean;
  answerSubmit: (event: SdgSubmitEvent) => void;
  services: Partial<PageServices>;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Result card',
  component: 'sdg-result-card',
  args: {
    ...resultOf(answersOf('carpenter-8')),
    definition,
    hasAdviser: false,
    test: false,
    answerSubmit: (event) => event.respondWith(Promise.resolve({id: 'A-42'})),
  },
  argTypes: {
    headingLevel: {control: 'inline-radio', options: ['1', '2', '3', '4', '5']},
    partnerName: {control: 'text'},
    endpoint: {control: 'text'},
    privacyUrl: {control: 'text'},
    result: {table: {disable: true}},
    answers: {table: {disable: true}},
    plan: {table: {disable: true}},
    definition: {table: {disable: true}},
    profile: {table: {disable: true}},
    answerSubmit: {table: {disable: true}},
    services: {table: {disable: true}},
  },
  render: (args) => html`
    <sdg-result-card
      .result=${args.result}
      .answers=${args.answers}
      .plan=${args.plan}
      .definition=${args.definition}
      .profile=${args.profile}
      name=${ifDefined(args.name)}
      heading-level=${ifDefined(args.headingLevel)}
      partner-name=${ifDefined(args.partnerName)}
      endpoint=${ifDefined(args.endpoint)}
      privacy-url=${ifDefined(args.privacyUrl)}
      ?test=${args.test}
      @sdg-submit=${args.answerSubmit}
      @sdg-services-request=${withServices(args.services)}
    >
      ${
        args.hasAdviser
          ? html`<p slot="adviser">Kari Eksempel<br /><a href="tel:+4766000000">66 00 00 00</a></p>`
          : nothing
      }
    </sdg-result-card>
  `,
  play: async ({canvasElement}) => {
    await whole(canvasElement);
  },
};

export default meta;

/** The card of a story, with all that can be read. */
async function whole(canvas: HTMLElement) {
  const card = theElement(canvas, 'sdg-result-card');
  await shown(card, '#conclusion');
  await card.whole();
  return card;
}

const carpenter = answersOf('carpenter-8');
const machineShop = answersOf('machine-shop-35');
const plan = planOf('energy-quick', 'waste-site', 'grant-map');
const {sector, size} = carpenter;
const company = {sector, size} as Answers;

const never = new Promise<never>(() => {});

// Empty: the page sends it, which is what `answerSubmit` stands for.
const toPartner = {
  endpoint: '',
  partnerName: 'Eksempel Næringsråd',
  privacyUrl: 'https://example.com/personvern',
} satisfies Partial<Args>;

// What most stories of sending are about.
const adviser = '[part~="adviser"]';

const talkButton = '[part~="adviser"] button[part="primary"]';
const sendButton = '[part~="send"] button[part="primary"]';
const sendWithoutButton = '[part~="send"] button[part="secondary"]';

const profile = {
  id: 'partner',
  languages: ['nb'],
  name: 'Eksempel Næringsråd',
  region: {name: 'Asker', municipalities: ['3203']},
  advisers: [{name: 'Kari Eksempel', role: {nb: 'Rådgiver'}, phone: '66 00 00 00', municipalities: [], trades: []}],
  contact: {
    purpose: {nb: 'Vi bruker opplysningene til å kontakte dere om notatet og avtale en første samtale.'},
    retention: {nb: 'Vi sletter dem senest tolv måneder etter siste samtale.'},
  },
  cases: [],
  meetings: [],
  notices: [],
  campaigns: [],
} satisfies Args['profile'];

/** Opens the form, as the visitor does. */
async function openForm(canvas: HTMLElement) {
  const card = theElement(canvas, 'sdg-result-card');
  await click(card, talkButton);
  await shown(card, '#send');
  return card;
}

async function write(card: SdgResultCard, values: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(values))
    await userEvent.type(await shown(card, `[name="${name}"]`), value);
}

/** A link that was made in spring; without `more`, with the same answers as now. */
const earlierLink = async (more: Partial<SharedAnswers> = {}) => {
  const {id, version} = definition;
  const made = {definition: {id, version}, mode: 'core', answers: carpenter, date: '2026-03-03'} as const;
  return `https://example.com/sjekken#${await toFragment({...made, ...more})}`;
};

/** Opens the field for an earlier link, and asks what has changed since. */
async function compare(canvas: HTMLElement, link: string) {
  const card = theElement(canvas, 'sdg-result-card');
  await comeTo(card, '#more');
  await click(card, '[part="compare"] summary');
  (await shown<HTMLInputElement>(card, '#earlier')).value = link;
  await pressAtEnd(card, 'showChanges');
  return card;
}

/** What the browser does with the clipboard, as long as the story is shown. */
const withClipboard = (clipboard: Partial<Clipboard> | undefined) => () => {
  Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
  return () => {
    Reflect.deleteProperty(navigator, 'clipboard');
  };
};

const advice = {nb: nbAdvice, nn: nnAdvice, en: enAdvice};

const bars = '[part="section"]:has([part="bar-row"])';

type Stage = 'start' | 'begun' | 'building' | 'systematic';

/** The note of a company that has come this far. */
function atStage(stage: Stage, answers: Answers, picture?: string): Story {
  return {
    parameters: {picture},
    args: resultOf(answers),
    play: async ({canvasElement}) => {
      const card = await whole(canvasElement);
      const {name} = advice[languageOf(card)].texts.stages[stage]!;
      await expect((await shown(card, '#conclusion')).textContent).toContain(textIn(name, languageOf(card)));
    },
  };
}

/** A note that does not say where the company stands, and why. */
function withheld(why: 'too-little-known' | 'too-much-not-relevant', args: Partial<Args>, picture?: string): Story {
  return {
    parameters: {picture},
    args,
    play: async ({canvasElement}) => {
      const card = await whole(canvasElement);
      await says(card, wordsFor(card).conclusionWithheld[why]);
    },
  };
}

export const Start: Story = atStage('start', answersOf('solo-hairdresser'));

export const Begun: Story = atStage('begun', carpenter);

export const Building: Story = atStage('building', machineShop, bars);

export const Systematic: Story = atStage('systematic', {
  ...machineShop,
  ...Object.fromEntries(definition.questions.map(({id}) => [id, 3])),
});

export const Extended: Story = {args: resultOf(machineShop, 'extended')};

/** What is not known is dashed in the bars. */
export const WithRanges: Story = {
  parameters: {picture: bars},
  args: resultOf(answersOf('restaurant-15-dont-know')),
  play: async ({canvasElement}) => {
    await says(await whole(canvasElement), wordsFor(theElement(canvasElement, 'sdg-result-card')).findOutIntro);
  },
};

export const TooLittleKnown: Story = withheld(
  'too-little-known',
  resultOf(answersOf('too-little-known')),
  'sdg-result-card',
);

export const TooMuchNotRelevant: Story = withheld(
  'too-much-not-relevant',
  resultOf({...carpenter, circular: 'na', nature: 'na', fair_work: 'na', suppliers: 'na', capital: 'na'}, 'extended'),
);

/** The same as the bars, for whoever reads numbers better. */
export const AsATable: Story = {
  parameters: {picture: bars},
  play: async ({canvasElement}) => {
    const card = await whole(canvasElement);
    await click(card, `${bars} summary`);
    await expect(await shown(card, `${bars} table`)).toBeVisible();
  },
};

/** What was answered, and what is not in the picture. */
export const AnswersShown: Story = {
  parameters: {picture: '#more'},
  play: async ({canvasElement}) => {
    const card = await whole(canvasElement);
    await click(card, '[part="answers"] > summary');
    await click(card, '[part="left-out"] > summary');
    await expect(await shown(card, '[part="answers"] dl')).toBeVisible();
  },
};

/** Of a result alone, from a server: what it means, without what was answered. */
export const WithoutAnswers: Story = {
  args: {answers: undefined},
  play: async ({canvasElement}) => {
    const card = await whole(canvasElement);
    await expect(card.renderRoot.querySelector('[part="answers"]')).toBeNull();
    await shown(card, '[part="bar-row"]');
  },
};

/** Shows the three things of the plan. */
const showsPlan: Story['play'] = async ({canvasElement}) => {
  const card = await whole(canvasElement);
  await waitFor(() => expect(card.renderRoot.querySelectorAll('[part="next-step"]')).toHaveLength(3));
};

export const PlanAndResult: Story = {parameters: {picture: 'sdg-result-card'}, args: {plan}, play: showsPlan};

export const PlanAlone: Story = {
  args: {...toPartner, result: undefined, answers: company, plan},
  play: showsPlan,
};

/** A plan of somebody who has not said what the company does. */
export const PlanOfAnUnknownCompany: Story = {
  args: {result: undefined, answers: undefined, plan},
  play: showsPlan,
};

export const NextStepsLoading: Story = {
  args: {services: {load: loadPacks({opportunities: () => never})}},
  play: async ({canvasElement}) => {
    const card = theElement(canvasElement, 'sdg-result-card');
    await comeTo(card, '#next-steps');
    await shown(card, '[part="awaited"]');
  },
};

export const NextStepsNotLoaded: Story = {
  parameters: {logs: ['The pack "opportunities"']},
  args: {services: {load: loadPacks({opportunities: () => Promise.reject(new Error('Offline.'))})}},
  play: async ({canvasElement}) => {
    const card = theElement(canvasElement, 'sdg-result-card');
    await comeTo(card, '#next-steps');
    await shown(card, '[part="not-loaded"]');
  },
};

export const WithAdviser: Story = {
  args: {hasAdviser: true},
  play: async ({canvasElement}) => {
    const card = await whole(canvasElement);
    await expect((await shown<HTMLSlotElement>(card, 'slot[name="adviser"]')).assignedElements()).toHaveLength(1);
  },
};

/** Whom to call, from the profile. The main button leads to the first of them: nothing can be sent. */
export const WithProfile: Story = {
  parameters: {picture: adviser},
  args: {profile: parseProfile(councilProfile)},
  play: async ({canvasElement}) => {
    await shown(await whole(canvasElement), '[part="adviser-card"] a[href^="tel:"]');
  },
};

export const CanSend: Story = {
  args: toPartner,
  play: async ({canvasElement}) => {
    await shown(await whole(canvasElement), talkButton);
  },
};

export const FormOpen: Story = {
  args: toPartner,
  play: async ({canvasElement}) => {
    await openForm(canvasElement);
  },
};

export const FormOfPartner: Story = {
  args: {...toPartner, profile},
  play: async ({canvasElement}) => {
    await openForm(canvasElement);
  },
};

export const WhatIsSent: Story = {
  parameters: {picture: adviser},
  args: toPartner,
  play: async ({canvasElement}) => {
    await click(await openForm(canvasElement), '[part~="send"] summary');
  },
};

export const ContactErrors: Story = {
  parameters: {picture: adviser},
  args: toPartner,
  play: async ({canvasElement}) => {
    const card = await openForm(canvasElement);
    await write(card, {phone: 'ring meg'});
    await click(card, sendButton);
    await shown(card, '#error-phone');
  },
};

export const ConsentMissing: Story = {
  args: toPartner,
  play: async ({canvasElement}) => {
    const card = await openForm(canvasElement);
    await write(card, {name: 'Kari Eksempel', email: 'kari@example.com'});
    await click(card, sendButton);
    await shown(card, '#error-consent');
  },
};

export const Sending: Story = {
  args: {...toPartner, answerSubmit: (event) => event.respondWith(never)},
  play: async ({canvasElement}) => {
    const card = await openForm(canvasElement);
    await click(card, sendWithoutButton);
    await shown(card, '[part="status"] p');
  },
};

export const Sent: Story = {
  parameters: {picture: adviser},
  args: toPartner,
  play: async ({canvasElement}) => {
    const card = await openForm(canvasElement);
    await click(card, sendWithoutButton);
    await shown(card, '[part="status"] small');
  },
};

export const SentWithContact: Story = {
  args: {...toPartner, profile},
  play: async ({canvasElement}) => {
    const card = await openForm(canvasElement);
    await write(card, {name: 'Kari Eksempel', phone: '66 00 00 00'});
    await click(card, '[name="consent"]');
    await click(card, sendButton);
    await shown(card, '[part="status"] small');
  },
};

type Words = ReturnType<typeof wordsFor>;

/** What becomes of a note that was sent without contact details, and what is said of it. */
function outcome(
  answerSubmit: Args['answerSubmit'],
  said: (words: Words) => string,
  {logs, picture, ...args}: Partial<Args> & {logs?: readonly string[]; picture?: string | undefined} = {},
): Story {
  return {
    parameters: {picture, logs},
    args: {...toPartner, ...args, answerSubmit},
    play: async ({canvasElement}) => {
      const card = await openForm(canvasElement);
      await click(card, sendWithoutButton);
      await shown(card, '[part~="send"] [part="status"] p');
      await says(card, said(wordsFor(card)));
    },
  };
}

/** It failed, which the developer reads in the console. */
function failure(
  code: SubmissionErrorCode,
  said: (words: Words) => string,
  options?: SubmissionErrorOptions,
  picture?: string,
): Story {
  const fail: Args['answerSubmit'] = (event) =>
    event.respondWith(Promise.reject(new SubmissionError(code, 'In a story.', options)));
  return outcome(fail, said, {picture, logs: [`The result was not sent. ${code}`]});
}

const progressing =
  (progress: SubmitProgress): Args['answerSubmit'] =>
  (event) => {
    event.respondWith(never);
    setTimeout(() => event.onProgress(progress));
  };

const tomorrow = new Date(2026, 11, 3, 14, 5);

/** What is said before the day until which it waits. */
const beginningOf = (kept: (until: string) => string) => kept('|').split('|', 1)[0]!;

export const TriedAgain: Story = outcome(progressing({status: 'retrying'}), ({retrying}) => retrying);

/** The visitor is offline. Delete takes it back. */
export const Waits: Story = outcome(
  (event) => {
    event.respondWith(
      new Promise((_, reject) => {
        const remove = () => reject(new SubmissionError('deleted', 'By the visitor.'));
        setTimeout(() => event.onProgress({status: 'kept', until: tomorrow, remove}));
      }),
    );
  },
  ({kept}) => beginningOf(kept),
);

/** The page may store nothing: what waits is gone with the page. */
export const WaitsInMemory: Story = outcome(
  progressing({status: 'kept', until: tomorrow, isInMemory: true, remove: () => {}}),
  ({keptInMemory}) => beginningOf(keptInMemory),
);

/** The visitor is online, and the receiver does not answer. */
export const WaitsForTheReceiver: Story = outcome(
  progressing({status: 'kept', until: tomorrow, isReceiverDown: true, remove: () => {}}),
  ({keptReceiverDown}) => beginningOf(keptReceiverDown),
);

export const ProbablyArrived: Story = outcome(
  (event) => event.respondWith(Promise.resolve({isUnread: true})),
  ({unread}) => unread,
);

export const MayHaveArrived: Story = failure('timeout', (words) => words.mayHaveArrived, {mayHaveArrived: true});

/** The receiver cannot tell that it is the same note. */
export const MayArriveTwice: Story = failure('timeout', (words) => words.mayArriveTwice, {
  mayHaveArrived: true,
  mayArriveTwice: true,
});

export const Refused: Story = failure('refused', ({refused}) => refused, {reference: 'R-17'});

export const NotSent: Story = failure('network', ({notSent}) => notSent, undefined, adviser);

export const Deleted: Story = failure('deleted', ({deleted}) => deleted);

export const Expired: Story = failure('expired', ({expired}) => expired);

export const TestMode: Story = outcome(
  (event) => event.preventDefault(),
  ({tested}) => tested(toPartner.partnerName),
  {test: true},
);

export const Copied: Story = {
  beforeEach: withClipboard({writeText: async () => {}}),
  play: async ({canvasElement}) => {
    const card = theElement(canvasElement, 'sdg-result-card');
    await pressAtEnd(card, 'copy');
    await says(card, wordsFor(card).copied);
  },
};

/** A frame may forbid the clipboard, and a page over plain http has none. */
export const CopyByHand: Story = {
  beforeEach: withClipboard(undefined),
  play: async ({canvasElement}) => {
    const card = theElement(canvasElement, 'sdg-result-card');
    await pressAtEnd(card, 'copy');
    await shown(card, '#text');
  },
};

export const LinkMade: Story = {
  parameters: {picture: '#more'},
  play: async ({canvasElement}) => {
    const card = theElement(canvasElement, 'sdg-result-card');
    await pressAtEnd(card, 'makeLink');
    const link = await shown<HTMLTextAreaElement>(card, '#link');
    await expect(link.value).toContain('#sdg=');
    // As long as on a partner's page, and the same everywhere: each browser compresses in its own way.
    link.value = `https://example.com/sjekken#sdg=1.H4sI${'aZ4x'.repeat(40)}`;
  },
};

export const Changes: Story = {
  parameters: {picture: 'sdg-result-card'},
  play: async ({canvasElement}) => {
    const before = {...carpenter, energy: 'dk', waste: 0, safety: 0, fair_work: 3};
    await shown(await compare(canvasElement, await earlierLink({answers: before})), '#changes');
  },
};

export const NothingChanged: Story = {
  play: async ({canvasElement}) => {
    const card = await compare(canvasElement, await earlierLink());
    await says(card, wordsFor(card).noChanges);
  },
};

export const CheckChangedSince: Story = {
  play: async ({canvasElement}) => {
    const older = {id: definition.id, version: '2026-01-01'};
    await shown(await compare(canvasElement, await earlierLink({definition: older})), 'p#changes');
  },
};

export const EarlierLinkRefused: Story = {
  play: async ({canvasElement}) => {
    await shown(await compare(canvasElement, (await earlierLink()).slice(0, -12)), '#error-earlier');
  },
};

/** For paper: at most two A4 pages, with what is folded on the screen. Print it. */
export const Printed: Story = {args: {profile: parseProfile(councilProfile), plan, ...resultOf(machineShop)}};

/** One of the fields of the page's own form. */
export const InAForm: Story = {
  args: {name: 'sdg'},
  decorators: [
    (story) => {
      const show = (event: SubmitEvent) => {
        event.preventDefault();
        const form = event.target as HTMLFormElement;
        form.querySelector('output')!.value = String(new FormData(form).get('sdg'));
      };
      return html`
        <form @submit=${show}>
          ${story()}
          <button>Send inn</button>
          <output style="display: block; overflow-wrap: anywhere"></output>
        </form>
      `;
    },
  ],
  play: async ({canvasElement}) => {
    const form = canvasElement.querySelector('form')!;
    await waitFor(() => expect(new FormData(form).get('sdg')).toContain('submissionId'));
    await userEvent.click(form.querySelector('button')!);
  },
};

export const FollowingACheck: Story = {
  args: {result: undefined, answers: undefined, definition: undefined},
  render: () => html`
    <sdg-quick-check id="check"></sdg-quick-check>
    <sdg-result-card for="check"></sdg-result-card>
  `,
  play: async ({canvasElement}) => {
    await answerUntil(theElement(canvasElement, 'sdg-quick-check'), carpenter);
    await shown(theElement(canvasElement, 'sdg-result-card'), '#conclusion');
  },
};
