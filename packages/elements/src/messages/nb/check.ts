import {questionMessages} from './question.js';
import type {CheckMessages} from '../check-messages.js';

export const messages: CheckMessages = {
  ...questionMessages,

  name: 'Bærekraftssjekk',
  heading: 'Hvor står bedriften i dag?',
  intro: 'Svar på noen korte spørsmål. Etterpå ser dere hvor dere står, og tre ting det lønner seg å gjøre først.',
  size: (questions, minutes) => `${questions} spørsmål, omtrent ${minutes} minutter. Ingen konto.`,
  start: 'Start sjekken',

  finish: 'Se resultatet',
  returnToResult: 'Tilbake til resultatet',

  notAvailable: 'Sjekken kan ikke vises her akkurat nå. Bruk gjerne lenken, eller prøv igjen senere.',
  loadingResult: 'Henter resultatet …',
  resultNotLoaded: 'Resultatet kunne ikke hentes. Svarene er her fortsatt. Se om du er på nett, og prøv igjen.',
};
