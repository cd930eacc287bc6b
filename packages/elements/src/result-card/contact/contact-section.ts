import {toJson, type Envelope, type Language, type Opportunity} from '@sdg-widgets/core';
import type {ReactiveController, TemplateResult} from 'lit';
import {LaterPart} from '../../base/lazy-part.js';
import type {RequestController} from '../../base/request-controller.js';
import {SubmissionController, type SubmissionState} from './submission-controller.js';
import type {ActionPack} from '../../events/actions-request-event.js';
import type {ActionMessages} from '../../messages/contact-messages.js';
import type {TakeMessages} from '../../messages/export-messages.js';
import {addStyles} from '../../shared/add-styles.js';
import {fieldStyles} from '../../shared/field.styles.js';
import {html} from '../../shared/html.js';
import {contactFields, termsOf, type ContactProblems, type Terms} from './contact-terms.js';
import {downloadJson} from '../export/download.js';
import {formStyles} from '../form.styles.js';
import type {Outcomes} from './submission-status.js';
import type {SdgResultCard} from '../result-card.js';
import {seal, sentPlan, type ForAdviser} from './build-envelope.js';
import {hasForm, isUnusual, renderSend} from './contact-form.js';
import {Sender} from './submission-options.js';
import type {Shown} from '../card-data.js';
import {talkStyles} from './contact-section.styles.js';

interface More {
  readonly forAdviser: typeof import('./for-adviser.js');
  readonly words: TakeMessages;
}

/** The way from a note to a person: the form, what would be sent, to whom, and what became of it. */
export class Talk implements ReactiveController {
  /** Loaded when more is to be said than that it goes and has arrived. */
  readonly outcomes: LaterPart<Outcomes>;
  readonly sender: Sender;
  readonly #card: SdgResultCard;
  readonly #pack: RequestController<Language, ActionPack>;
  readonly #submission: SubmissionController;
  #more: LaterPart<More> | undefined;
  #language: Language | undefined;
  #isOpen = false;
  #hadForm = false;
  #isSealing = false;
  #isMissing = false;
  /** The state that words are loaded for, and whether they cannot be had. */
  #unusual: SubmissionState | undefined;
  #isWordless = false;
  #envelope: Envelope | undefined;
  #problems: ContactProblems = {};
  /** What the form is of. */
  #of = '';
  /** Whether what became of sending was of something else. */
  #isAnew = false;
  #seen: SubmissionState | undefined;

  constructor(card: SdgResultCard, pack: RequestController<Language, ActionPack>) {
    addStyles(card, fieldStyles, formStyles, talkStyles);
    this.#card = card;
    this.#pack = pack;
    this.sender = new Sender(card);
    this.#submission = new SubmissionController(card);
    this.outcomes = new LaterPart(card, async () => (await import('./submission-status.js')).loadOutcomes(card, pack));
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
    shown: Shown,
    messages: ActionMessages,
    next: readonly Opportunity[],
    follows: string | undefined,
  ): TemplateResult {
    this.#forget(shown);
    const terms = termsOf(shown, messages);
    const {state} = this.#submission;
    if (isUnusual(state)) void this.#needWords(state);
    const outcomes = this.outcomes.part;
    const more = this.#moreIn(messages.language);
    const {forAdviser, words} = more.part ?? {};
    const onTryAgain = () => this.#tryAgain(shown);
    return renderSend({
      ...{shown, terms, problems: this.#problems, state, isWordless: this.#isWordless, onTryAgain},
      messages: follows && outcomes ? {...messages, consentMissing: outcomes.words.send.consentNeeded} : messages,
      intro: follows ? outcomes?.words.send.contactIntro : undefined,
      besides: this.sender.besides,
      isAnew: this.#isAnew,
      contents: forAdviser?.renderContents(shown, {brief: forAdviser.briefOf(shown, words!), follows}, words!),
      outcome: this.#isMissing
        ? html`<p part="error">${messages.stepsNotLoaded}</p>`
        : outcomes?.render({state, envelope: this.#envelope, receiver: terms.receiver, onTryAgain}, shown, next),
      onNeedMore: () => void more.get(),
      onSend: () => this.#sendToAdviser(shown, terms, more, follows),
      onSendWithout: () => this.#send(shown),
      onDownload: () => downloadJson(this.#envelope, `sdg-${this.#envelope!.submissionId}.json`),
    });
  }

  /** Loads the words for it, once for each state: the line may be gone, and come back. */
  async #needWords(state: SubmissionState) {
    if (state === this.#unusual) return;
    this.#unusual = state;
    this.#isWordless = (await this.outcomes.get()) === undefined;
    if (this.#isWordless) this.#card.requestUpdate();
  }

  /** What the adviser gets, and all that would be sent, in words that nobody needs before. */
  #moreIn(language: Language): LaterPart<More> {
    if (this.#more && this.#language === language) return this.#more;
    const isShown = this.#more?.part !== undefined;
    this.#language = language;
    this.#more = new LaterPart(this.#card, async () => {
      const [forAdviser, words] = await Promise.all([import('./for-adviser.js'), this.#pack.answer!.loadTake()]);
      return {forAdviser, words};
    });
    if (isShown) void this.#more.get();
    return this.#more;
  }

  /**
   * Another result or another plan is another submission. What is under way is let through; what becomes of it stands below
   * the form when nobody can have seen it before.
   */
  #forget({result, answers, plan}: Shown) {
    const of = toJson([result, answers, plan && sentPlan(plan)]);
    const {state} = this.#submission;
    if (of !== this.#of && state.status !== 'sending') {
      this.#of = of;
      this.#problems = {};
      this.#isAnew = state !== this.#seen;
      if (!this.#isAnew && state.status !== 'idle') this.#submission.reset();
    }
    // A check asks a question in the place of its card.
    if (this.#card.isConnected) this.#seen = this.#submission.state;
  }

  async #sendToAdviser(shown: Shown, terms: Terms, more: LaterPart<More>, follows: string | undefined) {
    const form = this.#card.renderRoot.querySelector('form')!;
    const loaded = await more.get();
    // A press before this one may have sent it by now.
    if (!hasForm(this.#submission.state) && !this.#isAnew) return;
    this.#isMissing = !loaded;
    this.#card.requestUpdate();
    if (!loaded) return;
    const {forAdviser, words} = loaded;
    const read = forAdviser.readContact(form, terms);
    if ('contact' in read) {
      await this.#send(shown, {brief: forAdviser.briefOf(shown, words), contact: read.contact, follows});
      return;
    }
    this.#problems = read.problems;
    this.#card.focusPart(`contact-${contactFields.find((field) => read.problems[field])}`);
  }

  async #send(shown: Shown, forAdviser?: ForAdviser) {
    if (this.#isSealing || this.#submission.state.status === 'sending') return;
    this.#problems = {};
    if (this.#isAnew) this.#submission.reset();
    this.#isAnew = false;
    this.#isSealing = true;
    const isReady = await this.sender.prepare();
    this.#isMissing = !isReady;
    const website = this.#card.renderRoot.querySelector<HTMLInputElement>('[name=website]')?.value;
    // What was written into the trap travels beside what the envelope has; nothing of people does.
    this.#envelope = {...(await seal(shown, forAdviser)), ...(website ? {website} : {})};
    this.#isSealing = false;
    if (isReady) await this.sender.offer(this.#submission, this.#envelope, shown.endpoint);
    else this.#card.requestUpdate();
  }

  /** The same envelope to the letter, so that a receiver can tell. */
  #tryAgain({endpoint}: Shown) {
    // The button for it goes.
    this.#card.focusPart('status');
    return this.sender.offer(this.#submission, this.#envelope!, endpoint);
  }
}
