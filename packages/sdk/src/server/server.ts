// For a server, in Node: answers a posted envelope with a card that is readable without JavaScript.
import {ElementRenderer, render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {check as shippedCheck} from '@sdg-widgets/content/check.js';
import {catalogue, goals} from '@sdg-widgets/content/opportunities.js';
import {
  advisersFor,
  answersTo,
  score,
  steps,
  type CheckDefinition,
  type Envelope,
  type Language,
  type PartnerProfile,
} from '@sdg-widgets/core';
import {buildReport, renderServerCard, type CardData} from '@sdg-widgets/elements/server.js';
import {allPacks} from '../all-packs.js';
import {checkPrefix} from '../define/check-prefix.js';
import {servedPlan, type ServedData} from './served-data.js';

// A slot has to be somebody's. The element itself is not made on a server: its shadow root is all there is of it.
const inCard = {customElementHostStack: [new (class Card extends ElementRenderer {})('sdg-result-card')]};

/** The envelope is of another check, or of another version, than the definition that is here. */
export class OtherCheckError extends Error {
  override name = 'OtherCheckError';
}

export interface ResultCardOptions {
  /** As `parseEnvelope` returns it. Only its answers and its plan count: what it says of the result is scored again. */
  readonly envelope: Envelope;
  /** Where the page finds `cdn/result-card.css` of this release. */
  readonly styleSheet: string;
  /** The complete check that was answered. Without it, the one that ships. */
  readonly definition?: CheckDefinition;
  /** Without it, the one that the visitor had. */
  readonly language?: Language;
  /** The partner's advisers, as `parseProfile` returns them. Give the element `profile-url` as well. */
  readonly profile?: PartnerProfile;
  readonly partnerName?: string;
  /** The level of the heading in the page's outline. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5;
  /** What stands in place of `sdg` in the tag, where the page has `define({prefix})`. */
  readonly prefix?: string;
  /** Further attributes of the element, for when a script has loaded: `endpoint`, `profile-url`, `class`. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * The HTML of an `<sdg-result-card>` with what is to be read in a declarative shadow root, and with the answers beside it, so
 * that the card goes on from there where scripts run. Throws an `OtherCheckError` when `definition` is not what was answered,
 * and a `TypeError` when an option is wrong.
 */
export function renderResultCard(options: ResultCardOptions): string {
  const {envelope, styleSheet, definition = shippedCheck, language = envelope.language} = options;
  const data = dataOf(envelope, definition);
  const {messages} = allPacks.opportunities[language];
  const pack = {messages, catalogue, goals};
  const shadow = render(
    renderServerCard(shownOf(data, language, options, definition), pack, allPacks.card[language], styleSheet),
    inCard,
  );
  const {partnerName, headingLevel, prefix = 'sdg', attributes = {}} = options;
  const tag = `${prefix}-result-card`;
  checkPrefix(prefix);
  const all = {
    lang: language,
    ...(partnerName && {'partner-name': partnerName}),
    ...(headingLevel && {'heading-level': String(headingLevel)}),
    ...attributes,
  };
  return [
    `<${tag}${Object.entries(all).map(attribute).join('')}>`,
    `<template shadowrootmode="open">${withoutMarkers(collectResultSync(shadow))}</template>`,
    // A data block, which no policy forbids. Escaped, so that nothing in it can end it.
    `<script type="application/json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`,
    `</${tag}>`,
  ].join('');
}

/** What the check takes of the envelope. All the rest of it is a claim. */
function dataOf(
  {definition: {id, version, sha256}, mode, answers, plan}: Envelope,
  known: CheckDefinition,
): ServedData {
  const isSame = id === known.id && version === known.version;
  if (!isSame || (sha256 && known.sha256 && sha256 !== known.sha256)) {
    throw new OtherCheckError(`The envelope is of ${id} ${version}, and not of the check that is here.`);
  }
  return {
    definition: {id, version},
    mode,
    answers: answersTo(steps({definition: known, mode}, answers), answers),
    ...(plan && {plan: {drivers: plan.drivers, opportunities: plan.opportunities}}),
  };
}

function shownOf(
  data: ServedData,
  language: Language,
  {profile, partnerName, headingLevel = 2}: ResultCardOptions,
  definition: CheckDefinition,
): CardData {
  const {answers, mode} = data;
  const {messages} = allPacks.result[language];
  const {advice} = definition;
  if (!advice) throw new TypeError('The definition has no advice: there are no words for its result.');
  const result = score({definition, mode}, answers);
  return {
    ...{definition, advice, messages, level: headingLevel, result, answers, profile},
    plan: servedPlan(data, catalogue),
    report: buildReport({definition, advice, messages, result, answers}),
    advisers: profile ? advisersFor(profile, {trade: answers['sector']?.toString()}) : [],
    partner: partnerName || profile?.name || allPacks.card[language].contact.partnerFallback,
    partnerKey: undefined,
    endpoint: undefined,
    privacyUrl: undefined,
  };
}

/** Where Lit would go on in the same nodes. The card in the page renders anew, as its words may have changed. */
function withoutMarkers(markup: string): string {
  return markup.replace(/<!--\/?lit-(?:part|node)[^>]*-->/g, '');
}

function attribute([name, value]: [string, string]): string {
  if (!/^[a-z][a-z-]*$/.test(name) || name.startsWith('on'))
    throw new TypeError(`"${name}" is no attribute of a card.`);
  return ` ${name}="${value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;
}
