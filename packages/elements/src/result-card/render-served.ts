import {html, nothing, type TemplateResult} from 'lit';
import type {CataloguePack} from '../events/finder-request-events.js';
import {findNextSteps} from './find-next-steps.js';
import {renderAdviser} from './render-adviser.js';
import {renderAnswers} from './render-answers.js';
import {renderNextSteps} from './render-next-steps.js';
import {renderNote} from './render-note.js';
import type {Shown} from './shown.js';

/** What a server puts into a card's shadow root: all there is to read, and nothing that needs a script. */
export function renderServed(shown: Shown, pack: CataloguePack, styleSheet: string): TemplateResult {
  const {note, definition, messages, level, advisers, partner} = shown;
  return html`
    <link rel="stylesheet" href=${styleSheet} />
    ${renderNote({
      ...{note, definition, messages, level},
      changes: nothing,
      nextSteps: html`
        <div part="section next-steps" id="next-steps">${renderNextSteps(findNextSteps(pack, shown), shown)}</div>
      `,
      adviser: renderAdviser(advisers, partner, messages, nothing),
      answers: note ? renderAnswers(note, messages) : nothing,
      actions: nothing,
    })}
  `;
}
