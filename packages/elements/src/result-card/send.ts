import {textIn, version} from '@sdg-widgets/core';
import {html, nothing, type TemplateResult} from 'lit';
import type {SubmissionState} from '../controllers/submission-controller.js';
import type {SharedPlan} from '../events/shared-state-event.js';
import type {ActionMessages} from '../messages/action-messages.js';
import {headingAt} from '../parts/heading.js';
import type {ContactProblem} from './contact-form.js';
import type {Shown} from './shown.js';

export interface SendView {
  readonly shown: Shown;
  readonly messages: ActionMessages;
  readonly page: {readonly origin: string; readonly path: string};
  readonly problem: ContactProblem | undefined;
  readonly state: SubmissionState;
  readonly onSend: (event: Event) => void;
  readonly onTryAgain: () => void;
  readonly onDownload: () => void;
}

/** Whether the visitor can still say what is sent. After a failure it is the same envelope that is tried again. */
export function hasForm(state: SubmissionState): boolean {
  return state.status === 'idle' || (state.status === 'sending' && !state.isSecondTry);
}

/** What would be sent, to whom, an optional contact, the button; then what became of it. */
export function renderSend(view: SendView): TemplateResult {
  const {shown, messages, state} = view;
  return html`
    <div part="section send">
      ${headingAt(shown.level + 2, 'section-title', messages.send(shown.partner), 'send')}
      ${hasForm(state) ? renderForm(view) : nothing}
      <div part="status" id="status" role="status" tabindex="-1">${renderOutcome(view)}</div>
    </div>
  `;
}

function renderForm(view: SendView) {
  const {shown, messages, state, onSend} = view;
  const {partner, endpoint, privacyUrl} = shown;
  const receiver = endpoint ? `${partner} (${new URL(endpoint).host})` : partner;
  const isSending = state.status === 'sending';
  return html`
    <form novalidate @submit=${(event: Event) => event.preventDefault()}>
      <p>${messages.sendIntro(receiver)}</p>
      ${renderContents(view)}
      <fieldset>
        <legend>${messages.contact}</legend>
        <p id="contact-hint">${messages.contactHint}</p>
        ${renderField(view, 'name', messages.contactName, messages.nameMissing, {autocomplete: 'name'})}
        ${renderField(view, 'email', messages.contactEmail, messages.emailWrong, {type: 'email', autocomplete: 'email'})}
        ${renderField(view, 'phone', messages.contactPhone, messages.phoneWrong, {type: 'tel', autocomplete: 'tel'})}
      </fieldset>
      ${
        privacyUrl
          ? html`<p part="privacy"><a href=${privacyUrl} target="_blank" rel="noopener">${messages.privacyLink}</a></p>`
          : nothing
      }
      <div part="actions">
        <button part="primary" aria-disabled=${isSending} @click=${onSend}>${messages.sendButton}</button>
      </div>
    </form>
  `;
}

function renderOutcome({shown, messages, state, onTryAgain, onDownload}: SendView) {
  switch (state.status) {
    case 'idle':
      return nothing;
    case 'sending':
      return html`<p>${messages.sending}</p>`;
    case 'sent':
      return html`
        <p>${messages.sent(shown.partner)}</p>
        ${state.receipt.id ? html`<p><small>${messages.reference(state.receipt.id)}</small></p>` : nothing}
      `;
    case 'failed':
      return html`
        <p part="error">${messages.notSent}</p>
        <div part="actions">
          <button part="primary" type="button" @click=${onTryAgain}>${messages.tryAgain}</button>
          <button part="secondary" type="button" @click=${onDownload}>${messages.download}</button>
        </div>
      `;
  }
}

/** Everything in the envelope, in the visitor's words. */
function renderContents({shown, messages, page}: SendView) {
  const {definition, advice, note, result, plan, partnerKey, messages: words} = shown;
  const {language} = messages;
  const stage = result && 'id' in result.stage ? advice.stages[result.stage.id]!.name : undefined;
  const rows: [string, string][] = [
    ...(note?.answers ?? []).map(({question, answer}): [string, string] => [question, answer]),
    [messages.sentResult, stage ? textIn(stage, language) : words.notKnown],
    ...(note?.profiles ?? []).flatMap(({rows}) => rows.map(({name, words}): [string, string] => [name, words])),
    [
      messages.sentCheck,
      `${definition.id}, ${definition.version}, ${result?.mode}, ${definition.sha256?.slice(0, 16) ?? 'sha256'}…`,
    ],
    [messages.sentVersion, version],
    [messages.sentLanguage, language],
    [messages.sentPage, `${page.origin}${page.path}`],
    ...(partnerKey ? [[messages.sentPartner, partnerKey] satisfies [string, string]] : []),
    ...(plan ? planRows(plan, shown, messages) : []),
    [messages.sentId, messages.sentIdHow],
  ];
  return html`
    <details>
      <summary>${messages.whatIsSent}</summary>
      <dl>
        ${rows.map(
          ([name, value]) => html`
            <div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>
          `,
        )}
      </dl>
    </details>
  `;
}

interface FieldType {
  readonly type?: string;
  readonly autocomplete: string;
}

function renderField(
  {messages, problem, state}: SendView,
  name: ContactProblem['field'],
  label: string,
  mend: string,
  {type = 'text', autocomplete}: FieldType,
) {
  const isWrong = problem?.field === name;
  return html`
    <div part="field">
      <label for=${`contact-${name}`}>${label}</label>
      ${isWrong ? html`<p part="error" id=${`error-${name}`}>${mend}</p>` : nothing}
      <input
        id=${`contact-${name}`}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        maxlength="200"
        aria-invalid=${isWrong}
        aria-describedby=${`${isWrong ? `error-${name} ` : ''}contact-hint`}
        ?readonly=${state.status === 'sending'}
        lang=${messages.language}
      />
    </div>
  `;
}

function planRows(
  {catalogue, drivers, opportunities}: SharedPlan,
  {messages: words}: Shown,
  messages: ActionMessages,
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
