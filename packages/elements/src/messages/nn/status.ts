import type {StatusMessages} from '../status-messages.js';

export const nnStatus: StatusMessages = {
  language: 'nn',
  retrying: 'Det tek lengre tid enn vanleg. Vi prøver igjen av oss sjølve. La sida stå open, eller last ned notatet.',
  kept: (until) =>
    `De er ikkje på nett. Notatet ventar på denne eininga til ${until}. Det blir sendt av seg sjølv når nettet er tilbake og sida er open.`,
  keptReceiverDown: (until) =>
    `Mottakaren svarar ikkje no. Notatet ventar her til ${until}. Det blir sendt av seg sjølv når mottakaren svarar og sida er open.`,
  keptInMemory: (until) =>
    `De er ikkje på nett. Notatet ventar her til ${until}. Det blir sendt av seg sjølv når nettet er tilbake. Lukkar du sida, er det borte.`,
  until: (day, month, time) => `${day}. ${month} klokka ${time}`,
  deleted: 'Det som venta, er sletta frå denne eininga. Ingenting vart sendt.',
  deletedMayHaveArrived: 'Det som venta, er sletta frå denne eininga. Det kan vere kome fram likevel.',
  sendAfterAll: 'Send likevel',
  expired: 'Notatet venta for lenge, og er sletta frå denne eininga. Det vart ikkje sendt.',
  expiredMayHaveArrived: 'Notatet venta for lenge, og er sletta frå denne eininga. Det kan vere kome fram likevel.',
  unread:
    'Vi har sendt notatet, men får ikkje lese svaret frå mottakaren. Det er truleg kome fram. Kontakt rådgjevaren om du vil vere sikker.',
  mayHaveArrived:
    'Mottakaren svara ikkje. Notatet kan vere kome fram likevel. Du kan prøve igjen: Nummeret er det same, så mottakaren ser at det er same notatet.',
  mayArriveTwice:
    'Mottakaren svara ikkje. Notatet kan vere kome fram likevel. Trykkjer du igjen, kan det kome to gonger.',
  refused:
    'Mottakaren tok ikkje imot notatet. Det hjelper ikkje å prøve igjen no. Last det ned eller kopier det, og kontakt rådgjevaren.',
  notSent: 'Notatet vart ikkje sendt. Ingenting er mista. Prøv igjen, last det ned eller kopier det.',
  tested: (receiver) => `Testmodus: Ingenting vart sendt. Utan testmodus går notatet til ${receiver}.`,
  sentAtOnce: (receiver) => `Svara er sende til ${receiver}, utan namn og kontaktopplysningar.`,
  contactIntro: (receiver) =>
    `Svara blir sende for seg, utan namn. Når du trykkjer Send, går notatet og kontaktopplysningane til ${receiver}.`,
  consentNeeded: 'Feil: Kryss av her.',
};
