import type {StatusMessages} from '../status-messages.js';

export const nbStatus: StatusMessages = {
  language: 'nb',
  retrying: 'Det tar lengre tid enn vanlig. Vi prøver igjen av oss selv. La siden stå åpen, eller last ned notatet.',
  kept: (until) =>
    `Dere er ikke på nett. Notatet venter på denne enheten til ${until}. Det blir sendt av seg selv når nettet er tilbake og siden er åpen.`,
  keptReceiverDown: (until) =>
    `Mottakeren svarer ikke nå. Notatet venter her til ${until}. Det blir sendt av seg selv når mottakeren svarer og siden er åpen.`,
  keptInMemory: (until) =>
    `Dere er ikke på nett. Notatet venter her til ${until}. Det blir sendt av seg selv når nettet er tilbake. Lukker du siden, er det borte.`,
  until: (day, month, time) => `${day}. ${month} klokka ${time}`,
  deleted: 'Det som ventet, er slettet fra denne enheten. Ingenting ble sendt.',
  deletedMayHaveArrived: 'Det som ventet, er slettet fra denne enheten. Det kan være kommet fram likevel.',
  sendAfterAll: 'Send likevel',
  expired: 'Notatet ventet for lenge, og er slettet fra denne enheten. Det ble ikke sendt.',
  expiredMayHaveArrived: 'Notatet ventet for lenge, og er slettet fra denne enheten. Det kan være kommet fram likevel.',
  unread:
    'Vi har sendt notatet, men får ikke lese svaret fra mottakeren. Det er trolig kommet fram. Kontakt rådgiveren om du vil være sikker.',
  mayHaveArrived:
    'Mottakeren svarte ikke. Notatet kan være kommet fram likevel. Du kan prøve igjen: Nummeret er det samme, så mottakeren ser at det er samme notat.',
  mayArriveTwice:
    'Mottakeren svarte ikke. Notatet kan være kommet fram likevel. Trykker du igjen, kan det komme to ganger.',
  refused:
    'Mottakeren tok ikke imot notatet. Det hjelper ikke å prøve igjen nå. Last det ned eller kopier det, og kontakt rådgiveren.',
  notSent: 'Notatet ble ikke sendt. Ingenting er mistet. Prøv igjen, last det ned eller kopier det.',
  tested: (receiver) => `Testmodus: Ingenting ble sendt. Uten testmodus går notatet til ${receiver}.`,
  sentAtOnce: (receiver) => `Svarene er sendt til ${receiver}, uten navn og kontaktopplysninger.`,
  contactIntro: (receiver) =>
    `Svarene sendes for seg, uten navn. Når du trykker Send, går notatet og kontaktopplysningene til ${receiver}.`,
  consentNeeded: 'Feil: Kryss av her.',
};
