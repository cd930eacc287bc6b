import {textIn, version} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {VisitorPlan} from '../../base/services.js';
import type {ExportMessages} from '../../messages/export-messages.js';
import {html} from '../../shared/html.js';
import {companyOf} from '../report/adviser-brief.js';
import {pageAddress, secondsOnPage, checkMode, type AdviserData} from './build-envelope.js';
import type {CardData} from '../card-data.js';

/** Everything in the envelope, in the visitor's words. */
export function renderEnvelopePreview(
  cardData: CardData,
  {brief, follows}: AdviserData,
  messages: ExportMessages,
): TemplateResult {
  const {definition, advice, report, result, plan, partnerKey, municipality, messages: words} = cardData;
  const {language} = messages;
  const {origin, path} = pageAddress();
  const stage = result && 'id' in result.stage ? advice.stages[result.stage.id]!.name : undefined;
  const rows: (readonly [string, string | undefined])[] = [
    ...(report
      ? report.answers.map(({question, answer}): [string, string] => [question, answer])
      : companyOf(cardData)),
    ...(report
      ? [
          [messages.sentResult, stage ? textIn(stage, language) : words.notKnown] satisfies [string, string],
          ...report.profiles.flatMap(({rows}) => rows.map(({name, words}): [string, string] => [name, words])),
        ]
      : []),
    ...(plan ? planRows(plan, cardData, messages) : []),
    [messages.sentContactDetails, messages.sentContact],
    [messages.sentBrief, brief],
    [
      messages.sentCheck,
      `${definition.id}, ${definition.version}, ${checkMode(cardData)}, ${definition.sha256?.slice(0, 16) ?? 'sha256'}…`,
    ],
    [messages.sentVersion, version],
    [messages.sentLanguage, language],
    [messages.sentPage, `${origin}${path}`],
    [messages.sentMunicipality, municipality],
    [messages.sentTook, String(secondsOnPage())],
    [messages.sentPartner, partnerKey],
    [messages.sentId, messages.sentIdHow],
    [messages.sentFollows, follows],
  ];
  return html`
    <dl>
      ${rows.map(([name, value]) =>
        value
          ? html`
              <div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>
            `
          : nothing,
      )}
    </dl>
  `;
}

function planRows(
  {catalogue, drivers, opportunities}: VisitorPlan,
  {messages: words}: CardData,
  messages: ExportMessages,
): [string, string][] {
  const {language} = messages;
  return [
    [words.plan, opportunities.map(({title}) => textIn(title, language)).join('; ')],
    ...(drivers.length > 0
      ? [
          [messages.sentDrivers, drivers.map(({label}) => textIn(label, language)).join('; ')] satisfies [
            string,
            string,
          ],
        ]
      : []),
    [messages.sentCatalogue, `${catalogue.id}, ${catalogue.version}`],
  ];
}
