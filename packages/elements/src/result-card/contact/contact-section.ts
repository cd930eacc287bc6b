import {toJson, type Envelope, type Language, type Opportunity} from '@sdg-widgets/core';
import type {ReactiveController, TemplateResult} from 'lit';
import {LazyPart} from '../../base/lazy-part.js';
import type {RequestController} from '../../base/request-controller.js';
import {SubmissionController, type SubmissionState} from './submission-controller.js';
import type {ActionPack} from '../../events/actions-request-event.js';
import type {ContactMessages} from '../../messages/contact-messages.js';
import type {ExportMessages} from '../../messages/export-messages.js';
import {addStyles} from '../../shared/add-styles.js';
import {fieldStyles} from '../../shared/field.styles.js';
import {html} from '../../shared/html.js';
import {contactFields, termsOf, type ContactProblems, type Terms} from './contact-terms.js';
import {downloadJson} from '../export/download.js';
import {formStyles} from '../form.styles.js';
import type {SubmissionStatus} from './submission-status.js';
import type {SdgResultCard} from '../result-card.js';
import {buildEnvelope, planIds, type AdviserData} from './build-envelope.js';
import {hasForm, needsDetailedStatus, renderContactForm} from './contact-form.js';
import {SubmissionSender} from './submission-options.js';
import type {CardData} from '../card-data.js';
import {talkStyles} from './contact-section.styles.js';

interface AdviserParts {
  readonly forAdviser: typeof import('./for-adviser.js');
  readonly words: ExportMessages;
}

/** The way from a note to a person: the form, what would be sent, to whom, and what became of it. */
export class ContactSection implements ReactiveController {
  /** Loaded when more is to be said than that it goes and has arrived. */
  readonly outcomes: LazyPart<SubmissionStatus>;
  readonly sender: SubmissionSender;
  readonly #card: SdgResultCard;
  readonly #pack: RequestController<Language, ActionPack>;
  readonly #submission: SubmissionController;
  #adviserParts: LazyPart<AdviserParts> | undefined;
  #language: Language | undefined;
  #isOpen = false;
  #hadForm = false;
  #isBuilding = false;
  #loadFailed = false;
  /** The state that words are loaded for, and whether they cannot be had. */
  #detailedState: SubmissionState | undefined;
  #statusMessagesMissing = false;
  #envelope: Envelope | undefined;
  #problems: ContactProblems = {};
  /** What the form is of. */
  #submissionKey = '';
  /** Whether what became of sending was of something else. */
  #isStale = false;
  #lastShownState: SubmissionState | undefined;

  constructor(card: SdgResultCard, pack: RequestController<Language, ActionPack>) {
    addStyles(card, fieldStyles, formStyles, talkStyles);
    this.#card = card;
    this.#pack = pack;
    this.sender = new SubmissionSender(card);
    this.#submission = new SubmissionController(card);
    this.outcomes = new LazyPart(card, async () =>
      (await import('./submission-status.js')).loadSubmissionStatus(card, pack),
    );
    card.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    void this.sender.prepare();
    // What sends has to be there when the line is not.
    void this.#pack.answer?.prepareSending?.().catch(() => {});
    this.#card.focusPart('send');
  }

  hostUpdated(): void {
    const {renderRoot} = this.#card;
    const isThere = renderRoot.querySelector('[part~=send] form') !== null;
    // The button that was pressed has gone: focus follows to what became of it.
    if (this.#hadForm && !isThere && renderRoot.querySelector('#status')) this.#card.focusPart('status');
    this.#hadForm = isThere;
  }

  /** `follows` is the submission that has the same answers already. */
  render(
    shown: CardData,
    messages: ContactMessages,
    next: readonly Opportunity[],
    follows: string | undefined,
  ): TemplateResult {
    this.#resetWhenChanged(shown);
    const terms = termsOf(shown, messages);
    const {state} = this.#submission;
    if (needsDetailedStatus(state)) void this.#loadStatusMessages(state);
    const outcomes = this.outcomes.value;
    const more = this.#adviserPartsIn(messages.language);
    const {forAdviser, words} = more.value ?? {};
    const onTryAgain = () => this.#tryAgain(shown);
    return renderContactForm({
      ...{
        shown,
        terms,
        problems: this.#problems,
        state,
        statusMessagesMissing: this.#statusMessagesMissing,
        onTryAgain,
      },
      messages: follows && outcomes ? {...messages, consentMissing: outcomes.words.send.consentNeeded} : messages,
      intro: follows ? outcomes?.words.send.contactIntro : undefined,
      fallbackHost: this.sender.fallbackHost,
      isStale: this.#isStale,
      contents: forAdviser?.renderEnvelopePreview(
        shown,
        {brief: forAdviser.adviserBrief(shown, words!), follows},
        words!,
      ),
      outcome: this.#loadFailed
        ? html`<p part="error">${messages.stepsNotLoaded}</p>`
        : outcomes?.render({state, envelope: this.#envelope, receiver: terms.receiver, onTryAgain}, shown, next),
      onNeedMore: () => void more.load(),
      onSend: () => this.#sendToAdviser(shown, terms, more, follows),
      onSendWithout: () => this.#send(shown),
      onDownload: () => downloadJson(this.#envelope, `sdg-${this.#envelope!.submissionId}.json`),
    });
  }

  /** Loads the words for it, once for each state: the line may be gone, and come back. */
  async #loadStatusMessages(state: SubmissionState) {
    if (state === this.#detailedState) return;
    this.#detailedState = state;
    this.#statusMessagesMissing = (await this.outcomes.load()) === undefined;
    if (this.#statusMessagesMissing) this.#card.requestUpdate();
  }

  /** What the adviser gets, and all that would be sent, in words that nobody needs before. */
  #adviserPartsIn(language: Language): LazyPart<AdviserParts> {
    if (this.#adviserParts && this.#language === language) return this.#adviserParts;
    const isShown = this.#adviserParts?.value !== undefined;
    this.#language = language;
    this.#adviserParts = new LazyPart(this.#card, async () => {
      const [forAdviser, words] = await Promise.all([import('./for-adviser.js'), this.#pack.answer!.loadTake()]);
      return {forAdviser, words};
    });
    if (isShown) void this.#adviserParts.load();
    return this.#adviserParts;
  }

  /**
   * Another result or another plan is another submission. What is under way is let through; what becomes of it stands below
   * the form when nobody can have seen it before.
   */
  #resetWhenChanged({result, answers, plan}: CardData) {
    const of = toJson([result, answers, plan && planIds(plan)]);
    const {state} = this.#submission;
    if (of !== this.#submissionKey && state.status !== 'sending') {
      this.#submissionKey = of;
      this.#problems = {};
      this.#isStale = state !== this.#lastShownState;
      if (!this.#isStale && state.status !== 'idle') this.#submission.reset();
    }
    // A check asks a question in the place of its card.
    if (this.#card.isConnected) this.#lastShownState = this.#submission.state;
  }

  async #sendToAdviser(shown: CardData, terms: Terms, more: LazyPart<AdviserParts>, follows: string | undefined) {
    const form = this.#card.renderRoot.querySelector('form')!;
    const loaded = await more.load();
    // A press before this one may have sent it by now.
    if (!hasForm(this.#submission.state) && !this.#isStale) return;
    this.#loadFailed = !loaded;
    this.#card.requestUpdate();
    if (!loaded) return;
    const {forAdviser, words} = loaded;
    const read = forAdviser.readContact(form, terms);
    if ('contact' in read) {
      await this.#send(shown, {brief: forAdviser.adviserBrief(shown, words), contact: read.contact, follows});
      return;
    }
    this.#problems = read.problems;
    this.#card.focusPart(`contact-${contactFields.find((field) => read.problems[field])}`);
  }

  async #send(shown: CardData, forAdviser?: AdviserData) {
    if (this.#isBuilding || this.#submission.state.status === 'sending') return;
    this.#problems = {};
    if (this.#isStale) this.#submission.reset();
    this.#isStale = false;
    this.#isBuilding = true;
    const isReady = await this.sender.prepare();
    this.#loadFailed = !isReady;
    const website = this.#card.renderRoot.querySelector<HTMLInputElement>('[name=website]')?.value;
    // What was written into the trap travels beside what the envelope has; nothing of people does.
    this.#envelope = {...(await buildEnvelope(shown, forAdviser)), ...(website ? {website} : {})};
    this.#isBuilding = false;
    if (isReady) await this.sender.offer(this.#submission, this.#envelope, shown.endpoint);
    else this.#card.requestUpdate();
  }

  /** The same envelope to the letter, so that a receiver can tell. */
  #tryAgain({endpoint}: CardData) {
    // The button for it goes.
    this.#card.focusPart('status');
    return this.sender.offer(this.#submission, this.#envelope!, endpoint);
  }
}
