import {
  advisersFor,
  createEnvelope,
  highlights,
  newSubmissionId,
  nextSteps,
  safeEndpoint,
  safeUrl,
  steps,
  textIn,
  withWeighing,
  type Advice,
  type Answers,
  type CheckDefinition,
  type Contact,
  type Envelope,
  type PartnerProfile,
  type Plan,
  type Question,
  type Result,
} from '@sdg-widgets/core';
import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {oneOf} from '../attributes/one-of.js';
import {safeAddress} from '../attributes/safe-address.js';
import {DocumentController} from '../controllers/document-controller.js';
import {LanguageController} from '../controllers/language-controller.js';
import {RequestController} from '../controllers/request-controller.js';
import {SharedStateController} from '../controllers/shared-state-controller.js';
import {SubmissionController} from '../controllers/submission-controller.js';
import {reportError} from '../events/error-event.js';
import {SdgLanguageRequestEvent, SdgResultLanguageRequestEvent} from '../events/language-request-event.js';
import {EditAnswerEvent, RestartEvent} from '../events/result-events.js';
import type {SharedPlan} from '../events/shared-state-event.js';
import type {ResultMessages} from '../messages/result-messages.js';
import {renderAdvisers} from '../parts/advisers.js';
import {renderBars} from '../parts/bars.js';
import {headingAt} from '../parts/heading.js';
import {moveFocus} from '../parts/move-focus.js';
import {answerText, questionText} from '../parts/question.js';
import {fieldStyles} from '../parts/field.styles.js';
import {reportStyles} from '../parts/report.styles.js';
import {theme} from '../theme/theme.styles.js';
import {readContact, type ContactProblem} from './contact-form.js';
import {downloadJson} from './download-json.js';
import {styles} from './result-card.styles.js';
import {hasForm, renderSend} from './send.js';

/** What the card speaks with. */
interface Said {
  readonly definition: CheckDefinition;
  readonly advice: Advice;
  readonly messages: ResultMessages;
}

/**
 * What a result means, what to do next, whom to call. A private working note: bands in words and bars, no percentage, no
 * seal. With `answers` and an `endpoint` the visitor can see what would be sent, to whom, and send it.
 *
 * Empty until it has a `result`.
 *
 * @tag sdg-result-card
 * @attr {"nb" | "nn" | "en"} lang - The language; else that of the nearest ancestor with `lang`, else Bokmål.
 * @slot adviser - Whom to call. Without it, a sentence that leads to the partner.
 * @csspart note - "Internt arbeidsnotat".
 * @csspart conclusion - The conclusion in one sentence.
 * @csspart meaning - What the stage means.
 * @csspart section - One part of the result.
 * @csspart section-title - Its heading.
 * @csspart next-step - One next step.
 * @csspart bar-row - One name, its standing in words and its bar.
 * @csspart standing - Where it stands, in words.
 * @csspart bar - The bar.
 * @csspart adviser - Whom to call.
 * @csspart answers - The visitor's answers.
 * @csspart send - What is sent, and the button.
 * @csspart status - What became of sending.
 * @csspart disclaimer - What the result is not.
 * @csspart error - What to mend in a field.
 * @csspart privacy - The link to the partner's privacy notice.
 * @csspart actions - Buttons.
 * @csspart primary - The button that goes on.
 * @csspart secondary - Another button.
 * @fires {SdgSubmitEvent} sdg-submit - The visitor pressed Send. Cancelable; answer with `respondWith()`.
 * @fires {SdgSubmittedEvent} sdg-submitted - The receiver has the result.
 * @fires {SdgSubmitFailedEvent} sdg-submit-failed - It was not sent; `detail.code` says why.
 * @fires {SdgErrorEvent} sdg-error - Something the developer can mend; the same is in the console.
 */
export class SdgResultCard extends LitElement {
  static override styles = [theme, reportStyles, fieldStyles, styles];

  static override properties: PropertyDeclarations = {
    result: {attribute: false},
    answers: {attribute: false},
    definition: {attribute: false},
    messages: {attribute: false},
    profileUrl: {attribute: 'profile-url'},
    profile: {attribute: false},
    headingLevel: {attribute: 'heading-level'},
    partner: {},
    partnerName: {attribute: 'partner-name'},
    endpoint: {},
    privacyUrl: {attribute: 'privacy-url'},
    isEditable: {attribute: false},
  };

  /** What to show; `event.detail.result` of `sdg-complete`. */
  declare result: Result | undefined;

  /** What was answered. With it the card names next steps and can send. */
  declare answers: Answers | undefined;

  /** The check that was answered. Without it, the one that ships. */
  declare definition: CheckDefinition | undefined;

  /** Every sentence of the result. Wins over `lang`. */
  declare messages: ResultMessages | undefined;

  /** The partner's advisers, as JSON: https, at most 256 KiB. */
  declare profileUrl: string | undefined;

  /** The same from the developer. Wins over `profile-url`. */
  declare profile: PartnerProfile | undefined;

  /** The level of the heading in the page's outline, 1 to 5. */
  declare headingLevel: string | undefined;

  /** The partner's key; stands in what is sent. */
  declare partner: string | undefined;

  /** The partner's name as the visitor knows it. */
  declare partnerName: string | undefined;

  /** Where the result is posted. Without the attribute nothing can be sent. Empty: the page answers `sdg-submit` itself. */
  declare endpoint: string | undefined;

  /** The partner's privacy notice. */
  declare privacyUrl: string | undefined;

  /** Offers to change an answer and to start again. Set by the check around the card. */
  declare isEditable: boolean | undefined;

  readonly #language = new LanguageController(this);
  readonly #pack = new RequestController(this, {
    key: () => this.#language.language,
    request: (language) => new SdgResultLanguageRequestEvent(language),
    code: 'language',
  });
  readonly #checkPack = new RequestController(this, {
    key: () => (this.definition ? undefined : this.#language.language),
    request: (language) => new SdgLanguageRequestEvent(language),
    code: 'language',
  });
  readonly #profile = new DocumentController(
    this,
    'profile',
    () => this.profile,
    () => this.profileUrl,
  );
  readonly #shared = new SharedStateController(this);
  readonly #submission = new SubmissionController(this);
  #level = 2;
  #endpoint: string | undefined;
  #privacyUrl: string | undefined;
  #envelope?: Envelope | undefined;
  #problem: ContactProblem | undefined;
  #checked: Result | undefined;
  #planned = '';
  #isSealing = false;
  #focusNext = '';

  /** The card's parts, for an element around it that offers them to the page's style sheet as its own. */
  readonly parts =
    'note, conclusion, meaning, section, section-title, next-step, bar-row, standing, bar, adviser, answers, send, status, error, privacy, disclaimer, actions, primary, secondary';

  /** Gives focus to the conclusion, as soon as it is shown. */
  override focus(): void {
    this.#focusNext = 'conclusion';
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isNew = (name: keyof SdgResultCard) => !this.hasUpdated || changed.has(name);
    if (isNew('headingLevel')) {
      this.#level = Number(oneOf(this, 'heading-level', this.headingLevel, ['2', '1', '3', '4', '5']));
    }
    if (isNew('endpoint')) {
      this.#endpoint = this.endpoint === '' ? '' : safeAddress(this, 'endpoint', this.endpoint, safeEndpoint);
    }
    if (isNew('privacyUrl')) this.#privacyUrl = safeAddress(this, 'privacy-url', this.privacyUrl, safeUrl);
    if (changed.has('result')) {
      // Another result is another submission.
      this.#envelope = undefined;
      this.#problem = undefined;
      this.#submission.reset();
    }
    const plan = this.#plan ? JSON.stringify(sentPlan(this.#plan)) : '';
    if (plan !== this.#planned && this.#submission.state.status !== 'sending') {
      // Another plan is another submission, too.
      this.#planned = plan;
      this.#envelope = undefined;
      this.#submission.reset();
    }
    const definition = this.#definition;
    if (this.result && definition && this.#checked !== this.result && !isOf(this.result, definition)) {
      const {id, version} = this.result.definition;
      reportError(
        this,
        'result',
        `The result is of ${id} ${version}, and not of the check that is here. Set .definition.`,
      );
    }
    if (definition) this.#checked = this.result;
  }

  protected override render() {
    const messages = this.#messages;
    const definition = this.#definition;
    const advice = definition && this.#advice(definition);
    const {result} = this;
    if (!messages || !advice || !result || !isOf(result, definition)) return nothing;
    const profile = this.#profile.answer;
    const said: Said = {definition, advice, messages};
    const {note, dimensions, themes, adviser, adviserText, restart, partnerFallback} = messages;
    const level = this.#level + 1;
    const surroundings = {level, ...said};
    const meaning = 'id' in result.stage ? advice.stages[result.stage.id]?.meaning : undefined;
    return html`
      <article part="content" lang=${messages.language} aria-labelledby="conclusion">
        <p part="note">${note}</p>
        ${headingAt(this.#level, 'conclusion', conclusion(result, said))}
        ${meaning ? html`<p part="meaning">${textIn(meaning, messages.language)}</p>` : nothing}
        ${this.answers ? this.#renderNextSteps(this.answers, result, said) : nothing} ${this.#renderPlan(said)}
        ${this.#renderFindOut(result, said)}
        ${renderBars({
          ...surroundings,
          ...{id: 'dimensions', title: dimensions, bars: result.dimensions, names: advice.dimensions, hasKey: true},
        })}
        ${renderBars({
          ...surroundings,
          ...{id: 'themes', title: themes, bars: result.themes, names: advice.themes, hasKey: false},
        })}
        <div part="section adviser">
          ${headingAt(level, 'section-title', adviser, 'adviser')}
          <slot name="adviser">
            <p>${adviserText(this.#partner ?? partnerFallback)}</p>
            ${profile ? renderAdvisers(advisersFor(profile, this.#whereabouts), messages) : nothing}
          </slot>
        </div>
        ${this.answers ? this.#renderAnswers(this.answers, result, said) : nothing}
        ${this.answers && this.#endpoint !== undefined ? this.#renderSend(this.answers, result, said) : nothing}
        <p part="disclaimer">${messages.disclaimer}</p>
        ${
          this.isEditable
            ? html`<div part="actions">
                <button part="secondary" type="button" @click=${this.#restart}>${restart}</button>
              </div>`
            : nothing
        }
      </article>
    `;
  }

  protected override updated(): void {
    const target = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    if (!target) return;
    this.#focusNext = '';
    moveFocus(target);
  }

  get #partner(): string | undefined {
    return this.partnerName || this.#profile.answer?.name;
  }

  /** Where the company is and what it does, as far as that is known: who the adviser is may depend on it. */
  get #whereabouts() {
    return {municipality: this.#shared.state.municipality, trade: this.answers?.['sector']?.toString()};
  }

  /** What the visitor has decided to do in the opportunity finder on the same page. */
  get #plan(): SharedPlan | undefined {
    const {plan} = this.#shared.state;
    return plan && plan.opportunities.length > 0 ? plan : undefined;
  }

  get #messages(): ResultMessages | undefined {
    return this.messages ?? this.#pack.answer?.messages;
  }

  get #definition(): CheckDefinition | undefined {
    const definition = this.definition ?? this.#checkPack.answer?.check;
    const weighing = this.#pack.answer?.advice;
    return definition && weighing ? withWeighing(definition, weighing) : definition;
  }

  /** Advice that ships is for the check that ships, and no other. */
  #advice(definition: CheckDefinition): Advice | undefined {
    const shipped = this.#pack.answer?.advice;
    return definition.advice ?? (shipped?.of === definition.id ? shipped.texts : undefined);
  }

  #renderNextSteps(answers: Answers, {mode}: Result, {definition, advice, messages}: Said) {
    const questions = nextSteps({definition, mode}, answers);
    if (questions.length === 0) return nothing;
    const nextStep = (question: Question) =>
      textIn(advice.questions[question.id]?.nextStep ?? question.text, messages.language);
    const nextLevel = ({id, options}: Question) => options.find(({value}) => value > Number(answers[id]))!.label;
    return html`
      <div part="section">
        ${headingAt(this.#level + 1, 'section-title', messages.nextSteps, 'next-steps')}
        <ol>
          ${questions.map(
            (question) => html`
              <li part="next-step">
                ${nextStep(question)}
                <small>${messages.nextLevel(textIn(nextLevel(question), messages.language))}</small>
              </li>
            `,
          )}
        </ol>
      </div>
    `;
  }

  #renderPlan({messages}: Said) {
    const plan = this.#plan;
    if (!plan) return nothing;
    return html`
      <div part="section">
        ${headingAt(this.#level + 1, 'section-title', messages.plan, 'plan')}
        <ol>
          ${plan.opportunities.map(
            ({title, firstStep}) => html`
              <li part="next-step">
                <strong>${textIn(title, messages.language)}</strong>
                <small>${textIn(firstStep, messages.language)}</small>
              </li>
            `,
          )}
        </ol>
      </div>
    `;
  }

  #renderFindOut({unknown}: Result, {definition, advice, messages}: Said) {
    if (unknown.length === 0) return nothing;
    const {language} = messages;
    return html`
      <div part="section">
        ${headingAt(this.#level + 1, 'section-title', messages.findOut, 'find-out')}
        <p>${messages.findOutIntro}</p>
        <ul>
          ${definition.questions
            .filter(({id}) => unknown.includes(id))
            .map(
              (question) => html`
                <li>
                  <strong>${questionText(question, this.answers ?? {}, language)}</strong>
                  ${textIn(advice.questions[question.id]?.findOut ?? {}, language)}
                </li>
              `,
            )}
        </ul>
      </div>
    `;
  }

  #renderAnswers(answers: Answers, {mode}: Result, {definition, messages}: Said) {
    return html`
      <details part="answers">
        <summary>${messages.answers}</summary>
        <dl>
          ${steps({definition, mode}, answers).map((step) => {
            const question = questionText(step, answers, messages.language);
            return html`
              <div>
                <dt>${question}</dt>
                <dd>
                  ${answerText(step, answers, definition.specialAnswers, messages.language)}
                  ${
                    this.isEditable
                      ? html`<button
                          part="secondary"
                          type="button"
                          aria-label=${messages.changeAnswer(question)}
                          @click=${() => this.dispatchEvent(new EditAnswerEvent(step.id))}
                        >
                          ${messages.change}
                        </button>`
                      : nothing
                  }
                </dd>
              </div>
            `;
          })}
        </dl>
      </details>
    `;
  }

  #renderSend(answers: Answers, result: Result, said: Said) {
    return renderSend({
      answers,
      result,
      ...said,
      level: this.#level + 1,
      partner: this.#partner ?? said.messages.partnerFallback,
      partnerKey: this.partner,
      endpoint: this.#endpoint ?? '',
      privacyUrl: this.#privacyUrl,
      page: pageAddress(),
      plan: this.#plan,
      problem: this.#problem,
      state: this.#submission.state,
      onSend: this.#send,
      onTryAgain: this.#offer,
      onDownload: this.#download,
    });
  }

  readonly #restart = () => {
    // The next visitor may be another: nothing of this one stays on the page.
    const visit = (this.#shared.state.visit ?? 0) + 1;
    this.#shared.change({check: undefined, answers: undefined, plan: undefined, municipality: undefined, visit});
    this.dispatchEvent(new RestartEvent());
  };

  readonly #send = async (event: Event) => {
    event.preventDefault();
    if (this.#isSealing || this.#submission.state.status === 'sending') return;
    const contact = readContact(this.renderRoot.querySelector('form')!);
    this.#problem = contact && 'field' in contact ? contact : undefined;
    this.requestUpdate();
    if (contact && 'field' in contact) {
      this.#focusNext = `contact-${contact.field}`;
      return;
    }
    this.#isSealing = true;
    this.#envelope = await this.#seal(contact);
    this.#isSealing = false;
    await this.#offer();
  };

  /** Offers what was sealed: a second try is the same envelope to the letter, so that a receiver can tell. */
  readonly #offer = async () => {
    const offered = this.#submission.offer(this.#envelope!, this.#endpoint ?? '');
    this.#focusOutcome();
    await offered;
    this.#focusOutcome();
  };

  /** Follows what became of it, once the button that was pressed has gone. The page may have kept the result to itself. */
  #focusOutcome() {
    if (!hasForm(this.#submission.state)) this.#focusNext = 'status';
    this.requestUpdate();
  }

  readonly #download = () => {
    const envelope = this.#envelope!;
    downloadJson(envelope, `sdg-${envelope.submissionId}.json`);
  };

  /** The envelope as the visitor has it in front of them now. */
  async #seal(contact: Contact | undefined): Promise<Envelope> {
    const messages = this.#messages;
    const definition = this.#definition;
    if (!messages || !definition || !this.result || !this.answers) throw new TypeError('There is no result to send.');
    return createEnvelope({
      submissionId: newSubmissionId(),
      check: {definition, mode: this.result.mode},
      answers: this.answers,
      result: this.result,
      language: messages.language,
      source: pageAddress(),
      partner: this.partner,
      contact,
      plan: this.#plan && sentPlan(this.#plan),
    });
  }
}

function conclusion(result: Result, {advice, messages}: Said): string {
  if ('withheld' in result.stage) return messages.conclusionWithheld[result.stage.withheld];
  const stage = textIn(advice.stages[result.stage.id]!.name, messages.language);
  const ends = highlights(result);
  if (!ends) return messages.conclusionEven(stage);
  const name = (dimension: string) => textIn(advice.dimensions[dimension]!, messages.language);
  return messages.conclusion(stage, name(ends.strongest), name(ends.weakest));
}

/** A result says something only beside the check it is of: others have other names and other questions. */
function isOf({definition}: Result, {id, version}: CheckDefinition): boolean {
  return definition.id === id && definition.version === version;
}

function sentPlan({catalogue, drivers, opportunities}: SharedPlan): Plan {
  return {catalogue, drivers: drivers.map(({id}) => id), opportunities: opportunities.map(({id}) => id)};
}

/** The page, without query and fragment: those may carry what the visitor did not mean to send. */
function pageAddress() {
  const {origin, pathname} = location;
  return {origin, path: pathname};
}

declare global {
  interface HTMLElementTagNameMap {
    'sdg-result-card': SdgResultCard;
  }
}
