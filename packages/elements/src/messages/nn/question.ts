import type {QuestionMessages} from '../question-messages.js';

export const questionMessages: QuestionMessages = {
  language: 'nn',
  privacy: 'Svara blir verande på eininga di. Vi lagrar og sender ingenting før du sjølv ber om det.',
  questionOf: (position, total) => `Spørsmål ${position} av ${total}`,
  or: 'eller',
  dontKnowIsFine: 'Heilt greitt. Det kan de finne ut av sidan.',
  months: 'januar februar mars april mai juni juli august september oktober november desember',
  checkedOn: (day, month, year) => `Kontrollert ${day}. ${month} ${year}.`,
  chooseAnswer: (dontKnow) => (dontKnow ? `Feil: Vel eit svar, eller vel «${dontKnow}».` : 'Feil: Vel eit svar.'),
  back: 'Tilbake',
  next: 'Neste',
  tryAgain: 'Prøv igjen',
};
