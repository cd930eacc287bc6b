import {nothing, type TemplateResult} from 'lit';
import type {Packs} from '../base/services.js';
import {html} from '../shared/html.js';
import {rankForCard} from './next-steps/rank-for-card.js';
import {renderAdviser} from './contact/advisers-section.template.js';
import {renderAnswers} from './report/answers.template.js';
import {renderNextSteps} from './next-steps/next-steps.template.js';
import {renderReport} from './report/report.template.js';
import {hasNextSteps, type CardData} from './card-data.js';

/** What a server puts into a card's shadow root: all there is to read, and nothing that needs a script. */
export function renderServerCard(
  cardData: CardData,
  pack: Packs['opportunities'],
  {contact, exports}: Packs['card'],
  styleSheet: string,
): TemplateResult {
  const {report, definition, messages, level, advisers, partner} = cardData;
  return html`
    <link rel="stylesheet" href=${styleSheet} />
    ${renderReport({
      report,
      definition,
      messages,
      level,
      nextSteps: hasNextSteps(cardData) ? renderNextSteps(rankForCard(pack, cardData), cardData) : undefined,
      adviser: renderAdviser(advisers, partner, contact, nothing),
      answers: report && renderAnswers(report, exports),
    })}
  `;
}
