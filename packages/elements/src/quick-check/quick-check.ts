import {
  isQuestion,
  steps,
  textIn,
  type Answer,
  type Answers,
  type Campaign,
  type Check,
  type CheckDefinition,
  type Language,
  type Mode,
  type Result,
  type SessionAction,
  type SessionState,
} from '@sdg-widgets/core';
import {nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {DocumentController} from '../base/document-controller.js';
import {LazyPart} from '../base/lazy-part.js';
import {oneOf} from '../base/one-of.js';
import {PackController} from '../base/pack-controller.js';
import {servicesOf} from '../base/provide-services.js';
import {registerBeside, tagBeside} from '../base/register.js';
import {SdgElement} from '../base/sdg-element.js';
import {SessionController} from './session-controller.js';
import {Draft} from './draft.js';
import {reportError} from '../events/error-event.js';
import {SdgCompleteEvent, SdgStartEvent, SdgStepEvent} from '../events/session-events.js';
import type {CheckMessages} from '../messages/check-messages.js';
import type {ResultMessages} from '../messages/result-messages.js';
import {html} from '../shared/html.js';
import {moveFocus} from '../shared/move-focus.js';
import {renderQuestion} from '../shared/question.template.js';
import {questionStyles} from '../shared/question.styles.js';
import {renderStartScreen} from '../shared/start-screen.template.js';
import type {SdgResultCard} from '../result-card/result-card.js';
import type {AutoSubmitNotice} from './auto-submit-notice.js';
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
 * @slot - The fallback: what stands in the page until the check is ready. Put a link here.
 * @slot adviser - Whom to call, shown with the result.
 * @slot actions - More to do with the result, below what we offer.
 * @slot footer - The last words below the result.
 * @slot goal-icons - Icons of the goals, from a partner who may use them.
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
 * @fires {SdgStartEvent} sdg-start - The visitor has started.
 * @fires {SdgStepEvent} sdg-step - Another question is shown; `detail.position` of `detail.total`.
 * @fires {SdgCompleteEvent} sdg-complete - Every question is answered; `detail.result`. Nothing has left the page.
 */
export class SdgQuickCheck extends SdgElement {
  static override styles = [theme, questionStyles, styles];

  static override properties: PropertyDeclarations = {
    mode: {},
    layout: {},
    start: {},
    heading: {},
    draft: {},
    definitionUrl: {attribute: 'definition-url'},
    definition: {attribute: false},
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

  /** `session` keeps the answers in `sessionStorage` until the tab is closed; `none` stores nothing. */
  declare draft: 'none' | 'session' | undefined;

  /** A check of the partner's own, as JSON: https, at most 256 KiB. */
  declare definitionUrl: string | undefined;

  /** A check of the developer's own; read again when it is another object. Wins over `definition-url`. */
  declare definition: CheckDefinition | undefined;

  /** Every sentence until the result. Wins over `lang`. */
  declare messages: CheckMessages | undefined;

  /** Every sentence of the result. Wins over `lang`. */
  declare resultMessages: ResultMessages | undefined;

  readonly #definitionDocument = new DocumentController(
    this,
    'definition',
    () => this.definition,
    () => this.definitionUrl,
  );
  readonly #pack = new PackController(
    this,
    'check',
    () => (this.messages && this.definition ? undefined : this.#effectiveLanguage),
    () => this.whenReady(),
  );
  readonly #autoSubmitNotice = new LazyPart(this, async () => {
    const {AutoSubmitNotice} = await import('./auto-submit-notice.js');
    return new AutoSubmitNotice(this, this.#isAnnounced);
  });
  readonly #session = new SessionController(this, () => this.#check);
  // The attributes after wrong values have fallen back.
  readonly #settings = {mode: 'core' as Mode, layout: 'steps', start: 'screen', draft: 'none'};
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

  /** Whether the visitor was told that the answers are sent when the result shows; `undefined` where that is not asked for. */
  get autoSubmitNotice(): AutoSubmitNotice | undefined {
    return this.#autoSubmitNotice.value;
  }

  protected override whenReady(): Promise<unknown> {
    return Promise.all([super.whenReady(), this.submit === 'on-complete' && this.#autoSubmitNotice.load()]);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = this.#settings;
    const isNew = (name: keyof SdgQuickCheck) => !this.hasUpdated || changed.has(name);
    if (isNew('mode')) settings.mode = oneOf(this, 'mode', this.mode, ['core', 'extended']);
    if (isNew('layout')) settings.layout = oneOf(this, 'layout', this.layout, ['steps', 'list']);
    if (isNew('start')) settings.start = oneOf(this, 'start', this.start, ['screen', 'immediate']);
    if (isNew('draft')) settings.draft = oneOf(this, 'draft', this.draft, ['none', 'session']);
    if (this.submit === 'on-complete') void this.#autoSubmitNotice.load();
    // Not under a visitor who has begun.
    if (!this.#isAnnounced && Object.keys(this.answers).length === 0) {
      this.#campaign = this.profileDocument.source() ? this.profileDocument.value?.campaign : undefined;
      this.#campaignCheck = this.#campaign && this.#campaignDocument.value;
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

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
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
      level: this.level,
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
        level: this.level,
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
    this.#card ??= this.#createCard();
    return html`${Object.assign(this.#card, {
      ...this.passedOn,
      result: this.#result,
      answers,
      definition: this.#check!.definition,
      messages: this.resultMessages,
      profile: this.profileDocument.value,
      lang: messages.language,
      headingLevel: String(this.level),
      owner: this,
    })}`;
  }

  /** The check that the page names, else that of the campaign. */
  get #partnerDefinition(): CheckDefinition | undefined {
    return this.#definitionDocument.source() ? this.#definitionDocument.value : this.#campaignCheck;
  }

  get #check(): Check | undefined {
    // A campaign takes nobody's check away while it is loaded, or when it cannot be.
    const definition =
      this.#partnerDefinition ?? (this.#definitionDocument.source() ? undefined : this.#pack.value?.check);
    return definition && {definition, mode: this.#settings.mode};
  }

  /** The page's language; or the first that a check of the partner's own has, so that all of it is in one language. */
  get #effectiveLanguage(): Language {
    const own = this.#partnerDefinition;
    const {language} = this;
    return own && !own.languages.includes(language) ? own.languages[0]! : language;
  }

  get #messages(): CheckMessages | undefined {
    const messages = this.messages ?? this.#pack.value?.messages;
    return messages && (this.#autoSubmitNotice.value?.messagesFor(messages) ?? messages);
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
    this.#autoSubmitNotice.value?.resumed();
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
    this.#autoSubmitNotice.value?.started();
    // Early, so that nobody waits for the result. What fails now is loaded again when it is needed.
    void this.#loadResult().catch(() => {});
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
    // Only while it is waited for: the visitor may have started again.
    const isAwaited = () => this.#session.state === state;
    try {
      const {scoreAnswers, advice} = await this.#loadResult();
      if (!isAwaited()) return;
      this.#result = scoreAnswers(check, state.answers, advice);
      this.#resultOf = state.answers;
      this.#focusNext = focus;
      const event = new SdgCompleteEvent(this.#result, check);
      this.dispatchEvent(event);
      this.#displayedBy = event.displayedBy;
    } catch (cause) {
      if (!isAwaited()) return;
      this.#resultFailed = true;
      this.#focusNext = focus && 'waiting';
      reportError(this, 'result', 'The result could not be loaded.', cause);
    }
    this.requestUpdate();
  }

  /** What it takes to score the answers and to show what that means. */
  async #loadResult() {
    const [{SdgResultCard, scoreAnswers}, {advice}] = await Promise.all([
      import('../result-card/result-card.js'),
      servicesOf(this).load('result', this.#effectiveLanguage),
    ]);
    registerBeside(this, 'result-card', SdgResultCard);
    return {scoreAnswers, advice};
  }

  #createCard(): SdgResultCard {
    const card = document.createElement(tagBeside(this, 'result-card')) as SdgResultCard;
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
