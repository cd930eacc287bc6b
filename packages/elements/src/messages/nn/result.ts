import type {ResultMessages} from '../result-messages.js';

export const messages: ResultMessages = {
  language: 'nn',
  note: 'Internt arbeidsnotat',
  disclaimer:
    'Dette er ei eigenvurdering basert på svara dykkar. Ho er ikkje ei sertifisering, revisjon eller juridisk rådgjeving, og kan ikkje brukast som miljøpåstand i marknadsføring.',
  conclusion: (stage, strongest, weakest) =>
    `${stage}: De har kome lengst på «${strongest}» og har mest å hente på «${weakest}».`,
  conclusionEven: (stage) => `${stage}: Ingen område skil seg klart ut.`,
  conclusionWithheld: {
    'too-little-known': 'Det er for mykje de ikkje veit enno til at vi kan seie kvar de står.',
    'too-much-not-relevant': 'Mykje i sjekken er ikkje relevant for dykk, så vi seier ikkje kvar de står samla.',
    'not-all-pillars': 'Svara dekkjer ikkje både miljø, menneske og styring, så vi seier ikkje kvar de står samla.',
  },
  strengths: 'Dette er på plass',
  strengthsNone: 'Ikkje noko er heilt på plass enno.',
  gaps: 'Her er det mest å hente',
  gapsNone: 'Alt de veit, er på det øvste trinnet.',
  nextLevel: (level) => `Neste trinn: «${level}».`,
  nextSteps: 'Dette kan de gjere no',
  plan: 'Planen dykkar',
  findOut: 'Verdt å finne ut',
  findOutIntro: 'Dette visste de ikkje. Her er ein veg til svaret.',
  dimensions: 'Kvar de står på kvart område',
  themes: 'Kva det tyder for reglar, kundar og pengar',
  chartKey: 'Fylt er det de veit. Stipla er det de ikkje veit enno. Same rekkjefølgje som spørsmåla.',
  between: (lower, upper) => `Mellom «${lower}» og «${upper}»`,
  notKnown: 'Ikkje kjent enno',
  notRelevant: 'Ikkje relevant for dykk',
  asTable: 'Vis som tabell',
  tableArea: 'Område',
  tableStanding: 'Kvar de står',
  tableAnswers: 'Svar de veit',
  knownOf: (known, asked) => `${known} av ${asked}`,
  adviser: 'Snakk med nokon som kan hjelpe',
};
