import {dateParts} from './date-parts.js';
import type {Messages} from './messages.js';

const months = 'January February March April May June July August September October November December';

export const en: Messages = {
  language: 'en',

  name: 'Sustainability check',
  heading: 'Where does your company stand today?',
  intro: 'Answer a few short questions. Then see where you stand, and three things worth doing first.',
  size: (questions, minutes) => `${questions} questions, about ${minutes} minutes. No account.`,
  privacy: 'Your answers stay on your device. We store and send nothing until you ask us to.',
  start: 'Start the check',

  questionOf: (position, total) => `Question ${position} of ${total}`,
  or: 'or',
  dontKnowIsFine: 'That is fine. We note it as something you can find out.',
  checkedOn: (date) => {
    const [year, month, day] = dateParts(date, months);
    return `Checked on ${day} ${month} ${year}.`;
  },
  chooseAnswer: (dontKnow) =>
    dontKnow ? `Error: Choose an answer, or choose “${dontKnow}”.` : 'Error: Choose an answer.',
  back: 'Back',
  next: 'Next',
  finish: 'See the result',
  returnToResult: 'Back to the result',

  notAvailable: 'The check cannot be shown here right now. Use the link, or try again later.',
  loadingResult: 'Fetching the result …',
  resultNotLoaded:
    'The result could not be fetched. Your answers are still here. Check that you are online, and try again.',
  tryAgain: 'Try again',
};
