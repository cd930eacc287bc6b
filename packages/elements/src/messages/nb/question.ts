import type {QuestionMessages} from '../question-messages.js';

export const questionMessages: QuestionMessages = {
  language: 'nb',
  privacy: 'Svarene blir på enheten din. Vi lagrer og sender ingenting før du selv ber om det.',
  questionOf: (position, total) => `Spørsmål ${position} av ${total}`,
  or: 'eller',
  dontKnowIsFine: 'Helt greit. Det kan dere finne ut av siden.',
  months: 'januar februar mars april mai juni juli august september oktober november desember',
  checkedOn: (day, month, year) => `Kontrollert ${day}. ${month} ${year}.`,
  chooseAnswer: (dontKnow) => (dontKnow ? `Feil: Velg et svar, eller velg «${dontKnow}».` : 'Feil: Velg et svar.'),
  back: 'Tilbake',
  next: 'Neste',
  tryAgain: 'Prøv igjen',
};
