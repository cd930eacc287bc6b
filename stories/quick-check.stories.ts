import {check as definition} from '@sdg-widgets/content/check.js';
import {textIn, type CheckDefinition} from '@sdg-widgets/core';
import {parseProfile} from '@sdg-widgets/core/schemas.js';
import type {PageServices, SdgQuickCheck, SdgResultCard, SdgSubmitEvent} from '@sdg-widgets/elements';
import {showBanner} from '@sdg-widgets/elements/banner.js';
import {renderWaiting, waitingMessages} from '@sdg-widgets/elements/pending-submission.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect} from 'storybook/test';
import councilProfile from '../demo/profiles/asker-naeringsrad.json';
import {withServices} from '../.storybook/services.js';
import {loadPacks, parseDocument} from '../packages/elements/src/content.fixture.js';
import {answersOf} from './companies.js';
import {
  answerUntil,
  choose,
  click,
  comeTo,
  languageOf,
  pressAtEnd,
  says,
  shown,
  theElement,
  wordsFor,
} from './play-through.js';

type Attributes = Pick<
  SdgQuickCheck,
  | 'mode'
  | 'layout'
  | 'start'
  | 'heading'
  | 'headingLevel'
  | 'partnerName'
  | 'endpoint'
  | 'privacyUrl'
  | 'draft'
  | 'submit'
  | 'test'
  | 'definitionUrl'
  | 'definition'
  | 'profile'
>;

interface Args extends Attributes {
  answerSubmit?: (event: SdgSubmitEvent) => void;
  services: Partial<PageServices>;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Quick check',
  component: 'sdg-quick-check',
  argTypes: {
    mode: {control: 'inline-radio', options: ['core', 'extended']},
    layout: {control: 'inline-radio', options: ['steps', 'list']},
    start: {control: 'inline-radio', options: ['screen', 'immediate']},
    heading: {control: 'text'},
    headingLevel: {control: 'inline-radio', options: ['1', '2', '3', '4', '5']},
    partnerName: {control: 'text'},
    endpoint: {control: 'text'},
    privacyUrl: {control: 'text'},
    draft: {control: 'inline-radio', options: ['none', 'session']},
    submit: {control: 'inline-radio', options: ['ask', 'on-complete']},
    test: {control: 'boolean'},
    answerSubmit: {table: {disable: true}},
    definitionUrl: {control: 'text'},
    definition: {table: {disable: true}},
    profile: {table: {disable: true}},
    services: {table: {disable: true}},
  },
  render: (args) => html`
    <sdg-quick-check
      mode=${ifDefined(args.mode)}
      layout=${ifDefined(args.layout)}
      start=${ifDefined(args.start)}
      heading=${ifDefined(args.heading)}
      heading-level=${ifDefined(args.headingLevel)}
      partner-name=${ifDefined(args.partnerName)}
      endpoint=${ifDefined(args.endpoint)}
      privacy-url=${ifDefined(args.privacyUrl)}
      draft=${ifDefined(args.draft)}
      submit=${ifDefined(args.submit)}
      ?test=${args.test}
      definition-url=${ifDefined(args.definitionUrl)}
      .definition=${args.definition}
      .profile=${args.profile}
      @sdg-services-request=${withServices(args.services)}
      @sdg-submit=${args.answerSubmit}
    >
      <a href="https://example.com/sjekken" lang="nb">Ta bærekraftssjekken</a>
      <p slot="adviser">Kari Eksempel<br /><a href="tel:+4766000000">66 00 00 00</a></p>
    </sdg-quick-check>
  `,
};

export default meta;

const carpenter = answersOf('carpenter-8');

const never = new Promise<never>(() => {});

const spring = '3.3.2026';

type Question = CheckDefinition['questions'][number];

const [firstQuestion, ...otherQuestions] = definition.questions as [Question, ...Question[]];

const ownQuestion = {
  nb: 'Har dere satt dere et mål for hele huset?',
  nn: 'Har de sett dykk eit mål for heile huset?',
  en: 'Have you set yourselves a goal for the whole house?',
};

/** Ours, with a first question of the partner's own. */
const ownCheck: CheckDefinition = {
  ...{...definition, id: 'own-check', sha256: undefined},
  questions: [{...firstQuestion, text: ownQuestion}, ...otherQuestions],
};

const campaign = {
  id: 'house-weeks',
  text: {
    nb: 'Husukene: noen korte spørsmål om bygget dere holder til i.',
    nn: 'Husvekene: nokre korte spørsmål om bygget de held til i.',
    en: 'House weeks: some short questions on the building you are in.',
  },
  definitionUrl: 'https://partner.example/house-weeks.json',
  from: '2026-01-01',
  to: '2099-12-31',
};

/** The check of a story, once it has something to press. */
const ready = async (canvas: HTMLElement) => {
  const check = theElement(canvas, 'sdg-quick-check');
  await shown(check, '[part="primary"]');
  return check;
};

export const StartScreen: Story = {
  parameters: {picture: 'sdg-quick-check'},
  play: async ({canvasElement}) => {
    await ready(canvasElement);
  },
};

export const Waiting: Story = {
  args: {services: {load: loadPacks({check: () => never})}},
  play: async ({canvasElement}) => {
    await shown(theElement(canvasElement, 'sdg-quick-check'), 'slot');
  },
};

export const DefinitionNotAvailable: Story = {
  parameters: {picture: 'sdg-quick-check', logs: ['It answered 404.']},
  args: {
    definitionUrl: 'https://partner.example/check.json',
    services: {loadDocument: () => Promise.reject(new Error('It answered 404.'))},
  },
  play: async ({canvasElement}) => {
    await shown(theElement(canvasElement, 'sdg-quick-check'), '[part="content"]');
  },
};

const toPartner = {
  ...{
    endpoint: 'https://collector.example/submissions',
    partnerName: 'Eksempel Næringsråd',
    privacyUrl: 'https://example.com/personvern',
  },
  answerSubmit: (event) => event.respondWith(Promise.resolve({id: 'A-42'})),
} satisfies Partial<Args>;

export const TestMode: Story = {
  parameters: {picture: 'sdg-quick-check'},
  args: {...toPartner, test: true},
  play: async ({canvasElement}) => {
    await shown(await ready(canvasElement), '[part~="test-mode"]');
  },
};

/** Whom the visitor can call stands in the profile; what it runs for a while is asked instead of our own check. */
export const Campaign: Story = {
  parameters: {picture: 'sdg-quick-check'},
  args: {
    profile: {...parseProfile(councilProfile), campaigns: [campaign]},
    services: {
      loadDocument: (kind, source, signal) =>
        'url' in source ? Promise.resolve(ownCheck as never) : parseDocument(kind, source, signal),
    },
  },
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await says(check, textIn(campaign.text, languageOf(check)));
  },
};

/** A check of the partner's own asks what that one asks. */
export const OwnDefinition: Story = {
  args: {definition: ownCheck},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter, firstQuestion.id);
    await says(check, textIn(ownQuestion, languageOf(check)));
  },
};

/** The start screen says that the answers are sent. */
export const SentWithLastAnswer: Story = {
  args: {...toPartner, submit: 'on-complete'},
  play: async ({canvasElement}) => {
    await says(await ready(canvasElement), toPartner.partnerName);
  },
};

export const SentWithLastAnswerResult: Story = {
  args: {...toPartner, submit: 'on-complete'},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter);
    const card = await shown<SdgResultCard>(check, '[part="result"]');
    await shown(card, '#sent-at-once p');
  },
};

/** A page that was closed offline has left a note to be sent. */
export const WaitsFromBefore: Story = {
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    const language = languageOf(check);
    const waiting = {receiver: 'collector.example', until: new Date(2026, 11, 3, 14, 5), remove: () => {}};
    showBanner(check, 'waiting', renderWaiting(waiting, waitingMessages[language]), language);
    await says(check, waiting.receiver);
  },
};

/** After the answers have gone, contact details can follow. */
export const ContactAfterwards: Story = {
  args: {...toPartner, submit: 'on-complete'},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter);
    const card = await shown<SdgResultCard>(check, '[part="result"]');
    await shown(card, '#sent-at-once small');
    await click(card, '[part~="adviser"] button[part="primary"]');
    await shown(card, '[part~="send"] form');
  },
};

export const ImmediateStart: Story = {
  args: {start: 'immediate'},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await shown(check, '[part="promise"]');
    await shown(check, '[part="question"]');
  },
};

export const ContextQuestion: Story = {
  parameters: {picture: 'sdg-quick-check'},
  play: async ({canvasElement}) => {
    await answerUntil(await ready(canvasElement), carpenter, 'sector');
  },
};

export const QuestionWithHint: Story = {
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter, 'rules');
    await shown(check, '[part="hint"]');
  },
};

export const SoloWording: Story = {
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, answersOf('solo-hairdresser'), 'rules');
    const {soloText} = definition.questions.find(({id}) => id === 'rules')!;
    await says(check, textIn(soloText!, languageOf(check)));
  },
};

export const DontKnowChosen: Story = {
  parameters: {picture: 'sdg-quick-check'},
  name: 'Don’t Know Chosen',
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter, 'energy');
    await choose(check, 'energy', 'dk');
    await expect(await shown(check, '[name="energy"][value="dk"]')).toBeChecked();
    await expect(await shown(check, '[part="comfort"]')).not.toBeEmptyDOMElement();
  },
};

export const NotRelevantOffered: Story = {
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter, 'suppliers');
    await shown(check, '[name="suppliers"][value="na"]');
  },
};

export const NextWithoutAnAnswer: Story = {
  parameters: {picture: 'sdg-quick-check'},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter, 'energy');
    await click(check, '[part="primary"]');
    await shown(check, '[part="error"]');
  },
};

export const List: Story = {
  args: {layout: 'list'},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await click(check, '[part="primary"]');
    await shown(check, '[part="list"]');
  },
};

export const ListWithAnswersMissing: Story = {
  parameters: {picture: 'sdg-quick-check'},
  args: {layout: 'list'},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await click(check, '[part="primary"]');
    await choose(check, 'sector', 'build');
    await click(check, '[part="primary"]');
    await shown(check, '[part="error"]');
  },
};

/** Asks two questions more; this is one of them. */
export const Extended: Story = {
  args: {mode: 'extended'},
  play: async ({canvasElement}) => {
    await answerUntil(await ready(canvasElement), carpenter, 'nature');
  },
};

export const ResultOnItsWay: Story = {
  args: {services: {load: loadPacks({result: () => never})}},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter);
    await shown(check, '[role="status"]');
  },
};

export const ResultNotLoaded: Story = {
  parameters: {logs: ['The result could not be loaded.']},
  args: {services: {load: loadPacks({result: () => Promise.reject(new Error('Offline.'))})}},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter);
    await shown(check, '[role="status"] + [part="actions"]');
  },
};

export const ResultInside: Story = {
  args: {partnerName: 'Eksempel Næringsråd', endpoint: ''},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter);
    await shown(await shown<HTMLElementTagNameMap['sdg-result-card']>(check, 'sdg-result-card'), '#conclusion');
  },
};

export const EditingAnAnswer: Story = {
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter);
    const card = await shown<HTMLElementTagNameMap['sdg-result-card']>(check, 'sdg-result-card');
    await comeTo(card, '#more');
    await click(card, '[part="answers"] summary');
    await click(card, '[part="answers"] div:nth-of-type(5) button');
    await shown(check, '[part="question"]');
  },
};

export const StartedAnew: Story = {
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    await answerUntil(check, carpenter);
    await pressAtEnd(await shown<HTMLElementTagNameMap['sdg-result-card']>(check, 'sdg-result-card'), 'restart');
    await shown(check, '[part="title"]');
  },
};

/** Opened from a link that the visitor took along. */
export const Restored: Story = {
  parameters: {picture: 'sdg-quick-check'},
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    check.resume(() => ({answers: carpenter, notice: wordsFor(check).restored(spring)}));
    await shown(check, 'sdg-result-card');
  },
};

/** The check has a question that it had not when the link was made. */
export const RestoredFromAnotherVersion: Story = {
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    const {waste: _new, ...answers} = carpenter;
    check.resume(() => ({answers, notice: wordsFor(check).restoredChanged(spring)}));
    await shown(check, '[name="waste"]');
  },
};

export const LinkRefused: Story = {
  play: async ({canvasElement}) => {
    const check = await ready(canvasElement);
    check.resume(() => ({notice: wordsFor(check).linkDamaged}));
    await shown(check, '[part="promise"][role="status"]');
  },
};
