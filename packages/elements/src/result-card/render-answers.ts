import {html, nothing, type TemplateResult} from 'lit';
import type {ResultMessages} from '../messages/result-messages.js';
import type {Note} from './note.js';

/** Every question and its answer; with `edit`, each can be changed. */
export function renderAnswers(
  {answers}: Note,
  messages: ResultMessages,
  edit?: (question: string) => void,
): TemplateResult | typeof nothing {
  if (answers.length === 0) return nothing;
  const change = (id: string, question: string) => html`
    <button part="secondary" type="button" aria-label=${messages.changeAnswer(question)} @click=${() => edit!(id)}>
      ${messages.change}
    </button>
  `;
  return html`
    <details part="answers">
      <summary>${messages.answers}</summary>
      <dl>
        ${answers.map(
          ({step, question, answer}) => html`
            <div>
              <dt>${question}</dt>
              <dd>${answer} ${edit ? change(step.id, question) : nothing}</dd>
            </div>
          `,
        )}
      </dl>
    </details>
  `;
}
