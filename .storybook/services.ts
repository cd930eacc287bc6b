import {advice as enAdvice} from '@sdg-widgets/content/result.en.js';
import {advice as nbAdvice} from '@sdg-widgets/content/result.nb.js';
import {advice as nnAdvice} from '@sdg-widgets/content/result.nn.js';
import {check as enCheck} from '@sdg-widgets/content/check.en.js';
import {check as nbCheck} from '@sdg-widgets/content/check.nb.js';
import {check as nnCheck} from '@sdg-widgets/content/check.nn.js';
import * as enFinderContent from '@sdg-widgets/content/finder.en.js';
import * as nbFinderContent from '@sdg-widgets/content/finder.nb.js';
import * as nnFinderContent from '@sdg-widgets/content/finder.nn.js';
import * as enOpportunities from '@sdg-widgets/content/opportunities.en.js';
import * as nbOpportunities from '@sdg-widgets/content/opportunities.nb.js';
import * as nnOpportunities from '@sdg-widgets/content/opportunities.nn.js';
import {activeCampaign, rankOpportunities, today, withWeights, type Language} from '@sdg-widgets/core';
import {parseAdjustment, parseDefinition, parseProfile} from '@sdg-widgets/core/schemas.js';
import {
  SdgActionsRequestEvent,
  SdgCardRequestEvent,
  SdgCatalogueRequestEvent,
  SdgCompanyRequestEvent,
  SdgDocumentRequestEvent,
  SdgFinderLanguageRequestEvent,
  SdgLanguageRequestEvent,
  SdgResultLanguageRequestEvent,
  SdgSharedStateRequestEvent,
  type CataloguePack,
  type CompanyMessages,
  type Documents,
  type FinderPack,
  type LanguagePack,
  type ResultPack,
  type PageState,
  type SharedStore,
} from '@sdg-widgets/elements';
import {contact as enContact, status as enStatus, exports as enExport} from '@sdg-widgets/elements/messages/en/card.js';
import {companyMessages as enCompany} from '@sdg-widgets/elements/messages/en/company.js';
import {messages as enFinder} from '@sdg-widgets/elements/messages/en/finder.js';
import {messages as enOpportunityTexts} from '@sdg-widgets/elements/messages/en/opportunities.js';
import {messages as en} from '@sdg-widgets/elements/messages/en/check.js';
import {messages as enResult} from '@sdg-widgets/elements/messages/en/result.js';
import {contact as nbContact, status as nbStatus, exports as nbExport} from '@sdg-widgets/elements/messages/nb/card.js';
import {companyMessages as nbCompany} from '@sdg-widgets/elements/messages/nb/company.js';
import {messages as nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';
import {messages as nbOpportunityTexts} from '@sdg-widgets/elements/messages/nb/opportunities.js';
import {messages as nb} from '@sdg-widgets/elements/messages/nb/check.js';
import {messages as nbResult} from '@sdg-widgets/elements/messages/nb/result.js';
import {contact as nnContact, status as nnStatus, exports as nnExport} from '@sdg-widgets/elements/messages/nn/card.js';
import {companyMessages as nnCompany} from '@sdg-widgets/elements/messages/nn/company.js';
import {messages as nnFinder} from '@sdg-widgets/elements/messages/nn/finder.js';
import {messages as nnOpportunityTexts} from '@sdg-widgets/elements/messages/nn/opportunities.js';
import {messages as nn} from '@sdg-widgets/elements/messages/nn/check.js';
import {messages as nnResult} from '@sdg-widgets/elements/messages/nn/result.js';
import {inModes} from '../packages/sdk/src/connect/in-modes.js';
import {registry} from './registry.js';

const packs: Record<Language, LanguagePack> = {
  nb: {messages: nb, check: withWeights(nbCheck, nbAdvice)},
  nn: {messages: nn, check: withWeights(nnCheck, nnAdvice)},
  en: {messages: en, check: withWeights(enCheck, enAdvice)},
};

const resultPacks: Record<Language, ResultPack> = {
  nb: {messages: nbResult, advice: nbAdvice},
  nn: {messages: nnResult, advice: nnAdvice},
  en: {messages: enResult, advice: enAdvice},
};

const actionPacks = {
  nb: {messages: nbContact, loadTake: async () => nbExport, loadSend: async () => nbStatus},
  nn: {messages: nnContact, loadTake: async () => nnExport, loadSend: async () => nnStatus},
  en: {messages: enContact, loadTake: async () => enExport, loadSend: async () => enStatus},
};

const finderPacks: Record<Language, FinderPack> = {
  nb: {messages: nbFinder, ...nbFinderContent},
  nn: {messages: nnFinder, ...nnFinderContent},
  en: {messages: enFinder, ...enFinderContent},
};

const cataloguePacks: Record<Language, CataloguePack> = {
  nb: {messages: nbOpportunityTexts, rank: rankOpportunities, ...nbOpportunities},
  nn: {messages: nnOpportunityTexts, rank: rankOpportunities, ...nnOpportunities},
  en: {messages: enOpportunityTexts, rank: rankOpportunities, ...enOpportunities},
};

const companyMessages: Record<Language, CompanyMessages> = {nb: nbCompany, nn: nnCompany, en: enCompany};

const parsers: Record<keyof Documents, (json: unknown) => Documents[keyof Documents]> = {
  definition: parseDefinition,
  catalogue: parseAdjustment,
  profile: (json) => {
    const profile = parseProfile(json);
    return {...profile, campaign: activeCampaign(profile, today())};
  },
};

class PageStateStore extends EventTarget implements SharedStore {
  state: PageState = {};

  change(part: PageState): void {
    this.state = {...this.state, ...part};
    this.dispatchEvent(new Event('change'));
  }
}

let page = new PageStateStore();

/** As a new page: what one story has answered is not known in the next. */
export function forgetPage(): void {
  page = new PageStateStore();
}

/** On the document, where a story that wants another answer has given its own before: the first one counts. */
function answer<E extends Event>(
  kind: {readonly eventName: string; new (...parts: never[]): E},
  listener: (event: E) => void,
) {
  document.addEventListener(kind.eventName, (event) => {
    if (event instanceof kind) listener(event);
  });
}

answer(SdgLanguageRequestEvent, (event) =>
  event.respondWith(inModes(event, Promise.resolve(packs[event.detail.language]))),
);

answer(SdgResultLanguageRequestEvent, (event) =>
  event.respondWith(inModes(event, Promise.resolve(resultPacks[event.detail.language]))),
);

answer(SdgActionsRequestEvent, (event) => event.respondWith(Promise.resolve(actionPacks[event.detail.language])));

answer(SdgFinderLanguageRequestEvent, (event) =>
  event.respondWith(inModes(event, Promise.resolve(finderPacks[event.detail.language]))),
);

answer(SdgCatalogueRequestEvent, (event) => event.respondWith(Promise.resolve(cataloguePacks[event.detail.language])));

// All elements are defined already.
answer(SdgCardRequestEvent, (event) => event.respondWith(Promise.resolve()));

answer(SdgCompanyRequestEvent, (event) =>
  event.respondWith(Promise.resolve({messages: companyMessages[event.detail.language], registry})),
);

// Only what a story gives as a property: nothing here is loaded from an address.
answer(SdgDocumentRequestEvent, (event) => {
  const {detail} = event;
  if ('value' in detail) event.respondWith(Promise.resolve(detail.value).then(parsers[detail.kind]));
});

answer(SdgSharedStateRequestEvent, (event) => {
  event.store ??= page;
});
