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
  shown: CardData,
  pack: Packs['opportunities'],
  {contact, exports}: Packs['card'],
  styleSheet: string,
): TemplateResult {
  const {note, definition, messages, level, advisers, partner} = shown;
  return html`
    <link rel="stylesheet" href=${styleSheet} />
    ${renderReport({
      ...{note, definition, messages, level},
      nextSteps: hasNextSteps(shown) ? renderNextSteps(rankForCard(pack, shown), shown) : undefined,
      adviser: renderAdviser(advisers, partner, contact, nothing),
      answers: note && renderAnswers(note, exports),
    })}
  `;
}
