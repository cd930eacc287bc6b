// What the tests of the elements give to a page: the content that ships, documents given as properties, a registry in memory.
import {
  activeCampaign,
  CompanyLookupError,
  languages,
  today,
  withWeights,
  type Language,
  type RegisteredCompany,
} from '@sdg-widgets/core';
import {parseAdjustment, parseDefinition, parseProfile} from '@sdg-widgets/core/schemas.js';
import {
  PageStateStore,
  provideServices,
  type CompanyRegistry,
  type Documents,
  type Packs,
  type PageServices,
} from '@sdg-widgets/elements';
import {allPacks} from '@sdg-widgets/sdk/all-packs.js';

function inEachLanguage<Value>(valueOf: (language: Language) => Value) {
  return Object.fromEntries(languages.map((language) => [language, valueOf(language)])) as Record<Language, Value>;
}

/** The check with what it is scored with. */
export const packs = inEachLanguage((language) => {
  const {messages, check} = allPacks.check[language];
  return {messages, check: withWeights(check, allPacks.result[language].advice)};
});

export const resultPacks = allPacks.result;
export const finderPacks = allPacks.finder;
export const cataloguePacks = allPacks.opportunities;
export const takeMessages = inEachLanguage((language) => allPacks.card[language].exports);

/** Every sentence of a card, whatever it is about. */
export const cardMessages = inEachLanguage((language) => {
  const {contact, status, exports} = allPacks.card[language];
  return {...allPacks.result[language].messages, ...contact, ...status, ...exports};
});

const parsers: {readonly [Kind in keyof Documents]: (json: unknown) => Documents[Kind]} = {
  definition: parseDefinition,
  catalogue: parseAdjustment,
  profile: (json: unknown) => {
    const profile = parseProfile(json);
    return {...profile, campaign: activeCampaign(profile, today())};
  },
};

/** A company of which everything is known. */
export const fjordbygg: RegisteredCompany = {
  number: '910000004',
  name: 'FJORDBYGG AS',
  trade: 'build',
  size: '11-19',
  municipality: {number: '4601', name: 'BERGEN'},
  isClosed: false,
  isSoleProprietor: false,
};

/** A registry in memory that knows `fjordbygg` and nobody else. */
export const smallRegistry: CompanyRegistry = {
  find: async (number) => {
    if (number !== fjordbygg.number) throw new CompanyLookupError('not-found', number);
    return fjordbygg;
  },
  findBranch: async (number) => {
    throw new CompanyLookupError('not-found', number);
  },
  search: async (name) => (fjordbygg.name.toLowerCase().includes(name.toLowerCase()) ? [fjordbygg] : []),
};

type PackLoaders = {readonly [Name in keyof Packs]?: (language: Language) => Promise<Packs[Name]>};

/** Loads what ships, except what a test loads in another way. */
export const loadPacks =
  (changed: PackLoaders): PageServices['load'] =>
  async (name, language) =>
    changed[name]?.(language) ?? allPacks[name][language];

/** Parses what is given as a property. Nothing is loaded from an address. */
export const parseDocument: PageServices['loadDocument'] = async (kind, source) => {
  if (!('value' in source)) throw new Error('Nothing is loaded from an address here.');
  return parsers[kind](source.value);
};

let stopProviding = () => {};

/**
 * Serves the elements of the page until it is called again: an element may still ask when its test has ended. `changed` takes the place
 * of what is served otherwise. Returns how to stop.
 */
export function provideContent(changed: Partial<PageServices> = {}): () => void {
  stopProviding();
  stopProviding = provideServices({
    state: new PageStateStore(),
    load: loadPacks({}),
    loadDocument: parseDocument,
    openRegistry: async () => smallRegistry,
    ...changed,
  });
  return () => stopProviding();
}
