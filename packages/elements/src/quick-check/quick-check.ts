import {
  isQuestion,
  steps,
  textIn,
  version,
  type Answer,
  type Answers,
  type Campaign,
  type Check,
  type CheckDefinition,
  type Language,
  type Mode,
  type PartnerProfileInput,
  type Result,
  type SessionAction,
  type SessionState,
} from '@sdg-widgets/core';
import {LitElement, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {headingLevel} from '../base/heading-level.js';
import {oneOf} from '../base/one-of.js';
import {DocumentController} from '../base/document-controller.js';
import {LanguageController} from '../base/language-controller.js';
import {RequestController} from '../base/request-controller.js';
import {SessionController} from './session-controller.js';
import {Draft} from './draft.js';
import {reportError} from '../events/error-event.js';
import {SdgLanguageRequestEvent} from '../events/language-request-event.js';
import {SdgResultRequestEvent} from '../events/result-request-event.js';
import {SdgCompleteEvent, SdgStartEvent, SdgStepEvent} from '../events/session-events.js';
import type {CheckMessages} from '../messages/check-messages.js';
import type {ResultMessages} from '../messages/result-messages.js';
import {html} from '../shared/html.js';
import {moveFocus} from '../shared/move-focus.js';
import {renderQuestion} from '../shared/question.template.js';
import {questionStyles} from '../shared/question.styles.js';
import {renderStartScreen} from '../shared/start-screen.template.js';
import type {SdgResultCard} from '../result-card/result-card.js';
import {theme} from '../appearance/theme.styles.js';
import {styles} from './quick-check.styles.js';

type Asking = Extract<SessionState, {status: 'asking'}>;
/** Says which answers of an earlier time a check takes, and what the visitor is told of it. */
export type Earlier = (check: Check) => {readonly answers?: Answers | undefined; readonly notice: unknown};

type Complete = Extract<SessionState, {status: 'complete'}>;

/**
 * A sustainability check of about three minutes: one question at a time, then an honest result. Nothing is stored or sent
 * before the visitor asks for it.
 *
 * Shows its light DOM, a plain link, until it has the words and the questions, and goes back to it when they cannot be had.
 *
 * @tag sdg-quick-check
 * @attr {"nb" | "nn" | "en"} lang - The language; else that of the nearest ancestor with `lang`, else Bokmål. Answers are kept when it changes.
 * @attr {"ask" | "on-complete"} submit - `ask`: nothing is sent before the visitor has seen the result and presses Send. `on-complete`: the start screen and the last button say that the answers are sent, without name or contact, when the result shows.
 * @attr {"json" | "text" | "form" | "auto"} submit-format - How the result is put into a request. `text` and `form` reach a receiver that answers no preflight; `auto` chooses by its host.
 * @attr {string} endpoint-fallback - Where to, when `endpoint` cannot be reached.
 * @attr {boolean} test - Test mode: nothing leaves the page, and the element says so.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Light or dark; `auto` follows the page's `color-scheme`.
 * @attr {string} accent - Any CSS colour, also `var(--brand)`: links, buttons, chosen answers, bars. Moved where it could not be read.
 * @attr {string} surface - Any CSS colour: the background.
 * @attr {'none' | 'small' | 'medium' | 'large'} [radius=medium] - Corners.
 * @attr {'comfortable' | 'compact'} [density=comfortable] - Distances.
 * @attr {'inherit' | 'system'} [font=inherit] - The page's font, or the system's.
 * @attr {string} [width=44em] - The largest width, a CSS length.
 * @slot - The fallback: what stands in the page until the check is ready. Put a link here.
 * @slot adviser - Whom to call, shown with the result.
 * @slot actions - More to do with the result, below what we offer.
 * @slot footer - The last words below the result.
 * @slot goal-icons - Icons of the goals, from a partner who may use them.
 * @csspart banner - A line above it all: what an earlier visit has left to be sent.
 * @csspart test-mode - The same line in test mode.
 * @csspart content - Everything, inside the padding.
 * @csspart title - The heading of the start screen.
 * @csspart intro - What the check is.
 * @csspart promise - How long it takes and what happens with the answers.
 * @csspart list - All questions, when they are on one page.
 * @csspart step - One question with its answers.
 * @csspart progress - "Spørsmål 4 av 14".
 * @csspart question - The heading that asks.
 * @csspart hint - The sentence that helps.
 * @csspart options - All answers to one question.
 * @csspart option - One answer.
 * @csspart or - Between the levels and don't know.
 * @csspart comfort - What is said when the visitor does not know.
 * @csspart error - What is missing.
 * @csspart result - The result card; its parts are parts of this element, too.
 * @csspart actions - The buttons.
 * @csspart primary - The button that goes on.
 * @csspart secondary - Another button.
 * @cssprop [--sdg-color-surface=light-dark(#ffffff, #14191e)] - Background.
 * @cssprop [--sdg-color-surface-raised=from the surface] - What stands out from it: the promise, a chosen answer, the adviser.
 * @cssprop [--sdg-color-text=light-dark(#16212a, #eef3f5)] - Text.
 * @cssprop [--sdg-color-text-muted=from the text] - Text that helps.
 * @cssprop [--sdg-color-accent=light-dark(#0c5a63, #7ed0d6)] - Links, buttons, chosen answers, bars.
 * @cssprop [--sdg-color-link=the accent] - Links.
 * @cssprop [--sdg-color-fill=the accent] - Filled buttons and bars.
 * @cssprop [--sdg-color-on-accent=white or black] - The words on a filled button.
 * @cssprop [--sdg-color-border=from the text] - The border of a control.
 * @cssprop [--sdg-color-line=from the surface and the text] - What separates, and carries nothing.
 * @cssprop [--sdg-color-focus=the text] - The ring around what has focus.
 * @cssprop [--sdg-font-family=inherit] - Type.
 * @cssprop [--sdg-font-size=max(1rem, 16px)] - Everything else scales with it; a control stays at least 44 px high.
 * @cssprop [--sdg-line-height=1.5] - A number, at least 1.25.
 * @cssprop [--sdg-heading-font-family=inherit] - Headings.
 * @cssprop [--sdg-heading-font-weight=650] - Headings.
 * @cssprop [--sdg-heading-size=clamp(1.3125em, 6.2cqi, 1.75em)] - The one sentence of a screen; 1em to 3em.
 * @cssprop [--sdg-radius=0.5em] - Corners.
 * @cssprop [--sdg-radius-control=--sdg-radius] - Corners of buttons, fields and answers.
 * @cssprop [--sdg-border-width=1px] - The border of a control, at least 1px.
 * @cssprop [--sdg-space=1em] - Distance between things.
 * @cssprop [--sdg-inset=clamp(1em, 5cqi, 2em)] - Distance from the edge.
 * @cssprop [--sdg-width=44em] - Largest width.
 * @fires {SdgStartEvent} sdg-start - The visitor has started.
 * @fires {SdgStepEvent} sdg-step - Another question is shown; `detail.position` of `detail.total`.
 * @fires {SdgCompleteEvent} sdg-complete - Every question is answered; `detail.result`. Nothing has left the page.
 * @fires {SdgSubmitEvent} sdg-submit - The visitor pressed Send. Cancelable; answer with `respondWith()`.
 * @fires {SdgSubmittedEvent} sdg-submitted - The receiver has the result.
 * @fires {SdgSubmitFailedEvent} sdg-submit-failed - It was not sent; `detail.code` says why.
 * @fires {SdgErrorEvent} sdg-error - Something the developer can mend; the same is in the console.
 */
export class SdgQuickCheck extends LitElement {
  /** The release it belongs to. */
  static readonly version: string = version;

  static override styles = [theme, questionStyles, styles];

  // Declared without decorators: they would be a twelfth of what our code weighs before the first question.
  static override properties: PropertyDeclarations = {
    mode: {},
    layout: {},
    start: {},
    heading: {},
    headingLevel: {attribute: 'heading-level'},
    partner: {},
    partnerName: {attribute: 'partner-name'},
    endpoint: {},
    privacyUrl: {attribute: 'privacy-url'},
    draft: {},
    definitionUrl: {attribute: 'definition-url'},
    profileUrl: {attribute: 'profile-url'},
    definition: {attribute: false},
    profile: {attribute: false},
    messages: {attribute: false},
    resultMessages: {attribute: false},
  };

  /** How many questions: `core` (12) or `extended` (14). */
  declare mode: 'core' | 'extended' | undefined;

  /** `steps`: one question at a time. `list`: all on one page. */
  declare layout: 'steps' | 'list' | undefined;

  /** `screen`: a start screen first. `immediate`: the first question at once, with the promise above it. */
  declare start: 'screen' | 'immediate' | undefined;

  /** The heading of the start screen, instead of ours. */
  declare heading: string | undefined;

  /** The level of the heading in the page's outline, 1 to 5. */
  declare headingLevel: '1' | '2' | '3' | '4' | '5' | undefined;

  /** The partner's key; stands in what is sent. */
  declare partner: string | undefined;

  /** The partner's name as the visitor knows it. */
  declare partnerName: string | undefined;

  /** Where a result is posted. Without the attribute nothing can be sent. Empty: the page answers `sdg-submit` itself. */
  declare endpoint: string | undefined;

  /** What goes along in the header of a request, where `submit-format` is `json`: an object of names and values. */
  declare headers: Readonly<Record<string, string>> | undefined;

  /** The partner's privacy notice. */
  declare privacyUrl: string | undefined;

  /** `session` keeps the answers in `sessionStorage` until the tab is closed; `none` stores nothing. */
  declare draft: 'none' | 'session' | undefined;

  /** A check of the partner's own, as JSON: https, at most 256 KiB. */
  declare definitionUrl: string | undefined;

  /** A check of the developer's own; read again when it is another object. Wins over `definition-url`. */
  declare definition: CheckDefinition | undefined;

  /** The partner's advisers, and the campaign that may run, as JSON: https, at most 256 KiB. */
  declare profileUrl: string | undefined;

  /** The same from the developer. Wins over `profile-url`. */
  declare profile: PartnerProfileInput | undefined;

  /** Every sentence until the result. Wins over `lang`. */
  declare messages: CheckMessages | undefined;

  /** Every sentence of the result. Wins over `lang`. */
  declare resultMessages: ResultMessages | undefined;

  readonly #language = new LanguageController(this);
  readonly #definitionDocument = new DocumentController(
    this,
    'definition',
    () => this.definition,
    () => this.definitionUrl,
  );
  readonly #profile = new DocumentController(
    this,
    'profile',
    () => this.profile,
    () => this.profileUrl,
  );
  readonly #pack = new RequestController(this, {
    key: () => (this.messages && this.definition ? undefined : this.#effectiveLanguage),
    request: (language) => new SdgLanguageRequestEvent(language),
    code: 'language',
  });
  readonly #session = new SessionController(this, () => this.#check);
  // The attributes after wrong values have fallen back.
  readonly #settings = {mode: 'core' as Mode, layout: 'steps', start: 'screen', draft: 'none', level: 2};
  #adaptedTo?: Check;
  #card?: SdgResultCard;
  #result: Result | undefined;
  #resultOf: Answers | undefined;
  #resultFailed = false;
  #displayedBy: HTMLElement | undefined;
  #earlier: Earlier | undefined;
  #notice: unknown = '';
  readonly #campaignDocument = new DocumentController(
    this,
    'definition',
    () => undefined,
    () => (this.#definitionDocument.source() ? undefined : this.#campaign?.definitionUrl),
  );
  #campaign: Campaign | undefined;
  #campaignCheck: CheckDefinition | undefined;
  #isAnnounced = false;
  #focusNext: string | undefined;

  /** What was answered so far. A copy: changing it changes nothing. */
  get answers(): Answers {
    const {state} = this.#session;
    return state.status === 'ready' ? {} : {...state.answers};
  }

  /** Gives focus to the heading of what is shown. */
  override focus(): void {
    const heading = this.renderRoot.querySelector<HTMLElement>('[part=question], [part=title]');
    if (heading) moveFocus(heading);
    else (this.#displayedBy ?? this.#card)?.focus();
  }

  // Another document takes no style sheet of this one.
  adoptedCallback(): void {
    void import('../shared/add-styles.js').then(({renewStyles}) => renewStyles(this));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const settings = this.#settings;
    const isNew = (name: keyof SdgQuickCheck) => !this.hasUpdated || changed.has(name);
    if (isNew('mode')) settings.mode = oneOf(this, 'mode', this.mode, ['core', 'extended']);
    if (isNew('layout')) settings.layout = oneOf(this, 'layout', this.layout, ['steps', 'list']);
    if (isNew('start')) settings.start = oneOf(this, 'start', this.start, ['screen', 'immediate']);
    if (isNew('draft')) settings.draft = oneOf(this, 'draft', this.draft, ['none', 'session']);
    if (isNew('headingLevel')) settings.level = headingLevel(this, this.headingLevel);
    // Not under a visitor who has begun.
    if (!this.#isAnnounced && Object.keys(this.answers).length === 0) {
      this.#campaign = this.#profile.source() ? this.#profile.answer?.campaign : undefined;
      this.#campaignCheck = this.#campaign && this.#campaignDocument.answer;
    }
    this.#adapt();
  }

  protected override render() {
    const messages = this.#messages;
    if (!messages) return html`<slot></slot>`;
    if (!this.#check) {
      if (!this.#definitionDocument.hasFailed) return html`<slot></slot>`;
      return html`
        <div part="content" lang=${messages.language}>
          <p>${messages.notAvailable}</p>
          <slot></slot>
        </div>
      `;
    }
    return html`
      <section part="content" lang=${messages.language} aria-label=${this.heading || messages.name}>
        ${this.#notice ? html`<p part="promise" role="status">${this.#notice}</p>` : nothing}
        ${this.#renderState(messages)}
      </section>
    `;
  }

  protected override updated(): void {
    const target = this.#focusNext;
    this.#focusNext = undefined;
    if (target === 'result' || target === 'start') this.focus();
    else if (target) moveFocus(this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(target)}`));
  }

  #renderState(messages: CheckMessages) {
    const {state} = this.#session;
    switch (state.status) {
      case 'ready':
        return html`
          ${this.#renderWelcome(messages)}
          <div part="actions">
            <button part="primary" type="button" @click=${this.#start}>${messages.start}</button>
          </div>
        `;
      case 'asking':
        return this.#settings.layout === 'list' && !state.editing
          ? this.#renderList(state, messages)
          : this.#renderStep(state, messages);
      case 'complete':
        return this.#renderResult(state, messages);
    }
  }

  #renderWelcome(messages: CheckMessages) {
    const {definition, mode} = this.#check!;
    const minutes = Math.max(1, Math.round(definition.estimatedSeconds[mode] / 60));
    return renderStartScreen({
      heading: this.heading || messages.heading,
      level: this.#settings.level,
      intro: definition === this.#campaignCheck ? textIn(this.#campaign!.text, messages.language) : messages.intro,
      promises: [messages.size(steps(this.#check!, {}).length, minutes), messages.privacy],
    });
  }

  #renderStep(state: Asking, messages: CheckMessages) {
    const asked = steps(this.#check!, state.answers);
    const index = asked.findIndex(({id}) => id === state.at);
    const isLast = index === asked.length - 1;
    return html`
      ${index === 0 && this.#settings.start === 'immediate' ? this.#renderWelcome(messages) : nothing}
      ${keyed(
        state.at,
        html`<form part="step" @submit=${preventNavigation}>
          ${this.#renderQuestion(state, messages, index)}
          <div part="actions">
            ${
              index > 0 && !state.editing
                ? html`<button part="secondary" type="button" @click=${this.#back}>${messages.back}</button>`
                : nothing
            }
            <button part="primary" @click=${this.#next}>
              ${state.editing ? messages.returnToResult : isLast ? messages.finish : messages.next}
            </button>
          </div>
        </form>`,
      )}
    `;
  }

  #renderList(state: Asking, messages: CheckMessages) {
    return html`
      <form part="list" @submit=${preventNavigation}>
        ${this.#settings.start === 'immediate' ? this.#renderWelcome(messages) : nothing}
        ${steps(this.#check!, state.answers).map(({id}, index) =>
          keyed(id, html`<div part="step">${this.#renderQuestion(state, messages, index)}</div>`),
        )}
        <div part="actions"><button part="primary" @click=${this.#next}>${messages.finish}</button></div>
      </form>
    `;
  }

  #renderQuestion({answers, at, missing}: Asking, messages: CheckMessages, index: number) {
    const {definition} = this.#check!;
    const asked = steps(this.#check!, answers);
    const step = asked[index]!;
    return renderQuestion(
      {
        step,
        answers,
        messages,
        level: this.#settings.level,
        // Until the company has said who it is, any question may still come: the total only falls.
        progress: messages.questionOf(index + 1, (isQuestion(step) ? asked : steps(this.#check!, {})).length),
        missing: missing && step.id === at,
        onChoose: this.#choose,
      },
      definition.specialAnswers,
    );
  }

  #renderResult({answers}: Complete, messages: CheckMessages) {
    if (!this.#result) {
      return html`
        <p role="status" id="waiting" tabindex="-1">
          ${this.#resultFailed ? messages.resultNotLoaded : messages.loadingResult}
        </p>
        ${
          this.#resultFailed
            ? html`<div part="actions">
                <button part="primary" type="button" @click=${this.#tryAgain}>${messages.tryAgain}</button>
              </div>`
            : nothing
        }
      `;
    }
    if (this.#displayedBy) return nothing;
    const {partner, partnerName, endpoint, privacyUrl, resultMessages} = this;
    this.#card ??= this.#createCard();
    return html`${Object.assign(this.#card, {
      ...{result: this.#result, answers, definition: this.#check!.definition, messages: resultMessages},
      profile: this.#profile.answer,
      lang: messages.language,
      ...{headingLevel: String(this.#settings.level), owner: this, partner, partnerName, endpoint, privacyUrl},
    })}`;
  }

  /** The check that the page names, else that of the campaign. */
  get #partnerDefinition(): CheckDefinition | undefined {
    return this.#definitionDocument.source() ? this.#definitionDocument.answer : this.#campaignCheck;
  }

  get #check(): Check | undefined {
    // A campaign takes nobody's check away while it is loaded, or when it cannot be.
    const definition =
      this.#partnerDefinition ?? (this.#definitionDocument.source() ? undefined : this.#pack.answer?.check);
    return definition && {definition, mode: this.#settings.mode};
  }

  /** The page's language; or the first that a check of the partner's own has, so that all of it is in one language. */
  get #effectiveLanguage(): Language {
    const own = this.#partnerDefinition;
    const {language} = this.#language;
    return own && !own.languages.includes(language) ? own.languages[0]! : language;
  }

  get #messages(): CheckMessages | undefined {
    return this.messages ?? this.#pack.answer?.messages;
  }

  get #draft(): Draft | undefined {
    const {definition} = this.#check ?? {};
    return definition && this.#settings.draft === 'session' ? new Draft(`${definition.id}:${this.id}`) : undefined;
  }

  /** Keeps the session in step with the check, which may arrive late and change while the visitor answers. */
  #adapt() {
    const check = this.#check;
    if (!check) return;
    const before = this.#adaptedTo;
    this.#adaptedTo = check;
    const {id, version} = check.definition;
    if (before?.definition.id !== id) {
      if (before) this.#isAnnounced = false;
      this.#session.dispatch({type: 'restart'});
      const answers = this.#draft?.load();
      if (answers) this.#session.dispatch({type: 'resume', answers});
    } else if (before.definition.version !== version || before.mode !== check.mode) {
      this.#session.dispatch({type: 'adapt'});
      if (this.#session.state.status === 'complete') void this.#requestResult();
    }
    this.#takeEarlier(check);
    if (this.#settings.start === 'immediate') this.#session.dispatch({type: 'start'});
  }

  /** Without moving focus: the page has just been opened. */
  #takeEarlier(check: Check) {
    const {answers, notice} = this.#earlier?.(check) ?? {};
    this.#earlier = undefined;
    if (notice === undefined || (answers && Object.keys(this.answers).length > 0)) return;
    this.#notice = notice;
    if (!answers) return;
    for (const action of [{type: 'restart'}, {type: 'resume', answers}, {type: 'finish'}] as const) {
      this.#session.dispatch(action);
    }
    void this.#requestResult();
  }

  readonly #start = () => {
    this.#session.dispatch({type: 'start'});
    this.#announceStart();
    this.#focusNext = 'start';
  };

  readonly #choose = (id: string, answer: Answer) => {
    this.#announceStart();
    this.#session.dispatch({type: 'choose', id, answer});
    this.#draft?.save(this.answers);
  };

  // Answers the click and not the submit that follows it: Enter on a radio clicks this button too, and in a sandboxed
  // frame without forms no submit comes.
  readonly #next = (event: Event) => {
    event.preventDefault();
    this.#act({type: this.#settings.layout === 'list' ? 'finish' : 'next'});
  };

  readonly #back = () => this.#act({type: 'back'});

  /**
   * Takes the answers of an earlier time, as soon as there is a check: `earlier` is asked which of them are of that check,
   * and what to say of it. Does nothing under a visitor who has begun.
   */
  resume(earlier: Earlier): void {
    this.#earlier = earlier;
    this.requestUpdate();
  }

  /** Asks one question again; then the result comes back. Does nothing before the last question. */
  edit(id: string): void {
    this.#act({type: 'edit', id});
  }

  /** Forgets every answer, as the button under the result does. */
  restart(): void {
    this.#notice = '';
    this.#draft?.save(undefined);
    this.#isAnnounced = false;
    this.#session.dispatch({type: 'restart'});
    if (this.#settings.start === 'immediate') this.#session.dispatch({type: 'start'});
    this.#focusNext = 'start';
  }

  /** What the visitor did moves on: focus follows, and the page is told. */
  #act(action: SessionAction) {
    this.#announceStart();
    const before = this.#session.state;
    this.#session.dispatch(action);
    const {state} = this.#session;
    if (state.status === 'ready') return;
    if (state.status === 'complete') {
      // An answer that was looked at and left as it was leaves the result, too.
      if (this.#result && before.status === 'asking' && before.answers === this.#resultOf) this.#focusNext = 'result';
      else void this.#requestResult('result');
      return;
    }
    this.#focusNext = `${state.missing ? 'error' : 'question'}-${state.at}`;
    if (!state.missing) this.#announceStep();
  }

  #announceStart() {
    if (this.#isAnnounced) return;
    this.#isAnnounced = true;
    this.dispatchEvent(new SdgStartEvent(this.#check!.definition.id, this.#settings.mode));
    this.#announceStep();
  }

  #announceStep() {
    const {state} = this.#session;
    if (state.status !== 'asking') return;
    const asked = steps(this.#check!, state.answers);
    this.dispatchEvent(new SdgStepEvent(state.at, asked.findIndex(({id}) => id === state.at) + 1, asked.length));
  }

  readonly #tryAgain = () => this.#requestResult('result');

  /** `focus` is where it goes when the visitor waits for the result; nowhere when the page has changed something. */
  async #requestResult(focus?: string) {
    const check = this.#check;
    const {state} = this.#session;
    if (!check || state.status !== 'complete') return;
    this.#result = undefined;
    this.#resultFailed = false;
    this.#focusNext = focus && 'waiting';
    this.requestUpdate();
    const request = new SdgResultRequestEvent(check, state.answers, this.#effectiveLanguage);
    this.dispatchEvent(request);
    this.#displayedBy = request.shownBy;
    // Only while it is waited for: the visitor may have started again.
    const isAwaited = () => this.#session.state === state;
    try {
      const result = await (request.response ?? Promise.reject(new Error('Nothing on this page answers it.')));
      if (!isAwaited()) return;
      this.#result = result;
      this.#resultOf = state.answers;
      this.#focusNext = focus;
      this.dispatchEvent(new SdgCompleteEvent(result));
    } catch (cause) {
      if (!isAwaited()) return;
      this.#resultFailed = true;
      this.#focusNext = focus && 'waiting';
      reportError(this, 'result', `${request.type} failed.`, cause);
    }
    this.requestUpdate();
  }

  #createCard(): SdgResultCard {
    // Under whatever prefix this element itself was defined.
    const card = document.createElement(this.localName.replace('quick-check', 'result-card')) as SdgResultCard;
    card.setAttribute('part', 'result');
    return card;
  }
}

function preventNavigation(event: Event) {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'sdg-quick-check': SdgQuickCheck;
  }
}
