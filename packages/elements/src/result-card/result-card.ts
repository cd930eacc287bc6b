import {
  advisersFor,
  modeOf,
  safeEndpoint,
  safeUrl,
  withWeighing,
  type Advice,
  type Answers,
  type CatalogueAdjustment,
  type CheckDefinition,
  type Language,
  type PartnerProfile,
  type Result,
} from '@sdg-widgets/core';
import {html, LitElement, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {oneOf} from '../attributes/one-of.js';
import {safeAddress} from '../attributes/safe-address.js';
import {DocumentController} from '../controllers/document-controller.js';
import {LanguageController} from '../controllers/language-controller.js';
import {RequestController} from '../controllers/request-controller.js';
import {SharedStateController} from '../controllers/shared-state-controller.js';
import {reportError} from '../events/error-event.js';
import {SdgLanguageRequestEvent, SdgResultLanguageRequestEvent} from '../events/language-request-event.js';
import {SdgResultRequestEvent} from '../events/result-request-event.js';
import type {SharedPlan} from '../events/shared-state-event.js';
import type {ResultMessages} from '../messages/result-messages.js';
import {renderAdvisers} from '../parts/advisers.js';
import {mailAddress} from '../parts/mail-address.js';
import {moveFocus} from '../parts/move-focus.js';
import {reportStyles} from '../parts/report.styles.js';
import {theme} from '../theme/theme.styles.js';
import type {NextSteps} from './next-steps.js';
import {noteOf, type Note} from './note.js';
import {renderNote} from './render-note.js';
import type {ResultActions} from './result-actions.js';
import {styles} from './result-card.styles.js';
import {hasNextSteps, type Shown} from './shown.js';

/** The element whose answers a card shows. */
export interface NoteOwner {
  /** Asks one question again. Without it the answers cannot be changed. */
  readonly edit?: (question: string) => void;
  readonly restart: () => void;
}

/**
 * What a result means, what to do next, whom to call. A private working note: bands in words and bars, no percentage, no
 * seal. With an `endpoint` the visitor can see what would be sent, to whom, and send it.
 *
 * Empty until it has a `result`, `answers` or a `plan`. What a server has rendered into its shadow root stays until then.
 *
 * @tag sdg-result-card
 * @attr {"nb" | "nn" | "en"} lang - The language; else that of the nearest ancestor with `lang`, else Bokmål.
 * @slot adviser - Whom to call. Without it, the advisers of the profile and a sentence that leads to the partner.
 * @slot goal-icons - Icons of the goals, from a partner who may use them.
 * @csspart note - "Internt arbeidsnotat".
 * @csspart conclusion - The conclusion in one sentence.
 * @csspart meaning - What the stage means.
 * @csspart balance - What is in place, and what is to be gained.
 * @csspart line - One of these.
 * @csspart section - One part of the result.
 * @csspart section-title - Its heading.
 * @csspart next-steps - The plan, or what fits best.
 * @csspart next-step - One of these.
 * @csspart reason - Why it fits this company.
 * @csspart source - Where a duty stands, and when that was checked.
 * @csspart support - Money and help.
 * @csspart goals - The goals that it serves.
 * @csspart bar-row - One name, its standing in words and its bar.
 * @csspart standing - Where it stands, in words.
 * @csspart bar - The bar.
 * @csspart adviser - Whom to call.
 * @csspart left-out - What the check did not ask.
 * @csspart answers - The visitor's answers.
 * @csspart disclaimer - What the result is not.
 * @csspart error - What to mend in a field.
 * @csspart actions - Buttons.
 * @csspart primary - The button that goes on.
 * @csspart secondary - Another button.
 * @fires {SdgSubmitEvent} sdg-submit - The visitor pressed Send. Cancelable; answer with `respondWith()`.
 * @fires {SdgSubmittedEvent} sdg-submitted - The receiver has the result.
 * @fires {SdgSubmitFailedEvent} sdg-submit-failed - It was not sent; `detail.code` says why.
 * @fires {SdgErrorEvent} sdg-error - Something the developer can mend; the same is in the console.
 */
export class SdgResultCard extends LitElement {
  static override styles = [theme, reportStyles, styles];

  static override properties: PropertyDeclarations = {
    result: {attribute: false},
    answers: {attribute: false},
    plan: {attribute: false},
    definition: {attribute: false},
    messages: {attribute: false},
    profileUrl: {attribute: 'profile-url'},
    profile: {attribute: false},
    catalogueUrl: {attribute: 'catalogue-url'},
    catalogue: {attribute: false},
    headingLevel: {attribute: 'heading-level'},
    partner: {},
    partnerName: {attribute: 'partner-name'},
    endpoint: {},
    privacyUrl: {attribute: 'privacy-url'},
    owner: {attribute: false},
  };

  /** What to show; `event.detail.result` of `sdg-complete`. Without it, `answers` are scored. */
  declare result: Result | undefined;

  /** What was answered. With it the card speaks of single questions and can send. */
  declare answers: Answers | undefined;

  /** What the visitor has decided to do. Without it, the plan that was made on this page. */
  declare plan: SharedPlan | undefined;

  /** The check that was answered. Without it, the one that ships. */
  declare definition: CheckDefinition | undefined;

  /** Every sentence of the result. Wins over `lang`. */
  declare messages: ResultMessages | undefined;

  /** The partner's advisers, as JSON: https, at most 256 KiB. */
  declare profileUrl: string | undefined;

  /** The same from the developer. Wins over `profile-url`. */
  declare profile: PartnerProfile | undefined;

  /** Opportunities that the partner adds or hides, as JSON: https, at most 256 KiB. Without it, as the finder on this page. */
  declare catalogueUrl: string | undefined;

  /** The same from the developer. Wins over `catalogue-url`. */
  declare catalogue: CatalogueAdjustment | undefined;

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

  /** The element around the card, or the one it follows: where an answer is changed, and where one starts again. */
  declare owner: NoteOwner | undefined;

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
  readonly #scored = new RequestController(this, {
    key: () => (this.result ? undefined : this.#answered),
    request: (answers) => {
      const definition = this.#definition!;
      const check = {definition, mode: modeOf(definition, answers)};
      return new SdgResultRequestEvent(check, answers, this.#language.language);
    },
    code: 'result',
  });
  readonly #shared = new SharedStateController(this);
  #level = 2;
  #endpoint: string | undefined;
  #privacyUrl: string | undefined;
  #checked: Result | undefined;
  #actions: ResultActions | undefined;
  #nextSteps: NextSteps | undefined;
  #later: Promise<void> | undefined;
  #isLaterAsked = false;
  #hasNoLater = false;
  #focusNext = '';

  /** The card's parts, for an element around it that offers them to the page's style sheet as its own. */
  readonly parts =
    'note, conclusion, meaning, balance, line, section, section-title, next-steps, next-step, reason, source, support, goals, bar-row, standing, bar, adviser, left-out, answers, send, status, error, privacy, disclaimer, actions, primary, secondary';

  /** The language it speaks. */
  get language(): Language {
    return this.#language.language;
  }

  /** Gives focus to the conclusion, as soon as it is shown. */
  override focus(): void {
    this.focusPart('conclusion');
  }

  /** Gives focus to the part with this id, as soon as it is shown. */
  focusPart(id: string): void {
    this.#focusNext = id;
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
    const definition = this.#definition;
    const result = this.#result;
    if (result && definition && this.#checked !== result && !isOf(result, definition)) {
      const {id, version} = result.definition;
      reportError(
        this,
        'result',
        `The result is of ${id} ${version}, and not of the check that is here. Set .definition.`,
      );
    }
    if (definition) this.#checked = result;
  }

  protected override render() {
    const shown = this.#shown;
    if (!shown) return nothing;
    const {note, definition, messages, level} = shown;
    return renderNote({
      ...{note, definition, messages, level},
      changes: this.#actions?.renderChanges(shown) ?? nothing,
      nextSteps:
        hasNextSteps(shown) && !this.#hasNoLater
          ? html`<div part="section next-steps" id="next-steps">${this.#nextSteps?.render(shown)}</div>`
          : nothing,
      adviser: this.#renderAdviser(shown),
      answers: note && shown.answers ? this.#renderAnswers(note, messages) : nothing,
      actions: html`
        ${this.#actions?.renderTake(shown) ?? nothing}
        ${
          this.owner
            ? html`<div part="actions">
                <button part="secondary" type="button" @click=${this.#restart}>${messages.restart}</button>
              </div>`
            : nothing
        }
      `,
    });
  }

  protected override updated(): void {
    if (this.#shown && !this.#isLaterAsked) {
      this.#isLaterAsked = true;
      void this.#loadLater();
    }
    const target = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    if (!target) return;
    this.#focusNext = '';
    moveFocus(target);
  }

  get #shown(): Shown | undefined {
    const messages = this.messages ?? this.#pack.answer?.messages;
    const definition = this.#definition;
    const advice = definition && this.#advice(definition);
    const result = this.#result;
    const plan = this.#plan;
    if (!messages || !advice || (result && !isOf(result, definition)) || !(result ?? plan)) return undefined;
    const {answers, partnerName, partner: partnerKey} = this;
    const profile = this.#profile.answer;
    const trade = answers?.['sector']?.toString();
    const {municipality} = this.#shared.state;
    return {
      ...{definition, advice, messages, level: this.#level, result, answers, plan, profile, partnerKey},
      note: result && noteOf({definition, advice, messages, result, answers}),
      advisers: profile ? advisersFor(profile, {municipality, trade}) : [],
      partner: partnerName || profile?.name || messages.partnerFallback,
      endpoint: this.#endpoint,
      privacyUrl: this.#privacyUrl,
    };
  }

  /** What there is to score: who the company is alone is nothing. */
  get #answered(): Answers | undefined {
    return this.#definition?.questions.some(({id}) => this.answers?.[id] !== undefined) ? this.answers : undefined;
  }

  get #result(): Result | undefined {
    return this.result ?? this.#scored.answer;
  }

  get #plan(): SharedPlan | undefined {
    const plan = this.plan ?? this.#shared.state.plan;
    return plan && plan.opportunities.length > 0 ? plan : undefined;
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

  #renderAdviser(shown: Shown) {
    const {messages, advisers, partner, endpoint} = shown;
    const [first] = advisers;
    const words = first ? messages.talk(first.name) : messages.talkToAdviser;
    const address = first && (first.booking ?? (first.email && mailAddress(first.email)));
    return html`
      <slot name="adviser">
        <p>${messages.adviserText(partner)}</p>
        ${advisers.length > 0 ? renderAdvisers(advisers, messages) : nothing}
      </slot>
      ${
        endpoint !== undefined
          ? (this.#actions?.renderTalk(shown) ??
            html`<div part="actions">
              <button part="primary" type="button" @click=${this.#openTalk}>${words}</button>
            </div>`)
          : address
            ? html`<div part="actions"><a part="primary" href=${address}>${words}</a></div>`
            : nothing
      }
    `;
  }

  #renderAnswers({answers}: Note, messages: ResultMessages) {
    const {owner} = this;
    return html`
      <details part="answers">
        <summary>${messages.answers}</summary>
        <dl>
          ${answers.map(
            ({step, question, answer}) => html`
              <div>
                <dt>${question}</dt>
                <dd>
                  ${answer}
                  ${
                    owner?.edit
                      ? html`<button
                          part="secondary"
                          type="button"
                          aria-label=${messages.changeAnswer(question)}
                          @click=${() => owner.edit!(step.id)}
                        >
                          ${messages.change}
                        </button>`
                      : nothing
                  }
                </dd>
              </div>
            `,
          )}
        </dl>
      </details>
    `;
  }

  readonly #restart = () => {
    // The next visitor may be another: nothing of this one stays on the page.
    const visit = (this.#shared.state.visit ?? 0) + 1;
    this.#shared.change({check: undefined, answers: undefined, plan: undefined, municipality: undefined, visit});
    this.owner!.restart();
  };

  readonly #openTalk = async () => {
    await this.#loadLater();
    this.#actions?.openTalk();
  };

  /** What is not needed to read the result: what fits the company, and what the visitor can do with the note. */
  #loadLater(): Promise<void> {
    return (this.#later ??= this.#load().catch((cause: unknown) => {
      this.#later = undefined;
      this.#hasNoLater = true;
      this.requestUpdate();
      reportError(this, 'result', 'The part with next steps and sending could not be loaded.', cause);
    }));
  }

  async #load() {
    const [{NextSteps}, {ResultActions}] = await Promise.all([
      import('./next-steps.js'),
      import('./result-actions.js'),
    ]);
    this.#hasNoLater = false;
    this.#nextSteps = new NextSteps(this, this.#shared);
    this.#actions = new ResultActions(this, this.#shared);
    this.requestUpdate();
  }
}

/** A result says something only beside the check it is of: others have other names and other questions. */
function isOf({definition}: Result, against: CheckDefinition | undefined): boolean {
  return definition.id === against?.id && definition.version === against.version;
}

declare global {
  interface HTMLElementTagNameMap {
    'sdg-result-card': SdgResultCard;
  }
}
