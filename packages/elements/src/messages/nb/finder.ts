import {questionMessages} from './question.js';
import type {FinderMessages} from '../finder-messages.js';

export {companyMessages as company} from './company.js';

export const messages: FinderMessages = {
  ...questionMessages,

  name: 'Muligheter for bedriften',
  heading: 'Hva lønner seg for dere?',
  intro: 'Si hva dere driver med, hvor store dere er og hva som betyr mest. Da ser dere hvor det er mest å hente.',
  size: (questions) => (questions === 1 ? 'Ett spørsmål. Ingen konto.' : `${questions} korte spørsmål. Ingen konto.`),
  start: 'Finn muligheter',

  known: (company) => `Vi bruker det vi vet om dere: ${company}.`,
  drivers: 'Hva betyr mest for dere nå?',
  driversHint: 'Velg opptil to, eller gå videre uten å velge.',
  tooMany: 'Feil: Velg høyst to. Ta bort et av valgene.',
  finish: 'Se mulighetene',

  loading: 'Henter mulighetene …',
  notLoaded: 'Mulighetene kunne ikke hentes. Svarene er her fortsatt. Se om dere er på nett, og prøv igjen.',
};
