import {questionMessages} from './question.js';
import type {FinderMessages} from '../finder-messages.js';

export {companyMessages as company} from './company.js';

export const messages: FinderMessages = {
  ...questionMessages,

  name: 'Opportunities for your business',
  heading: 'What pays off for you?',
  intro: 'Tell us what you do, how big you are and what matters most. Then you see where there is most to gain.',
  size: (questions) => (questions === 1 ? 'One question. No account.' : `${questions} short questions. No account.`),
  start: 'Find opportunities',

  known: (company) => `We use what we know about you: ${company}.`,
  drivers: 'What matters most to you now?',
  driversHint: 'Choose up to two, or go on without choosing.',
  tooMany: 'Error: Choose at most two. Take one of your choices away.',
  finish: 'See the opportunities',

  loading: 'Getting the opportunities …',
  notLoaded:
    'The opportunities could not be loaded. Your answers are still here. Check that you are online, and try again.',
};
