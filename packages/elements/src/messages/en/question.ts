import type {QuestionMessages} from '../question-messages.js';

export const questionMessages: QuestionMessages = {
  language: 'en',
  privacy: 'Your answers stay on your device. We store and send nothing until you ask us to.',
  questionOf: (position, total) => `Question ${position} of ${total}`,
  or: 'or',
  dontKnowIsFine: 'That is fine. You can find out later.',
  months: 'January February March April May June July August September October November December',
  checkedOn: (day, month, year) => `Checked on ${day} ${month} ${year}.`,
  chooseAnswer: (dontKnow) =>
    dontKnow ? `Error: Choose an answer, or choose “${dontKnow}”.` : 'Error: Choose an answer.',
  back: 'Back',
  next: 'Next',
  tryAgain: 'Try again',
};
