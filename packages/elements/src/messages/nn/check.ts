import {questionMessages} from './question.js';
import type {CheckMessages} from '../check-messages.js';

export const messages: CheckMessages = {
  ...questionMessages,

  name: 'Berekraftsjekk',
  heading: 'Kvar står bedrifta i dag?',
  intro: 'Svar på nokre korte spørsmål. Etterpå ser de kvar de står, og tre ting det lønner seg å gjere først.',
  size: (questions, minutes) => `${questions} spørsmål, om lag ${minutes} minutt. Ingen konto.`,
  start: 'Start sjekken',

  finish: 'Sjå resultatet',
  returnToResult: 'Tilbake til resultatet',

  notAvailable: 'Sjekken kan ikkje visast her akkurat no. Bruk gjerne lenkja, eller prøv igjen seinare.',
  loadingResult: 'Hentar resultatet …',
  resultNotLoaded: 'Resultatet kunne ikkje hentast. Svara er her framleis. Sjå om du er på nett, og prøv igjen.',
};
