import {nothing, type TemplateResult} from 'lit';
import type {CataloguePack} from '../events/finder-request-events.js';
import type {ActionMessages} from '../messages/contact-messages.js';
import type {TakeMessages} from '../messages/export-messages.js';
import {html} from '../shared/html.js';
import {findNextSteps} from './next-steps/rank-for-card.js';
import {renderAdviser} from './contact/advisers-section.template.js';
import {renderAnswers} from './report/answers.template.js';
import {renderNextSteps} from './next-steps/next-steps.template.js';
import {renderNote} from './report/report.template.js';
import {hasNextSteps, type Shown} from './card-data.js';

/** What a server puts into a card's shadow root: all there is to read, and nothing that needs a script. */
export function renderServed(
  shown: Shown,
  pack: CataloguePack,
  {actions, take}: {readonly actions: ActionMessages; readonly take: TakeMessages},
  styleSheet: string,
): TemplateResult {
  const {note, definition, messages, level, advisers, partner} = shown;
  return html`
    <link rel="stylesheet" href=${styleSheet} />
    ${renderNote({
      ...{note, definition, messages, level},
      nextSteps: hasNextSteps(shown) ? renderNextSteps(findNextSteps(pack, shown), shown) : undefined,
      adviser: renderAdviser(advisers, partner, actions, nothing),
      answers: note && renderAnswers(note, take),
    })}
  `;
}
