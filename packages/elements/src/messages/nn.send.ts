import type {SendMessages} from './send-messages.js';

export const nnSend: SendMessages = {
  language: 'nn',
  sentResult: 'Resultatet',
  sentLanguage: 'Språk',
  sentPage: 'Sida sjekken står på',
  sentCheck: 'Utgåve av sjekken, med kontrollsum',
  sentVersion: 'Versjon av programmet',
  sentPartner: 'Nøkkelen til partnaren',
  sentDrivers: 'Det som betyr mest',
  sentCatalogue: 'Utgåve av moglegheitene',
  sentId: 'Nummer på innsendinga',
  sentIdHow: 'Tilfeldig, blir laga når du trykkjer Send',
  sentContact: 'Det du skriv over, det du seier ja til, og når. Ikkje når du sender utan.',
  sentBrief: 'Notat til rådgjevaren, berre saman med kontaktopplysningar',
  sentContactDetails: 'Kontaktopplysningar',
  sentFollows: 'Høyrer til innsendinga med nummer',
  sentTook: 'Tid brukt',
  sentTookHow: 'Sekund frå sida vart opna til du trykkjer Send',
  sentMunicipality: 'Kommunenummer',
  retrying: 'Det tek lengre tid enn vanleg. Vi prøver igjen av oss sjølve. La sida stå open, eller last ned notatet.',
  kept: (until) =>
    `De er ikkje på nett. Notatet ventar på denne eininga til ${until}. Det blir sendt av seg sjølv når nettet er tilbake og sida er open.`,
  keptInMemory: (until) =>
    `De er ikkje på nett. Notatet ventar her til ${until}. Det blir sendt av seg sjølv når nettet er tilbake. Lukkar du sida, er det borte.`,
  until: (day, month, time) => `${day}. ${month} klokka ${time}`,
  remove: 'Slett det som ventar',
  deleted: 'Det som venta, er sletta frå denne eininga. Ingenting vart sendt.',
  sendAfterAll: 'Send likevel',
  expired: 'Notatet venta for lenge, og er sletta frå denne eininga. Det vart ikkje sendt.',
  unread:
    'Vi har sendt notatet, men får ikkje lese svaret frå mottakaren. Det er truleg kome fram. Kontakt rådgjevaren om du vil vere sikker.',
  mayHaveArrived:
    'Mottakaren svara ikkje. Notatet kan vere kome fram likevel. Du kan prøve igjen: Nummeret er det same, så mottakaren ser at det er same notatet.',
  refused:
    'Mottakaren tok ikkje imot notatet. Det hjelper ikkje å prøve igjen no. Last det ned eller kopier det, og kontakt rådgjevaren.',
  notSent: 'Notatet vart ikkje sendt. Ingenting er mista. Prøv igjen, last det ned eller kopier det.',
  tested: (receiver) => `Testmodus: Ingenting vart sendt. Utan testmodus går notatet til ${receiver}.`,
  sentAtOnce: (receiver) => `Svara er sende til ${receiver}, utan namn og kontaktopplysningar.`,
  contactIntro: (receiver) =>
    `Svara er allereie sende, utan namn. Når du trykkjer Send, går notatet og kontaktopplysningane til ${receiver}.`,
  consentNeeded: 'Feil: Kryss av her.',
};
