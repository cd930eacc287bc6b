import {nothing, type TemplateResult} from 'lit';
import type {CataloguePack} from '../events/finder-request-events.js';
import type {ActionMessages} from '../messages/action-messages.js';
import type {TakeMessages} from '../messages/take-messages.js';
import {html} from '../parts/html.js';
import {findNextSteps} from './find-next-steps.js';
import {renderAdviser} from './render-adviser.js';
import {renderAnswers} from './render-answers.js';
import {renderNextSteps} from './render-next-steps.js';
import {renderNote} from './render-note.js';
import {hasNextSteps, type Shown} from './shown.js';

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
