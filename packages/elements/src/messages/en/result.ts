import type {ResultMessages} from '../result-messages.js';

export const messages: ResultMessages = {
  language: 'en',
  note: 'Internal working note',
  disclaimer:
    'This is a self-assessment based on your answers. It is not a certification, an audit or legal advice, and must not be used as an environmental claim in marketing.',
  conclusion: (stage, strongest, weakest) =>
    `${stage}: You are furthest on “${strongest}” and have most to gain on “${weakest}”.`,
  conclusionEven: (stage) => `${stage}: No area clearly stands out.`,
  conclusionWithheld: {
    'too-little-known': 'There is too much you do not know yet for us to say where you stand.',
    'too-much-not-relevant': 'Much of the check is not relevant to you, so we do not say where you stand overall.',
    'not-all-pillars':
      'The answers do not cover environment, people and management, so we do not say where you stand overall.',
  },
  strengths: 'This is in place',
  strengthsNone: 'Nothing is fully in place yet.',
  gaps: 'Here you have most to gain',
  gapsNone: 'All that you know is at the top level.',
  nextLevel: (level) => `Next level: “${level}”.`,
  nextSteps: 'What you can do now',
  plan: 'Your plan',
  findOut: 'Worth finding out',
  findOutIntro: 'This you did not know. Here is a way to the answer.',
  dimensions: 'Where you stand in each area',
  themes: 'What it means for rules, customers and money',
  chartKey: 'Filled is what you know. Dashed is what you do not know yet. Same order as the questions.',
  between: (lower, upper) => `Between “${lower}” and “${upper}”`,
  notKnown: 'Not known yet',
  notRelevant: 'Not relevant to you',
  asTable: 'Show as a table',
  tableArea: 'Area',
  tableStanding: 'Where you stand',
  tableAnswers: 'Answers you know',
  knownOf: (known, asked) => `${known} of ${asked}`,
  adviser: 'Talk to someone who can help',
};
