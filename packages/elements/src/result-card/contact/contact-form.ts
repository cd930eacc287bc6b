import {contactPatterns, textIn, type Contact} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {SubmissionState} from './submission-controller.js';
import type {ContactMessages} from '../../messages/contact-messages.js';
import {headingAt} from '../../shared/heading.js';
import {html} from '../../shared/html.js';
import type {CardData} from '../card-data.js';

/** In the order of the form. */
export const contactFields = ['name', 'email', 'phone', 'consent'] as const;

type ContactField = (typeof contactFields)[number];

/** What the visitor has to mend: which sentence, by field. */
export type ContactProblems = Partial<
  Record<ContactField, 'nameMissing' | 'reachMissing' | 'emailWrong' | 'phoneWrong' | 'consentMissing'>
>;

/** What is said of contact details before they are given. */
export interface Terms {
  readonly receiver: string;
  readonly purpose: string;
  readonly retention: string;
  readonly consent: string;
}

/** The partner's words, else ours: they promise nothing on its behalf. */
export function termsOf({profile, partner}: CardData, messages: ContactMessages): Terms {
  const own = profile?.contact;
  const receiver = own?.receiver ?? partner;
  return {
    receiver,
    purpose: own ? textIn(own.purpose, messages.language) : messages.purpose,
    retention: own ? textIn(own.retention, messages.language) : messages.retention,
    consent: messages.consent(receiver),
  };
}

export interface ContactFormView {
  readonly cardData: CardData;
  readonly messages: ContactMessages;
  readonly terms: Terms;
  readonly problems: ContactProblems;
  readonly state: SubmissionState;
  readonly onSend: () => void;
  readonly onSendWithout: () => void;
  /** Everything that would be sent. */
  readonly contents: unknown;
  /** The visitor comes to what the adviser gets. */
  readonly onNeedMore: () => void;
  /** What became of it, where that is not what mostly happens. */
  readonly outcome: TemplateResult | undefined;
  /** Instead of the usual sentence above the form: some of it has gone already, and is not sent without a contact. */
  readonly intro: ((receiver: string) => string) | undefined;
  /** The host that receives it when `endpoint` cannot be reached. */
  readonly fallbackHost: string | undefined;
  /** What became of it was of other answers: the visitor can send these. */
  readonly isStale: boolean;
}

/** Whether the visitor can still say what is sent. After a failure it is the same envelope that is tried again. */
export function hasForm(state: SubmissionState): boolean {
  return state.status === 'idle' || (state.status === 'sending' && !state.isSecondTry);
}

/** Whether more has become of it than that it goes and has arrived. */
export function needsDetailedStatus(state: SubmissionState): boolean {
  if (state.status === 'sending') return state.progress !== undefined;
  return state.status === 'sent' ? state.receipt.isUnread === true : state.status !== 'idle';
}

/** Who receives it and for what, the fields, everything that would be sent, the buttons; then what became of it. */
export function renderContactForm(view: ContactFormView): TemplateResult {
  const {cardData: cardData, messages, state} = view;
  const {advisers} = cardData;
  const title = advisers[0] ? messages.talk(advisers[0].name) : messages.talkToAdviser;
  return html`
    <div part="section send">
      ${headingAt(cardData.level + 2, 'section-title', title, 'send')}
      ${hasForm(state) || view.isStale ? renderForm(view) : nothing}
      <div part="status" id="status" role="status" tabindex="-1">${renderOutcome(view)}</div>
    </div>
  `;
}

// A field that people neither see nor reach. Whoever fills it in is none.
const trap = html`<input name="website" type="text" autocomplete="off" inert />`;

function renderForm(view: ContactFormView) {
  const {cardData: cardData, messages, terms, state, onSend, onSendWithout} = view;
  const {endpoint, privacyUrl} = cardData;
  const hosts = endpoint && [new URL(endpoint).host, view.fallbackHost].filter(Boolean).join(', ');
  const receiver = hosts ? `${terms.receiver} (${hosts})` : terms.receiver;
  const isSending = state.status === 'sending';
  return html`
    <form novalidate @submit=${(event: Event) => event.preventDefault()}>
      <p>${(view.intro ?? messages.sendIntro)(receiver)}</p>
      ${trap}
      <fieldset @focusin=${view.onNeedMore}>
        <legend>${messages.contact}</legend>
        <p>${terms.purpose} ${terms.retention}</p>
        ${
          privacyUrl
            ? html`<p part="privacy">
                <a href=${privacyUrl} target="_blank" rel="noopener">${messages.privacyLink}</a>
              </p>`
            : nothing
        }
        <p id="contact-hint">${messages.contactHint}</p>
        ${renderField(view, 'name', messages.contactName, 'text', 'name')}
        ${renderField(view, 'email', messages.contactEmail, 'email', 'email')}
        ${renderField(view, 'phone', messages.contactPhone, 'tel', 'tel')}
        <div part="field">
          ${renderProblem(view, 'consent')}
          <label part="consent">
            <input
              type="checkbox"
              id="contact-consent"
              name="consent"
              required
              aria-describedby=${view.problems.consent ? 'error-consent' : nothing}
            />
            ${terms.consent}
          </label>
        </div>
      </fieldset>
      <details @toggle=${view.onNeedMore}>
        <summary>${messages.whatIsSent}</summary>
        ${view.contents}
      </details>
      <div part="actions">
        <button part="primary" aria-disabled=${isSending} @click=${preventing(onSend)}>${messages.sendButton}</button>
        ${
          view.intro
            ? nothing
            : html`<button part="secondary" type="button" aria-disabled=${isSending} @click=${onSendWithout}>
                ${messages.sendWithout}
              </button>`
        }
      </div>
    </form>
  `;
}

/** Enter in a field clicks the button; the form itself goes nowhere. */
function preventing(act: () => void) {
  return (event: Event) => {
    event.preventDefault();
    act();
  };
}

function renderField(
  view: ContactFormView,
  name: Exclude<ContactField, 'consent'>,
  label: string,
  type: 'text' | 'email' | 'tel',
  autocomplete: string,
) {
  const {messages, problems, state} = view;
  return html`
    <div part="field">
      <label for=${`contact-${name}`}>${label}</label>
      ${renderProblem(view, name)}
      <input
        id=${`contact-${name}`}
        name=${name}
        type=${type}
        inputmode=${type}
        autocomplete=${autocomplete}
        maxlength="200"
        ?required=${name === 'name'}
        aria-invalid=${Boolean(problems[name])}
        aria-describedby=${`${problems[name] ? `error-${name} ` : ''}contact-hint`}
        ?readonly=${state.status === 'sending'}
        lang=${messages.language}
      />
    </div>
  `;
}

function renderProblem({messages, problems}: ContactFormView, name: ContactField) {
  const problem = problems[name];
  return problem ? html`<p part="error" id=${`error-${name}`}>${messages[problem]}</p>` : nothing;
}

function renderOutcome(view: ContactFormView) {
  const {messages, terms, state, outcome} = view;
  if (outcome) return outcome;
  if (state.status === 'idle') return nothing;
  if (state.status !== 'sent' || state.receipt.isUnread) return html`<p>${messages.sending}</p>`;
  return html`
    <p><strong>${messages.sent(terms.receiver)}</strong></p>
    ${state.receipt.id ? html`<p><small>${messages.reference(state.receipt.id)}</small></p>` : nothing}
  `;
}

/** Reads the form: the contact, with the words that were agreed to, or what has to be mended. */
export function readContact(
  form: HTMLFormElement,
  {purpose, retention, consent}: Terms,
): {readonly contact: Contact} | {readonly problems: ContactProblems} {
  const field = (name: ContactField) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
  const value = (name: ContactField) => field(name).value.trim();
  const [name, email, phone] = [value('name'), value('email'), value('phone')];
  const problems: ContactProblems = {};
  if (!name) problems.name = 'nameMissing';
  if (!email && !phone) problems.email = 'reachMissing';
  if (email && !contactPatterns.email.test(email)) problems.email = 'emailWrong';
  if (phone && !contactPatterns.phone.test(phone)) problems.phone = 'phoneWrong';
  if (!field('consent').checked) problems.consent = 'consentMissing';
  if (Object.keys(problems).length > 0) return {problems};
  return {
    contact: {
      name,
      ...(email ? {email} : {}),
      ...(phone ? {phone} : {}),
      consent: {text: `${purpose} ${retention} ${consent}`, at: new Date().toISOString()},
    },
  };
}
