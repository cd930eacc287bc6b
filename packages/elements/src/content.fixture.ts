import {advice as adviceEn} from '@sdg-widgets/content/advice.en.js';
import {advice as adviceNb} from '@sdg-widgets/content/advice.nb.js';
import {advice as adviceNn} from '@sdg-widgets/content/advice.nn.js';
import {check as checkEn} from '@sdg-widgets/content/check.en.js';
import {check as checkNb} from '@sdg-widgets/content/check.nb.js';
import {check as checkNn} from '@sdg-widgets/content/check.nn.js';
import {context as contextEn, drivers as driversEn} from '@sdg-widgets/content/finder.en.js';
import {context as contextNb, drivers as driversNb} from '@sdg-widgets/content/finder.nb.js';
import {context as contextNn, drivers as driversNn} from '@sdg-widgets/content/finder.nn.js';
import {catalogue as catalogueEn, goals as goalsEn} from '@sdg-widgets/content/opportunities.en.js';
import {catalogue as catalogueNb, goals as goalsNb} from '@sdg-widgets/content/opportunities.nb.js';
import {catalogue as catalogueNn, goals as goalsNn} from '@sdg-widgets/content/opportunities.nn.js';
import {
  activeCampaign,
  CompanyLookupError,
  rankOpportunities,
  today,
  withWeights,
  type RegisteredCompany,
} from '@sdg-widgets/core';
import {parseAdjustment, parseDefinition, parseProfile} from '@sdg-widgets/core/schemas.js';
import type {CompanyRegistry, Documents, PageState, SharedStore} from '@sdg-widgets/elements';
import {enContact} from '@sdg-widgets/elements/messages/en/contact.js';
import {enCompany} from '@sdg-widgets/elements/messages/en/company.js';
import {enFinder} from '@sdg-widgets/elements/messages/en/finder.js';
import {enOpportunityTexts} from '@sdg-widgets/elements/messages/en/opportunities.js';
import {en} from '@sdg-widgets/elements/messages/en/check.js';
import {enResult} from '@sdg-widgets/elements/messages/en/result.js';
import {enStatus} from '@sdg-widgets/elements/messages/en/status.js';
import {enExport} from '@sdg-widgets/elements/messages/en/export.js';
import {nbContact} from '@sdg-widgets/elements/messages/nb/contact.js';
import {nbCompany} from '@sdg-widgets/elements/messages/nb/company.js';
import {nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {nbOpportunityTexts} from '@sdg-widgets/elements/messages/nb/opportunities.js';
import {nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {nbResult} from '@sdg-widgets/elements/messages/nb/result.js';
import {nbStatus} from '@sdg-widgets/elements/messages/nb/status.js';
import {nbExport} from '@sdg-widgets/elements/messages/nb/export.js';
import {nnContact} from '@sdg-widgets/elements/messages/nn/contact.js';
import {nnCompany} from '@sdg-widgets/elements/messages/nn/company.js';
import {nnFinder} from '@sdg-widgets/elements/messages/nn/finder.js';
import {nnOpportunityTexts} from '@sdg-widgets/elements/messages/nn/opportunities.js';
import {nn} from '@sdg-widgets/elements/messages/nn/check.js';
import {nnResult} from '@sdg-widgets/elements/messages/nn/result.js';
import {nnStatus} from '@sdg-widgets/elements/messages/nn/status.js';
import {nnExport} from '@sdg-widgets/elements/messages/nn/export.js';

export const packs = {
  nb: {messages: nb, check: withWeights(checkNb, adviceNb)},
  nn: {messages: nn, check: withWeights(checkNn, adviceNn)},
  en: {messages: en, check: withWeights(checkEn, adviceEn)},
};

export const resultPacks = {
  nb: {messages: nbResult, advice: adviceNb},
  nn: {messages: nnResult, advice: adviceNn},
  en: {messages: enResult, advice: adviceEn},
};

export const takeMessages = {nb: nbExport, nn: nnExport, en: enExport};

export const actionPacks = {
  nb: {messages: nbContact, loadTake: async () => nbExport, loadSend: async () => nbStatus},
  nn: {messages: nnContact, loadTake: async () => nnExport, loadSend: async () => nnStatus},
  en: {messages: enContact, loadTake: async () => enExport, loadSend: async () => enStatus},
};

/** Every sentence of a card, whichever file it comes in. */
export const cardMessages = {
  nb: {...nbResult, ...nbContact, ...nbStatus, ...nbExport},
  nn: {...nnResult, ...nnContact, ...nnStatus, ...nnExport},
  en: {...enResult, ...enContact, ...enStatus, ...enExport},
};

export const finderPacks = {
  nb: {messages: nbFinder, context: contextNb, drivers: driversNb},
  nn: {messages: nnFinder, context: contextNn, drivers: driversNn},
  en: {messages: enFinder, context: contextEn, drivers: driversEn},
};

export const cataloguePacks = {
  nb: {messages: nbOpportunityTexts, catalogue: catalogueNb, goals: goalsNb, rank: rankOpportunities},
  nn: {messages: nnOpportunityTexts, catalogue: catalogueNn, goals: goalsNn, rank: rankOpportunities},
  en: {messages: enOpportunityTexts, catalogue: catalogueEn, goals: goalsEn, rank: rankOpportunities},
};

export const companyMessages = {nb: nbCompany, nn: nnCompany, en: enCompany};

const parsers: {readonly [Kind in keyof Documents]: (json: unknown) => Documents[Kind]} = {
  definition: parseDefinition,
  catalogue: parseAdjustment,
  profile: (json: unknown) => {
    const profile = parseProfile(json);
    return {...profile, campaign: activeCampaign(profile, today())};
  },
};

/** What the elements of one page tell each other, as the sdk keeps it. */
export class PageStateFixture extends EventTarget implements SharedStore {
  state: PageState = {};

  change(part: PageState): void {
    this.state = {...this.state, ...part};
    this.dispatchEvent(new Event('change'));
  }
}

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

interface Provided {
  readonly state?: SharedStore;
  readonly registry?: CompanyRegistry;
}

let provided = new AbortController();

/**
 * Answers what elements of the page ask for, as the sdk does, until it is called again: an element may still ask when its test has
 * ended. Returns how to stop.
 */
export function provideContent({state = new PageStateFixture(), registry = smallRegistry}: Provided = {}): () => void {
  provided.abort();
  const stop = new AbortController();
  provided = stop;
  document.addEventListener(
    'sdg-language-request',
    (event) => event.respondWith(Promise.resolve(packs[event.detail.language])),
    stop,
  );
  document.addEventListener(
    'sdg-result-language-request',
    (event) => event.respondWith(Promise.resolve(resultPacks[event.detail.language])),
    stop,
  );
  document.addEventListener(
    'sdg-actions-request',
    (event) => event.respondWith(Promise.resolve(actionPacks[event.detail.language])),
    stop,
  );
  document.addEventListener(
    'sdg-finder-language-request',
    (event) => event.respondWith(Promise.resolve(finderPacks[event.detail.language])),
    stop,
  );
  document.addEventListener(
    'sdg-catalogue-request',
    (event) => event.respondWith(Promise.resolve(cataloguePacks[event.detail.language])),
    stop,
  );
  document.addEventListener(
    'sdg-company-request',
    (event) => event.respondWith(Promise.resolve({messages: companyMessages[event.detail.language], registry})),
    stop,
  );
  document.addEventListener('sdg-card-request', (event) => event.respondWith(Promise.resolve()), stop);
  document.addEventListener('sdg-shared-state-request', (event) => (event.store = state), stop);
  document.addEventListener(
    'sdg-document-request',
    (event) => {
      const {detail} = event;
      if ('value' in detail)
        event.respondWith(Promise.resolve(detail.value).then<Documents[keyof Documents]>(parsers[detail.kind]));
    },
    stop,
  );
  return () => stop.abort();
}
