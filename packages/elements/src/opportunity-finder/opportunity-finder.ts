import {
  answersTo,
  companyAnswers,
  finderSteps,
  finderTransition,
  initialFinderState,
  type Answer,
  type Answers,
  type CatalogueAdjustment,
  type Check,
  type FinderContext,
  type FinderAction,
  type FinderState,
} from '@sdg-widgets/core';
import {nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {oneOf} from '../base/one-of.js';
import {DocumentController} from '../base/document-controller.js';
import {reportError} from '../events/error-event.js';
import type {Packs} from '../base/services.js';
import {PackController} from '../base/pack-controller.js';
import {SdgElement} from '../base/sdg-element.js';
import {SdgStartEvent, SdgStepEvent} from '../events/session-events.js';
import {html} from '../shared/html.js';
import {moveFocus} from '../shared/move-focus.js';
import {answerText, renderQuestion, type SpecialAnswers} from '../shared/question.template.js';
import {questionStyles} from '../shared/question.styles.js';
import {renderStartScreen} from '../shared/start-screen.template.js';
import {theme} from '../appearance/theme.styles.js';
import {renderDrivers} from './drivers-question.template.js';
import type {CompanyLookup} from './company-lookup.js';
import type {Findings} from '../findings/find-opportunities.js';
import type {OpportunitiesView} from './opportunities-view.js';

// What `sdg-start` names; the catalogue itself comes later.
const catalogueId = 'no.smb.opportunities';

/**
 * Which duties may apply to a company and which opportunities fit it best: who it is, what matters most, then what pays
 * off, each with why, a first step and the money that may help. Asks nothing that the quick check on the same page knows.
 *
 * Shows its light DOM, a plain link, until it can ask, and goes back to it when it cannot.
 *
 * @tag sdg-opportunity-finder
 * @slot - The fallback: what stands in the page until the finder is ready. Put a link here.
 * @slot adviser - Whom to call, shown with what was found.
 * @slot actions - More to do with the plan, below what we offer.
 * @slot footer - The last words below the plan.
 * @slot goal-icons - Icons of the goals, from a partner who may use them.
 * @csspart content - Everything, inside the padding.
 * @csspart title - The heading of the start screen.
 * @csspart intro - What the finder is.
 * @csspart promise - How many questions there are and what happens with the answers.
 * @csspart lookup - The company look-up.
 * @csspart lookup-row - Its field and its button.
 * @csspart lookup-status - What became of looking up.
 * @csspart list - All questions, when they are on one page.
 * @csspart step - One question with its answers.
 * @csspart progress - "Spørsmål 2 av 3".
 * @csspart question - The heading that asks.
 * @csspart hint - A sentence that helps.
 * @csspart options - All answers to one question.
 * @csspart option - One answer.
 * @csspart error - What is missing, or too much.
 * @csspart found - Everything that was found.
 * @csspart conclusion - Its heading.
 * @csspart basis - Which company it was found for, and the button to change it.
 * @csspart section - One part of what was found.
 * @csspart section-title - Its heading.
 * @csspart opportunity - One duty or opportunity.
 * @csspart opportunity-title - Its heading.
 * @csspart reasons - Why it fits this company.
 * @csspart source - Where a duty stands, and when that was checked.
 * @csspart terms - Effort and payback.
 * @csspart local - Who has done it nearby, where to meet, who looks for a partner.
 * @csspart support - Money and help.
 * @csspart goals - The goals it serves.
 * @csspart how - How the opportunities were chosen.
 * @csspart all - All that fit.
 * @csspart filters - The filters over them.
 * @csspart filter - One filter.
 * @csspart hits - How many are shown.
 * @csspart plan - What the visitor has decided to do.
 * @csspart announcement - What has just happened to the plan.
 * @csspart doing - What the company does already.
 * @csspart result - The result card with the plan; its parts are offered, too.
 * @csspart adviser - Whom to call.
 * @csspart adviser-card - One adviser of the profile.
 * @csspart disclaimer - What it is not, and the words of the United Nations.
 * @csspart actions - The buttons.
 * @csspart primary - The button that goes on.
 * @csspart secondary - Another button.
 * @fires {SdgStartEvent} sdg-start - The visitor has started.
 * @fires {SdgStepEvent} sdg-step - Another question is shown; `detail.position` of `detail.total`.
 * @fires {SdgFoundEvent} sdg-complete - The opportunities are shown; `detail.duties` and `detail.best` are ids.
 * @fires {SdgPlanChangeEvent} sdg-plan-change - The visitor has changed the plan; `detail.opportunities` is all of it.
 */
export class SdgOpportunityFinder extends SdgElement {
  static override styles = [theme, questionStyles];

  static override properties: PropertyDeclarations = {
    layout: {},
    start: {},
    heading: {},
    catalogueUrl: {attribute: 'catalogue-url'},
    catalogue: {attribute: false},
    companyLookup: {type: Boolean, attribute: 'company-lookup'},
    registryUrl: {attribute: 'registry-url'},
    answers: {attribute: false},
    context: {attribute: false},
  };

  /** `steps`: one question at a time. `list`: all on one page. */
  declare layout: 'steps' | 'list' | undefined;

  /** `screen`: a start screen first. `immediate`: the first question at once, with the promise above it. */
  declare start: 'screen' | 'immediate' | undefined;

  /** The heading of the start screen, instead of ours. */
  declare heading: string | undefined;

  /** Opportunities that the partner adds or hides, as JSON: https, at most 256 KiB. */
  declare catalogueUrl: string | undefined;

  /** Opportunities that the developer adds or hides. Wins over `catalogue-url`. */
  declare catalogue: CatalogueAdjustment | undefined;

  /** Lets the visitor start from the company, by Enhetsregisteret. Without it no registry is ever asked. */
  declare companyLookup: boolean | undefined;

  /** Another address that answers as Enhetsregisteret's open API does. */
  declare registryUrl: string | undefined;

  /** What the company has answered in a quick check elsewhere. Wins over the one on this page. */
  declare answers: Answers | undefined;

  /** Who the company is, so that it is not asked: `sector` and `size`, as in the check. Wins over `answers`. */
  declare context: Answers | undefined;

  readonly #pack = new PackController(
    this,
    'finder',
    () => this.language,
    () => this.whenReady(),
  );
  // Both while the visitor answers, and not before. The check for what its questions are, unless it was answered here, in
  // the same language.
  readonly #check = new PackController(this, 'check', () => {
    const isHere = this.#sharedCheck?.definition.languages.includes(this.language);
    return this.#isAnnounced && !isHere ? this.language : undefined;
  });
  readonly #catalogue = new PackController(this, 'opportunities', () =>
    this.#isAnnounced ? this.language : undefined,
  );
  readonly #adjustment = new DocumentController(
    this,
    'catalogue',
    () => this.catalogue,
    () => this.catalogueUrl,
  );
  readonly #settings = {layout: 'steps', start: 'screen'};
  #state: FinderState = initialFinderState;
  #view: OpportunitiesView | undefined;
  #found: Findings | undefined;
  #hasNoView = false;
  #lookup: CompanyLookup | undefined;
  #isLookupAwaited = false;
  #isAnnounced = false;
  #isFoundAnnounced = false;
  #focusNext: string | undefined;
  #isWaitedFor = false;
  #visit: number | undefined;

  /** Gives focus to the heading of what is shown. */
  override focus(): void {
    moveFocus(this.renderRoot.querySelector<HTMLElement>('[part=question], [part=title], [part=conclusion]'));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const settings = this.#settings;
    const isNew = (name: keyof SdgOpportunityFinder) => !this.hasUpdated || changed.has(name);
    if (isNew('layout')) settings.layout = oneOf(this, 'layout', this.layout, ['steps', 'list']);
    if (isNew('start')) settings.start = oneOf(this, 'start', this.start, ['screen', 'immediate']);
    if (isNew('companyLookup') && this.companyLookup) void this.#loadLookup();
    this.#isWaitedFor = this.shadowRoot?.activeElement?.id === 'waiting';
    const {visit} = this.page.state;
    if (visit !== this.#visit) this.#begin();
    this.#visit = visit;
    this.#dispatch({type: 'adapt'});
    if (settings.start === 'immediate') this.#dispatch({type: 'start'});
  }

  protected override render() {
    const pack = this.#pack.value;
    const finder = this.#finder;
    if (!pack || !finder || this.#isLookupAwaited) return html`<slot></slot>`;
    const {messages} = pack;
    return html`
      <section part="content" lang=${messages.language} aria-label=${this.heading || messages.name}>
        ${this.#renderState(finder, pack)}
      </section>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const found = this.#found;
    // What said that they are on their way has gone, and focus with it.
    if (found && this.#isWaitedFor) this.#focusNext = 'found';
    if (found) this.#view!.share(found);
    if (found && !this.#isFoundAnnounced) {
      this.#isFoundAnnounced = true;
      this.#view!.announce(found);
    }
    const target = this.#focusNext;
    this.#focusNext = undefined;
    if (target === undefined) return;
    const selector = target === 'found' ? '[part=conclusion], #waiting' : `#${CSS.escape(target)}`;
    moveFocus(this.renderRoot.querySelector<HTMLElement>(selector));
  }

  #renderState(finder: FinderContext, pack: Packs['finder']) {
    const {status, asksAll} = this.#state;
    this.#found = undefined;
    switch (status) {
      case 'ready':
        return html`
          ${this.#renderWelcome(finder, pack)} ${this.#renderLookup(finder)}
          <div part="actions">
            <button part="primary" type="button" @click=${this.#start}>${pack.messages.start}</button>
          </div>
        `;
      case 'asking': {
        const asked = finderSteps(finder, this.#state);
        const isList = this.#settings.layout === 'list' && !asksAll;
        const shown = isList ? asked : [this.#state.at];
        const isFirst = shown[0] === asked[0];
        const isLast = shown.at(-1) === asked.at(-1);
        return html`
          ${isFirst && this.#settings.start === 'immediate' && !asksAll ? [this.#renderWelcome(finder, pack), this.#renderLookup(finder)] : nothing}
          <form part=${isList ? 'list' : 'step'} @submit=${(event: Event) => event.preventDefault()}>
            ${shown.map((id) => keyed(id, html`<div part="step">${this.#renderQuestion(id, asked, finder, pack)}</div>`))}
            <div part="actions">
              ${
                isFirst
                  ? nothing
                  : html`<button part="secondary" type="button" @click=${this.#back}>${pack.messages.back}</button>`
              }
              <button part="primary" @click=${this.#next}>${isLast ? pack.messages.finish : pack.messages.next}</button>
            </div>
          </form>
        `;
      }
      case 'found':
        return this.#renderFound(pack);
    }
  }

  #renderWelcome(finder: FinderContext, {messages}: Packs['finder']) {
    return renderStartScreen({
      heading: this.heading || messages.heading,
      level: this.level,
      intro: messages.intro,
      promises: [
        messages.size(finderSteps(finder, this.#state).length),
        (this.companyLookup && this.#lookup?.privacy) || messages.privacy,
      ],
    });
  }

  #renderLookup({context}: FinderContext) {
    return this.companyLookup && this.#lookup ? this.#lookup.render(this.level, context) : nothing;
  }

  #renderQuestion(id: string, asked: readonly string[], finder: FinderContext, {messages, drivers}: Packs['finder']) {
    const {problem, at} = this.#state;
    const answers = companyAnswers(finder, this.#state);
    const question = {
      level: this.level,
      progress: messages.questionOf(asked.indexOf(id) + 1, asked.length),
    };
    const step = finder.context.find((each) => each.id === id);
    if (step) {
      const missing = problem === 'missing' && at === id;
      const onChoose = (_: string, answer: Answer) => this.#act({type: 'choose', id, answer}, false);
      return renderQuestion({...question, step, answers, messages, missing, onChoose}, noSpecialAnswers);
    }
    const known = finder.context
      .filter((each) => !asked.includes(each.id))
      .map((each) => answerText(each, answers, noSpecialAnswers, messages.language))
      .filter((words) => words !== '');
    return renderDrivers({
      ...question,
      messages,
      drivers,
      chosen: this.#state.drivers,
      known: known.join(', '),
      hasTooMany: problem === 'too-many',
      onToggle: (driver) => this.#act({type: 'toggle', driver}, false),
    });
  }

  #renderFound({messages}: Packs['finder']) {
    const found = (this.#found = this.#find());
    if (found) {
      return this.#view!.render(found, this.level, this.profileDocument.value, this.#edit);
    }
    const hasFailed = this.#catalogue.hasFailed || this.#check.hasFailed || this.#hasNoView;
    return html`
      <p role="status" id="waiting" tabindex="-1">${hasFailed ? messages.notLoaded : messages.loading}</p>
      ${
        hasFailed
          ? html`<div part="actions">
              <button part="primary" type="button" @click=${this.#tryAgain}>${messages.tryAgain}</button>
            </div>`
          : nothing
      }
    `;
  }

  get #finder(): FinderContext | undefined {
    const pack = this.#pack.value;
    if (!pack) return undefined;
    const {context} = pack;
    // Each for itself: a wrong value in one does not hide a right one in another.
    const known = [this.page.state.answers, this.answers, this.context].map((given) => answersTo(context, {...given}));
    return {context, known: Object.assign({}, ...known) as Answers};
  }

  /** The check that was answered on this page. What the developer has given wins over it. */
  get #sharedCheck(): Check | undefined {
    return this.answers ? undefined : this.page.state.check;
  }

  /** What was found, once everything that it takes is here. */
  #find(): Findings | undefined {
    const pack = this.#catalogue.value;
    const finder = this.#finder;
    const check = this.#sharedCheck;
    const shipped = this.#check.value?.check;
    const definition = check && check.definition.id !== shipped?.id ? check.definition : shipped;
    if (this.#state.status !== 'found' || !pack || !finder || !definition || !this.#view) return undefined;
    return this.#view.find({
      pack,
      adjustment: this.#adjustment.value,
      definition,
      mode: check?.mode,
      context: finder.context,
      company: companyAnswers(finder, this.#state),
      answers: {...(this.answers ?? this.page.state.answers)},
      drivers: this.#state.drivers,
    });
  }

  readonly #start = () => {
    this.#act({type: 'start'});
  };

  // Answers the click and not the submit that follows it: in a sandboxed frame without forms no submit comes.
  readonly #next = (event: Event) => {
    event.preventDefault();
    this.#act({type: this.#settings.layout === 'list' && !this.#state.asksAll ? 'finish' : 'next'});
  };

  readonly #back = () => this.#act({type: 'back'});

  readonly #edit = () => this.#act({type: 'edit'});

  /** Forgets everything, as the button under what was found does. */
  restart(): void {
    this.page.change({plan: undefined, municipality: undefined});
    this.#begin();
    this.#focusNext = 'title';
  }

  /** As if nobody had been here. */
  #begin() {
    this.#lookup?.reset();
    this.#view?.reset();
    this.#state = initialFinderState;
    this.#isAnnounced = false;
  }

  readonly #tryAgain = () => {
    this.#focusNext = 'found';
    this.#catalogue.retry();
    this.#check.retry();
    void this.#loadView();
  };

  /** What the visitor did moves on: focus follows, and the page is told. Without `focus` it stays where it is. */
  #act(action: FinderAction, focus = true) {
    this.#announceStart();
    const before = this.#state;
    this.#dispatch(action);
    if (!focus) return;
    this.#lookup?.reset();
    const {status, at, problem} = this.#state;
    if (status === 'found') {
      this.#isFoundAnnounced = false;
      this.#focusNext = 'found';
    } else {
      this.#focusNext = `${problem ? 'error' : 'question'}-${at}`;
      if (at !== before.at || status !== before.status) this.#announceStep();
    }
  }

  #dispatch(action: FinderAction) {
    const finder = this.#finder;
    if (!finder) return;
    const next = finderTransition(finder, this.#state, action);
    if (next === this.#state) return;
    this.#state = next;
    this.requestUpdate();
  }

  #announceStart() {
    if (this.#isAnnounced) return;
    this.#isAnnounced = true;
    this.dispatchEvent(new SdgStartEvent(catalogueId));
    if (this.#state.status === 'asking') this.#announceStep();
    void this.#loadView();
  }

  #announceStep() {
    const asked = finderSteps(this.#finder!, this.#state);
    const {at} = this.#state;
    this.dispatchEvent(new SdgStepEvent(at, asked.indexOf(at) + 1, asked.length));
  }

  async #loadLookup() {
    if (this.#lookup) return;
    this.#isLookupAwaited = true;
    try {
      const {CompanyLookup} = await import('./company-lookup.js');
      this.#lookup = new CompanyLookup(this, {
        messages: () => this.#pack.value?.company,
        registryUrl: () => this.registryUrl || undefined,
        onConfirm: (answers, {municipality}) => {
          this.page.change({municipality: municipality?.number});
          this.#act({type: 'fill', answers});
        },
      });
    } catch (cause) {
      reportError(this, 'result', 'The look-up could not be loaded.', cause);
    }
    this.#isLookupAwaited = false;
    this.requestUpdate();
  }

  async #loadView() {
    if (this.#view) return;
    this.#hasNoView = false;
    try {
      const {OpportunitiesView} = await import('./opportunities-view.js');
      this.#view ??= new OpportunitiesView(this, this.page);
    } catch (cause) {
      this.#hasNoView = true;
      reportError(this, 'result', 'What was found could not be loaded.', cause);
    }
    this.requestUpdate();
  }
}

// Context questions have none.
const noSpecialAnswers: SpecialAnswers = {dontKnow: {}, notRelevant: {}};

declare global {
  interface HTMLElementTagNameMap {
    'sdg-opportunity-finder': SdgOpportunityFinder;
  }
}
