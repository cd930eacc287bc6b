import {questionMessages} from './question.js';
import type {FinderMessages} from '../finder-messages.js';

export {companyMessages as company} from './company.js';

export const messages: FinderMessages = {
  ...questionMessages,

  name: 'Moglegheiter for bedrifta',
  heading: 'Kva lønner seg for dykk?',
  intro: 'Sei kva de driv med, kor store de er og kva som betyr mest. Då ser de kvar det er mest å hente.',
  size: (questions) => (questions === 1 ? 'Eitt spørsmål. Ingen konto.' : `${questions} korte spørsmål. Ingen konto.`),
  start: 'Finn moglegheiter',

  known: (company) => `Vi bruker det vi veit om dykk: ${company}.`,
  drivers: 'Kva betyr mest for dykk no?',
  driversHint: 'Vel opptil to, eller gå vidare utan å velje.',
  tooMany: 'Feil: Vel høgst to. Ta bort eitt av vala.',
  finish: 'Sjå moglegheitene',

  loading: 'Hentar moglegheitene …',
  notLoaded: 'Vi fekk ikkje henta moglegheitene. Svara er her framleis. Sjå om de er på nett, og prøv igjen.',
};
