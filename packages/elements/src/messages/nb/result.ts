import type {ResultMessages} from '../result-messages.js';

export const messages: ResultMessages = {
  language: 'nb',
  note: 'Internt arbeidsnotat',
  disclaimer:
    'Dette er en egenvurdering basert på svarene deres. Den er ikke en sertifisering, revisjon eller juridisk rådgivning, og kan ikke brukes som miljøpåstand i markedsføring.',
  conclusion: (stage, strongest, weakest) =>
    `${stage}: Dere er kommet lengst på «${strongest}» og har mest å hente på «${weakest}».`,
  conclusionEven: (stage) => `${stage}: Ingen områder skiller seg klart ut.`,
  conclusionWithheld: {
    'too-little-known': 'Det er for mye dere ikke vet ennå til at vi kan si hvor dere står.',
    'too-much-not-relevant': 'Mye i sjekken er ikke relevant for dere, så vi sier ikke hvor dere står samlet.',
    'not-all-pillars': 'Svarene dekker ikke både miljø, mennesker og styring, så vi sier ikke hvor dere står samlet.',
  },
  strengths: 'Dette er på plass',
  strengthsNone: 'Ikke noe er helt på plass ennå.',
  gaps: 'Her er det mest å hente',
  gapsNone: 'Alt dere vet, er på det øverste trinnet.',
  nextLevel: (level) => `Neste trinn: «${level}».`,
  nextSteps: 'Dette kan dere gjøre nå',
  plan: 'Planen deres',
  findOut: 'Verdt å finne ut',
  findOutIntro: 'Dette visste dere ikke. Her er en vei til svaret.',
  dimensions: 'Hvor dere står på hvert område',
  themes: 'Hva det betyr for regler, kunder og penger',
  chartKey: 'Fylt er det dere vet. Stiplet er det dere ikke vet ennå. Samme rekkefølge som spørsmålene.',
  between: (lower, upper) => `Mellom «${lower}» og «${upper}»`,
  notKnown: 'Ikke kjent ennå',
  notRelevant: 'Ikke relevant for dere',
  asTable: 'Vis som tabell',
  tableArea: 'Område',
  tableStanding: 'Hvor dere står',
  tableAnswers: 'Svar dere vet',
  knownOf: (known, asked) => `${known} av ${asked}`,
  adviser: 'Snakk med noen som kan hjelpe',
};
