import {
  modeOf,
  version,
  withWeights,
  type Answers,
  type CatalogueAdjustment,
  type CheckDefinition,
  type Language,
  type PartnerProfileInput,
  type Result,
  type ScoringWeights,
} from '@sdg-widgets/core';
import {LitElement, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {headingLevel} from '../base/heading-level.js';
import {DocumentController} from '../base/document-controller.js';
import type {Followed} from './follow-controller.js';
import {LanguageController} from '../base/language-controller.js';
import {RequestController} from '../base/request-controller.js';
import {PageStateController} from '../base/page-state-controller.js';
import {reportError} from '../events/error-event.js';
import {SdgLanguageRequestEvent} from '../events/language-request-event.js';
import {SdgResultLanguageRequestEvent} from '../events/result-language-request-event.js';
import {SdgResultRequestEvent} from '../events/result-request-event.js';
import type {SharedPlan} from '../events/shared-state-event.js';
import type {ResultMessages} from '../messages/result-messages.js';
import {moveFocus} from '../shared/move-focus.js';
import {reportStyles} from '../shared/report.styles.js';
import {theme} from '../appearance/theme.styles.js';
import {buildReport} from './report/build-report.js';
import {emptyResult} from './nothing-found.js';
import {renderReport} from './report/report.template.js';
import type {CardSections} from './card-sections.js';
import {styles} from './result-card.styles.js';
import type {ReportData} from './card-data.js';

/** The element whose answers a card shows. */
export interface CardOwner {
  /** Asks one question again. Without it the answers cannot be changed. */
  readonly edit?: (question: string) => void;
  readonly restart: () => void;
  /** An element says by its attributes how the card is to send. */
  readonly getAttribute?: Element['getAttribute'];
}

/**
 * What a result means, what to do next, whom to call. A private working note: bands in words and bars, no percentage, no
 * seal. With an `endpoint` the visitor can see what would be sent, to whom, and send it.
 *
 * Empty until it has a `result`, `answers` or a `plan`. What a server has rendered into its shadow root stays until then.
 *
 * @tag sdg-result-card
 * @attr {"nb" | "nn" | "en"} lang - The language; else that of the nearest ancestor with `lang`, else Bokmål.
 * @attr {"json" | "text" | "form" | "auto"} submit-format - How the result is put into a request. `text` and `form` reach a receiver that answers no preflight; `auto` chooses by its host.
 * @attr {string} endpoint-fallback - Where to, when `endpoint` cannot be reached.
 * @attr {boolean} test - Test mode: nothing leaves the page, and the card says so.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Light or dark; `auto` follows the page's `color-scheme`.
 * @attr {string} accent - Any CSS colour, also `var(--brand)`: links, buttons, chosen answers, bars. Moved where it could not be read.
 * @attr {string} surface - Any CSS colour: the background.
 * @attr {'none' | 'small' | 'medium' | 'large'} [radius=medium] - Corners.
 * @attr {'comfortable' | 'compact'} [density=comfortable] - Distances.
 * @attr {'inherit' | 'system'} [font=inherit] - The page's font, or the system's.
 * @attr {string} [width=44em] - The largest width, a CSS length.
 * @slot adviser - Whom to call. Without it, the advisers of the profile and a sentence that leads to the partner.
 * @slot actions - More to do with the note, below what we offer.
 * @slot footer - The last words, below the disclaimer.
 * @slot goal-icons - Icons of the goals, from a partner who may use them.
 * @csspart banner - A line above it all: what an earlier visit has left to be sent.
 * @csspart test-mode - The same line in test mode.
 * @csspart content - Everything, inside the padding.
 * @csspart note - "Internt arbeidsnotat".
 * @csspart printed - The day, on paper.
 * @csspart conclusion - The conclusion in one sentence.
 * @csspart meaning - What the stage means.
 * @csspart changes - What has changed since an earlier time.
 * @csspart balance - What is in place, and what is to be gained.
 * @csspart line - One of these.
 * @csspart section - One part of the result.
 * @csspart section-title - Its heading.
 * @csspart next-steps - The plan, or what fits best.
 * @csspart next-step - One of these.
 * @csspart awaited - What stands in their place until they have loaded.
 * @csspart not-loaded - What does when they could not be.
 * @csspart reason - Why it fits this company.
 * @csspart source - Where a duty stands, and when that was checked.
 * @csspart support - Money and help.
 * @csspart goals - The goals that it serves.
 * @csspart bar-row - One name, its standing in words and its bar.
 * @csspart standing - Where it stands, in words.
 * @csspart bar - The bar.
 * @csspart adviser - Whom to call.
 * @csspart adviser-card - One adviser of the profile.
 * @csspart send - The form that sends the note to an adviser.
 * @csspart privacy - The link to the privacy notice.
 * @csspart field - One field with its label.
 * @csspart consent - What the visitor agrees to.
 * @csspart status - What became of it.
 * @csspart answers - The visitor's answers.
 * @csspart left-out - What the check did not ask.
 * @csspart more - What else can be done with the note.
 * @csspart take - Ways to take the note along.
 * @csspart compare - The field for an earlier link.
 * @csspart disclaimer - What the result is not.
 * @csspart error - What to mend in a field.
 * @csspart actions - Buttons.
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
 * @fires {SdgSubmitEvent} sdg-submit - The visitor pressed Send. Cancelable; answer with `respondWith()`.
 * @fires {SdgSubmittedEvent} sdg-submitted - The receiver has the result.
 * @fires {SdgSubmitFailedEvent} sdg-submit-failed - It was not sent; `detail.code` says why.
 * @fires {SdgErrorEvent} sdg-error - Something the developer can mend; the same is in the console.
 */
export class SdgResultCard extends LitElement {
  /** The release it belongs to. */
  static readonly version: string = version;

  static override styles = [theme, reportStyles, styles];

  static readonly formAssociated = true;

  static override properties: PropertyDeclarations = {
    htmlFor: {attribute: 'for'},
    name: {reflect: true},
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
    headers: {attribute: false},
    owner: {attribute: false},
  };

  /** The id of a quick check or finder in the same root: the card shows what it finds, and in its stead. */
  declare htmlFor: string | undefined;

  /** The name under which the form around the card carries the envelope, as JSON. Without it the form carries nothing. */
  declare name: string | undefined;

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
  declare profile: PartnerProfileInput | undefined;

  /** Opportunities that the partner adds or hides, as JSON: https, at most 256 KiB. Without it, as the finder on this page. */
  declare catalogueUrl: string | undefined;

  /** The same from the developer. Wins over `catalogue-url`. */
  declare catalogue: CatalogueAdjustment | undefined;

  /** The level of the heading in the page's outline, 1 to 5. */
  declare headingLevel: '1' | '2' | '3' | '4' | '5' | undefined;

  /** The partner's key; stands in what is sent. */
  declare partner: string | undefined;

  /** The partner's name as the visitor knows it. */
  declare partnerName: string | undefined;

  /** Where the result is posted. Without the attribute nothing can be sent. Empty: the page answers `sdg-submit` itself. */
  declare endpoint: string | undefined;

  /** What goes along in the header of a request, where `submit-format` is `json`: an object of names and values. */
  declare headers: Readonly<Record<string, string>> | undefined;

  /** The partner's privacy notice. */
  declare privacyUrl: string | undefined;

  /** The element around the card, or the one it follows: where an answer is changed, and where one starts again. */
  declare owner: CardOwner | undefined;

  readonly #internals = this.attachInternals();
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
    // Who the company is alone is nothing to score.
    key: () =>
      !this.result && this.#definition?.questions.some(({id}) => this.answers?.[id] !== undefined)
        ? this.answers
        : undefined,
    request: (answers) => {
      const definition = this.#definition!;
      const check = {definition, mode: modeOf(definition, answers)};
      return new SdgResultRequestEvent(check, answers, this.#language.language);
    },
    code: 'result',
  });
  readonly #shared = new PageStateController(this);
  #level = 2;
  #shown: ReportData | undefined;
  #weighed:
    {readonly check: CheckDefinition; readonly by: ScoringWeights; readonly definition: CheckDefinition} | undefined;
  #refused: Result | undefined;
  #actions: CardSections | undefined;
  #later: Promise<void> | undefined;
  #follow: Promise<void> | undefined;
  #focusNext = '';
  #served: readonly ChildNode[] = [];

  /** The language it speaks. */
  get language(): Language {
    return this.#language.language;
  }

  /** The form that carries the envelope. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
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

  /** Shows everything that stands on paper. Resolves when it is there, or cannot be had. */
  async whole(): Promise<void> {
    await this.#load();
    await this.#actions?.need();
  }

  /** Forgets what the card was given, with the rest of the form. Where the answers came from begins anew. */
  formResetCallback(): void {
    void this.#actions?.fillForm(undefined);
    Object.assign(this, {...emptyResult, plan: undefined});
    this.owner?.restart();
  }

  // Another document takes no style sheet of this one.
  adoptedCallback(): void {
    void import('../shared/add-styles.js').then(({renewStyles}) => renewStyles(this));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Lit renders before the first node it finds and counts on that one to stay.
    this.shadowRoot?.prepend('');
    const root = super.createRenderRoot();
    this.#served = [...root.childNodes].slice(1);
    return root;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isNew = (name: keyof SdgResultCard) => !this.hasUpdated || changed.has(name);
    if (isNew('headingLevel')) this.#level = headingLevel(this, this.headingLevel);
    if (this.htmlFor) void (this.#follow ??= this.#startFollowing());
  }

  protected override render() {
    // Not before: what is no longer needed has only now been forgotten.
    const shown = (this.#shown = this.#read());
    if (!shown || this.#isServedMore(shown)) return nothing;
    const {note, definition, messages, level} = shown;
    return renderReport({note, definition, messages, level, ...this.#actions?.render(shown)});
  }

  protected override updated(): void {
    const shown = this.#shown;
    this.#actions?.fillForm(shown);
    if (shown && !this.#isServedMore(shown)) {
      for (const node of this.#served) node.remove();
      this.#served = [];
    }
    // A form does not wait: with a name, what fills it is there before the result is.
    if (shown || this.name) void this.#load();
    const target = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    if (!target) return;
    this.#focusNext = '';
    moveFocus(target);
  }

  /** Whether a server has rendered what the card cannot say yet: nobody is to see it go and come again. */
  #isServedMore(shown: ReportData): boolean {
    return this.#served.length > 0 && !this.#actions?.isWhole(shown);
  }

  async #startFollowing() {
    const {FollowController} = await import('./follow-controller.js');
    const take = ({element, ...found}: Followed) => Object.assign(this, {...emptyResult, ...found, owner: element});
    this.addController(new FollowController(this, () => this.htmlFor, take));
  }

  /** What there is to read, once everything that it takes is here. */
  #read(): ReportData | undefined {
    const messages = this.messages ?? this.#pack.answer?.messages;
    const definition = this.#definition;
    const result = this.result ?? this.#scored.answer;
    const shared = this.plan ?? this.#shared.state.plan;
    const plan = shared?.opportunities.length ? shared : undefined;
    if (!messages || !definition || !(result ?? plan)) return undefined;
    // A result says something only beside the check it is of: others have other names and other questions.
    const {id, version} = result?.definition ?? definition;
    if (id !== definition.id || version !== definition.version) {
      if (this.#refused !== result) {
        this.#refused = result;
        const message = `The result is of ${id} ${version}, and not of the check that is here. Set .definition.`;
        reportError(this, 'result', message);
      }
      return undefined;
    }
    // Advice that ships is for the check that ships, and no other.
    const shipped = this.#pack.answer?.advice;
    const advice = definition.advice ?? (shipped?.definitionId === id ? shipped.texts : undefined);
    if (!advice) return undefined;
    const {answers} = this;
    return {
      ...{definition, advice, messages, level: this.#level, result, answers, plan, profile: this.#profile.answer},
      note: result && buildReport({definition, advice, messages, result, answers}),
    };
  }

  /** The same object as long as it is of the same. */
  get #definition(): CheckDefinition | undefined {
    const check = this.definition ?? this.#checkPack.answer?.check;
    const by = this.#pack.answer?.advice;
    if (!check || !by) return check;
    if (this.#weighed?.check !== check || this.#weighed.by !== by) {
      this.#weighed = {check, by, definition: withWeights(check, by)};
    }
    return this.#weighed.definition;
  }

  /** What is not needed to read the result: whom to call, what fits the company, and what can be done with the note. */
  #load(): Promise<void> {
    return (this.#later ??= import('./card-sections.js').then(
      ({CardSections}) => {
        this.#actions = new CardSections(this, this.#shared, this.#internals);
        if (this.#served.length > 0) void this.#actions.need();
        this.requestUpdate();
      },
      (cause: unknown) =>
        reportError(this, 'result', 'The part with next steps and sending could not be loaded.', cause),
    ));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sdg-result-card': SdgResultCard;
  }
}
