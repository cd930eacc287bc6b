import {questionMessages} from './question.js';
import type {CheckMessages} from '../check-messages.js';

export const messages: CheckMessages = {
  ...questionMessages,

  name: 'Sustainability check',
  heading: 'Where does your company stand today?',
  intro: 'Answer a few short questions. Then see where you stand, and three things worth doing first.',
  size: (questions, minutes) => `${questions} questions, about ${minutes} minutes. No account.`,
  start: 'Start the check',

  finish: 'See the result',
  returnToResult: 'Back to the result',

  notAvailable: 'The check cannot be shown here right now. Use the link, or try again later.',
  loadingResult: 'Fetching the result …',
  resultNotLoaded:
    'The result could not be fetched. Your answers are still here. Check that you are online, and try again.',
};
