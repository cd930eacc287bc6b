import {nothing, type TemplateResult} from 'lit';
import type {ExportMessages} from '../../messages/export-messages.js';
import {html} from '../../shared/html.js';
import type {Report} from './build-report.js';

/** Every question and its answer, and what was not asked. With `edit`, each answer can be changed. */
export function renderAnswers(
  {answers, notAsked, notRelevant}: Report,
  messages: ExportMessages,
  edit?: (question: string) => void,
): TemplateResult | typeof nothing {
  if (answers.length === 0) return nothing;
  const change = (id: string, question: string) => html`
    <button part="secondary" type="button" aria-label=${messages.changeAnswer(question)} @click=${() => edit!(id)}>
      ${messages.change}
    </button>
  `;
  const list = (title: string, questions: readonly string[]) =>
    questions.length > 0
      ? html`
          <p>${title}</p>
          <ul>
            ${questions.map((question) => html`<li>${question}</li>`)}
          </ul>
        `
      : nothing;
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
    ${
      notAsked.length + notRelevant.length > 0
        ? html`
            <details part="left-out">
              <summary>${messages.leftOut}</summary>
              ${list(messages.notAsked, notAsked)} ${list(messages.saidNotRelevant, notRelevant)}
            </details>
          `
        : nothing
    }
  `;
}
