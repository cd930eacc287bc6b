import {dateParts} from './date-parts.js';
import type {Messages} from './messages.js';

const months = 'januar februar mars april mai juni juli august september oktober november desember';

export const nb: Messages = {
  language: 'nb',

  name: 'Bærekraftssjekk',
  heading: 'Hvor står bedriften i dag?',
  intro: 'Svar på noen korte spørsmål. Etterpå ser dere hvor dere står, og tre ting det lønner seg å gjøre først.',
  size: (questions, minutes) => `${questions} spørsmål, omtrent ${minutes} minutter. Ingen konto.`,
  privacy: 'Svarene blir på enheten din. Vi lagrer og sender ingenting før du selv ber om det.',
  start: 'Start sjekken',

  questionOf: (position, total) => `Spørsmål ${position} av ${total}`,
  or: 'eller',
  dontKnowIsFine: 'Helt greit. Vi tar det med som noe dere kan finne ut av.',
  checkedOn: (date) => {
    const [year, month, day] = dateParts(date, months);
    return `Kontrollert ${day}. ${month} ${year}.`;
  },
  chooseAnswer: (dontKnow) => (dontKnow ? `Feil: Velg et svar, eller velg «${dontKnow}».` : 'Feil: Velg et svar.'),
  back: 'Tilbake',
  next: 'Neste',
  finish: 'Se resultatet',
  returnToResult: 'Tilbake til resultatet',

  notAvailable: 'Sjekken kan ikke vises her akkurat nå. Bruk gjerne lenken, eller prøv igjen senere.',
  loadingResult: 'Henter resultatet …',
  resultNotLoaded: 'Resultatet kunne ikke hentes. Svarene er her fortsatt. Se om du er på nett, og prøv igjen.',
  tryAgain: 'Prøv igjen',
};
