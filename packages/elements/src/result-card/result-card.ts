import {
  modeOf,
  withWeights,
  type Answers,
  type CatalogueAdjustment,
  type CheckDefinition,
  type Result,
  type ScoringWeights,
} from '@sdg-widgets/core';
import {nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import {reportError} from '../events/error-event.js';
import type {ResultMessages} from '../messages/result-messages.js';
import {moveFocus} from '../shared/move-focus.js';
import {reportStyles} from '../shared/report.styles.js';
import {theme} from '../appearance/theme.styles.js';
import {buildReport} from './report/build-report.js';
import {scoreAnswers} from './score-answers.js';
import {LoadController} from '../base/load-controller.js';
import {PackController} from '../base/pack-controller.js';
import {SdgElement} from '../base/sdg-element.js';
import type {VisitorPlan} from '../base/services.js';
import type {Followed} from './follow-controller.js';
import {emptyResult} from './card-data.js';
import {renderReport} from './report/report.template.js';
import type {CardSections} from './card-sections.js';
import {styles} from './result-card.styles.js';
import type {ReportData} from './card-data.js';

export {scoreAnswers};

/** The element whose answers a card shows. */
export interface CardOwner {
  /** Asks one question again. Without it the answers cannot be changed. */
  readonly edit?: (question: string) => void;
  readonly restart: () => void;
  /** How the owner's own results are sent. */
  readonly submit?: string | undefined;
  /** In test mode nothing leaves the page, whichever of both says so. */
  readonly test?: boolean | undefined;
  /** Whether the visitor was told that the answers are sent when the result shows. */
  readonly autoSubmitNotice?: {readonly isLate: boolean; readonly start: object | undefined} | undefined;
  /** The words that a developer has put in the place of ours, which may say something else. */
  readonly messages?: unknown;
}

/**
 * What a result means, what to do next, whom to call. A private working note: bands in words and bars, no percentage, no
 * seal. With an `endpoint` the visitor can see what would be sent, to whom, and send it.
 *
 * Empty until it has a `result`, `answers` or a `plan`. What a server has rendered into its shadow root stays until then.
 *
 * @tag sdg-result-card
 * @slot adviser - Whom to call. Without it, the advisers of the profile and a sentence that leads to the partner.
 * @slot actions - More to do with the note, below what we offer.
 * @slot footer - The last words, below the disclaimer.
 * @slot goal-icons - Icons of the goals, from a partner who may use them.
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
 */
export class SdgResultCard extends SdgElement {
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
    catalogueUrl: {attribute: 'catalogue-url'},
    catalogue: {attribute: false},
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
  declare plan: VisitorPlan | undefined;

  /** The check that was answered. Without it, the one that ships. */
  declare definition: CheckDefinition | undefined;

  /** Every sentence of the result. Wins over `lang`. */
  declare messages: ResultMessages | undefined;

  /** Opportunities that the partner adds or hides, as JSON: https, at most 256 KiB. Without it, as the finder on this page. */
  declare catalogueUrl: string | undefined;

  /** The same from the developer. Wins over `catalogue-url`. */
  declare catalogue: CatalogueAdjustment | undefined;

  /** The element around the card, or the one it follows: where an answer is changed, and where one starts again. */
  declare owner: CardOwner | undefined;

  readonly #internals = this.attachInternals();
  readonly #pack = new PackController(
    this,
    'result',
    () => this.language,
    () => this.whenReady(),
  );
  readonly #checkPack = new PackController(this, 'check', () => (this.definition ? undefined : this.language));
  readonly #scored = new LoadController(this, {
    // Who the company is alone is nothing to score.
    key: () =>
      !this.result && this.#definition?.questions.some(({id}) => this.answers?.[id] !== undefined)
        ? this.answers
        : undefined,
    load: async (services, answers) => {
      const definition = this.#definition!;
      const {advice} = await services.load('result', this.language);
      return scoreAnswers({definition, mode: modeOf(definition, answers)}, answers, advice);
    },
    name: 'The result',
    code: 'result',
  });
  #shown: ReportData | undefined;
  #weighed:
    {readonly check: CheckDefinition; readonly by: ScoringWeights; readonly definition: CheckDefinition} | undefined;
  #refused: Result | undefined;
  #actions: CardSections | undefined;
  #later: Promise<void> | undefined;
  #follow: Promise<void> | undefined;
  #focusNext = '';
  #served: readonly ChildNode[] = [];

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

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Lit renders before the first node it finds and counts on that one to stay.
    this.shadowRoot?.prepend('');
    const root = super.createRenderRoot();
    this.#served = [...root.childNodes].slice(1);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.htmlFor) void (this.#follow ??= this.#startFollowing());
  }

  protected override render() {
    // Not before: what is no longer needed has only now been forgotten.
    const cardData = (this.#shown = this.#read());
    if (!cardData || this.#isServedMore(cardData)) return nothing;
    const {report, definition, messages, level} = cardData;
    return renderReport({report, definition, messages, level, ...this.#actions?.render(cardData)});
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const cardData = this.#shown;
    this.#actions?.fillForm(cardData);
    if (cardData && !this.#isServedMore(cardData)) {
      for (const node of this.#served) node.remove();
      this.#served = [];
    }
    // A form does not wait: with a name, what fills it is there before the result is.
    if (cardData || this.name) void this.#load();
    const target = this.#focusNext && this.renderRoot.querySelector<HTMLElement>(`#${this.#focusNext}`);
    if (!target) return;
    this.#focusNext = '';
    moveFocus(target);
  }

  /** Whether a server has rendered what the card cannot say yet: nobody is to see it go and come again. */
  #isServedMore(cardData: ReportData): boolean {
    return this.#served.length > 0 && !this.#actions?.isWhole(cardData);
  }

  async #startFollowing() {
    const {FollowController} = await import('./follow-controller.js');
    const take = ({element, ...found}: Followed) => Object.assign(this, {...emptyResult, ...found, owner: element});
    this.addController(new FollowController(this, () => this.htmlFor, take));
  }

  /** What there is to read, once everything that it takes is here. */
  #read(): ReportData | undefined {
    const messages = this.messages ?? this.#pack.value?.messages;
    const definition = this.#definition;
    const result = this.result ?? this.#scored.value;
    const shared = this.plan ?? this.page.state.plan;
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
    const shipped = this.#pack.value?.advice;
    const advice = definition.advice ?? (shipped?.definitionId === id ? shipped.texts : undefined);
    if (!advice) return undefined;
    const {answers} = this;
    return {
      ...{definition, advice, messages, level: this.level, result, answers, plan, profile: this.profileDocument.value},
      report: result && buildReport({definition, advice, messages, result, answers}),
    };
  }

  /** The same object as long as it is of the same. */
  get #definition(): CheckDefinition | undefined {
    const check = this.definition ?? this.#checkPack.value?.check;
    const by = this.#pack.value?.advice;
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
        this.#actions = new CardSections(this, this.page, this.#internals);
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
