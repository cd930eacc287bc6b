import {dateParts} from './date-parts.js';
import type {Messages} from './messages.js';

const months = 'januar februar mars april mai juni juli august september oktober november desember';

export const nn: Messages = {
  language: 'nn',

  name: 'Berekraftsjekk',
  heading: 'Kvar står bedrifta i dag?',
  intro: 'Svar på nokre korte spørsmål. Etterpå ser de kvar de står, og tre ting det lønner seg å gjere først.',
  size: (questions, minutes) => `${questions} spørsmål, om lag ${minutes} minutt. Ingen konto.`,
  privacy: 'Svara blir verande på eininga di. Vi lagrar og sender ingenting før du sjølv ber om det.',
  start: 'Start sjekken',

  questionOf: (position, total) => `Spørsmål ${position} av ${total}`,
  or: 'eller',
  dontKnowIsFine: 'Heilt greitt. Vi tek det med som noko de kan finne ut av.',
  checkedOn: (date) => {
    const [year, month, day] = dateParts(date, months);
    return `Kontrollert ${day}. ${month} ${year}.`;
  },
  chooseAnswer: (dontKnow) => (dontKnow ? `Feil: Vel eit svar, eller vel «${dontKnow}».` : 'Feil: Vel eit svar.'),
  back: 'Tilbake',
  next: 'Neste',
  finish: 'Sjå resultatet',
  returnToResult: 'Tilbake til resultatet',

  notAvailable: 'Sjekken kan ikkje visast her akkurat no. Bruk gjerne lenkja, eller prøv igjen seinare.',
  loadingResult: 'Hentar resultatet …',
  resultNotLoaded: 'Resultatet kunne ikkje hentast. Svara er her framleis. Sjå om du er på nett, og prøv igjen.',
  tryAgain: 'Prøv igjen',
};
