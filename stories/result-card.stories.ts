import {check as definition} from '@sdg-widgets/content/check.js';
import {SubmissionError} from '@sdg-widgets/core';
import type {SdgResultCard, SdgSubmitEvent} from '@sdg-widgets/elements';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {userEvent} from 'storybook/test';
import {answersOf, resultOf} from './companies.js';
import {click, shown, theElement} from './play-through.js';

type Properties = Pick<
  SdgResultCard,
  'result' | 'answers' | 'definition' | 'headingLevel' | 'partnerName' | 'endpoint' | 'privacyUrl' | 'profile'
>;

interface Args extends Properties {
  hasAdviser: boolean;
  answerSubmit: (event: SdgSubmitEvent) => void;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Result card',
  component: 'sdg-result-card',
  args: {
    ...resultOf(answersOf('carpenter-8')),
    definition,
    hasAdviser: false,
    answerSubmit: (event) => event.respondWith(Promise.resolve({id: 'A-42'})),
  },
  argTypes: {
    headingLevel: {control: 'inline-radio', options: ['1', '2', '3', '4', '5']},
    partnerName: {control: 'text'},
    endpoint: {control: 'text'},
    privacyUrl: {control: 'text'},
    result: {table: {disable: true}},
    answers: {table: {disable: true}},
    definition: {table: {disable: true}},
    profile: {table: {disable: true}},
    answerSubmit: {table: {disable: true}},
  },
  render: (args) => html`
    <sdg-result-card
      .result=${args.result}
      .answers=${args.answers}
      .definition=${args.definition}
      .profile=${args.profile}
      heading-level=${ifDefined(args.headingLevel)}
      partner-name=${ifDefined(args.partnerName)}
      endpoint=${ifDefined(args.endpoint)}
      privacy-url=${ifDefined(args.privacyUrl)}
      @sdg-submit=${args.answerSubmit}
    >
      ${
        args.hasAdviser
          ? html`<p slot="adviser">Kari Eksempel<br /><a href="tel:+4766000000">66 00 00 00</a></p>`
          : nothing
      }
    </sdg-result-card>
  `,
  play: async ({canvasElement}) => {
    await shown(theElement(canvasElement, 'sdg-result-card'), '#conclusion');
  },
};

export default meta;

const carpenter = answersOf('carpenter-8');
const machineShop = answersOf('machine-shop-35');

// Empty: the page sends it, which is what `answerSubmit` stands for.
const toPartner = {
  endpoint: '',
  partnerName: 'Eksempel Næringsråd',
  privacyUrl: 'https://example.com/personvern',
} satisfies Partial<Args>;

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

export const Start: Story = {args: resultOf(answersOf('solo-hairdresser'))};

export const Begun: Story = {args: resultOf(carpenter)};

export const Building: Story = {args: resultOf(machineShop)};

export const Systematic: Story = {
  args: resultOf({...machineShop, ...Object.fromEntries(definition.questions.map(({id}) => [id, 3]))}),
};

export const Extended: Story = {args: resultOf(machineShop, 'extended')};

export const WithRanges: Story = {args: resultOf(answersOf('restaurant-15-dont-know'))};

export const TooLittleKnown: Story = {args: resultOf(answersOf('too-little-known'))};

export const TooMuchNotRelevant: Story = {
  args: resultOf(
    {...carpenter, circular: 'na', nature: 'na', fair_work: 'na', suppliers: 'na', capital: 'na'},
    'extended',
  ),
};

export const WithoutAnswers: Story = {args: {answers: undefined}};

export const WithAdviser: Story = {args: {hasAdviser: true}};

export const CanSend: Story = {args: toPartner};

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
  args: toPartner,
  play: async ({canvasElement}) => {
    await click(await openForm(canvasElement), '[part~="send"] summary');
  },
};

export const ContactErrors: Story = {
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
  args: {...toPartner, answerSubmit: (event) => event.respondWith(new Promise(() => {}))},
  play: async ({canvasElement}) => {
    const card = await openForm(canvasElement);
    await click(card, sendWithoutButton);
    await shown(card, '[part="status"] p');
  },
};

export const Sent: Story = {
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

export const NotSent: Story = {
  args: {
    ...toPartner,
    answerSubmit: (event) => event.respondWith(Promise.reject(new SubmissionError('network', 'Offline.'))),
  },
  play: async ({canvasElement}) => {
    const card = await openForm(canvasElement);
    await click(card, sendWithoutButton);
    await shown(card, '[part~="send"] [part="error"]');
  },
};
