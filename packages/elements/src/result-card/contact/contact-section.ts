import {toJson, type Envelope, type Opportunity} from '@sdg-widgets/core';
import type {ReactiveController, TemplateResult} from 'lit';
import {LazyPart} from '../../base/lazy-part.js';
import type {PackController} from '../../base/pack-controller.js';
import {SubmissionController, type SubmissionState} from './submission-controller.js';
import type {ContactMessages} from '../../messages/contact-messages.js';
import {addStyles} from '../../shared/add-styles.js';
import {fieldStyles} from '../../shared/field.styles.js';
import {html} from '../../shared/html.js';
import {formStyles} from '../form.styles.js';
import {SubmissionStatus} from './submission-status.js';
import type {SdgResultCard} from '../result-card.js';
import {buildEnvelope, planIds, type AdviserData} from './build-envelope.js';
import {
  contactFields,
  hasForm,
  readContact,
  renderContactForm,
  termsOf,
  type ContactProblems,
  type Terms,
} from './contact-form.js';
import {SubmissionOptionsReader} from './submission-options.js';
import type {CardData} from '../card-data.js';
import {talkStyles} from './contact-section.styles.js';

/** The way from a note to a person: the form, what would be sent, to whom, and what became of it. */
export class ContactSection implements ReactiveController {
  readonly status: SubmissionStatus;
  readonly options: SubmissionOptionsReader;
  readonly #card: SdgResultCard;
  readonly #pack: PackController<'card'>;
  readonly #submission: SubmissionController;
  readonly #adviserParts;
  #isOpen = false;
  #hadForm = false;
  #isBuilding = false;
  #loadFailed = false;
  #envelope: Envelope | undefined;
  #problems: ContactProblems = {};
  /** What the form is of. */
  #submissionKey = '';
  /** Whether what became of sending was of something else. */
  #isStale = false;
  #lastShownState: SubmissionState | undefined;

  constructor(card: SdgResultCard, pack: PackController<'card'>) {
    addStyles(card, fieldStyles, formStyles, talkStyles);
    this.#card = card;
    this.#pack = pack;
    this.options = new SubmissionOptionsReader(card);
    this.#submission = new SubmissionController(card, this.options);
    this.#adviserParts = new LazyPart(card, async () => {
      const [{adviserBrief}, {renderEnvelopePreview}] = await Promise.all([
        import('../report/adviser-brief.js'),
        import('./envelope-preview.js'),
      ]);
      return {adviserBrief, renderEnvelopePreview};
    });
    this.status = new SubmissionStatus(card, pack);
    card.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    // What sends must be there when the visitor is offline by then.
    void this.#card.services?.prepareSubmission?.().catch(() => {});
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
    cardData: CardData,
    messages: ContactMessages,
    next: readonly Opportunity[],
    follows: string | undefined,
  ): TemplateResult {
    this.#resetWhenChanged(cardData);
    const terms = termsOf(cardData, messages);
    const {state} = this.#submission;
    const forAdviser = this.#adviserParts.value;
    const {exports} = this.#pack.value!;
    const onTryAgain = () => this.#tryAgain(cardData);
    return renderContactForm({
      cardData: cardData,
      terms,
      problems: this.#problems,
      state,
      messages: follows ? {...messages, consentMissing: this.#pack.value!.status.consentNeeded} : messages,
      intro: follows ? this.#pack.value!.status.contactIntro : undefined,
      fallbackHost: this.options.fallbackHost,
      isStale: this.#isStale,
      contents: forAdviser?.renderEnvelopePreview(
        cardData,
        {brief: forAdviser.adviserBrief(cardData, exports), follows},
        exports,
      ),
      outcome: this.#loadFailed
        ? html`<p part="error">${messages.stepsNotLoaded}</p>`
        : this.status.render({state, envelope: this.#envelope, receiver: terms.receiver, onTryAgain}, cardData, next),
      onNeedMore: () => void this.#adviserParts.load(),
      onSend: () => this.#sendToAdviser(cardData, terms, follows),
      onSendWithout: () => this.#send(cardData),
    });
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

  async #sendToAdviser(cardData: CardData, terms: Terms, follows: string | undefined) {
    const form = this.#card.renderRoot.querySelector('form')!;
    const forAdviser = await this.#adviserParts.load();
    // A press before this one may have sent it by now.
    if (!hasForm(this.#submission.state) && !this.#isStale) return;
    this.#loadFailed = !forAdviser;
    this.#card.requestUpdate();
    if (!forAdviser) return;
    const read = readContact(form, terms);
    if ('contact' in read) {
      await this.#send(cardData, {
        brief: forAdviser.adviserBrief(cardData, this.#pack.value!.exports),
        contact: read.contact,
        follows,
      });
      return;
    }
    this.#problems = read.problems;
    this.#card.focusPart(`contact-${contactFields.find((field) => read.problems[field])}`);
  }

  async #send(cardData: CardData, forAdviser?: AdviserData) {
    if (this.#isBuilding || this.#submission.state.status === 'sending') return;
    this.#problems = {};
    if (this.#isStale) this.#submission.reset();
    this.#isStale = false;
    this.#isBuilding = true;
    this.#loadFailed = false;
    const website = this.#card.renderRoot.querySelector<HTMLInputElement>('[name=website]')?.value;
    // What was written into the trap travels beside what the envelope has; nothing of people does.
    this.#envelope = {...(await buildEnvelope(cardData, forAdviser)), ...(website ? {website} : {})};
    this.#isBuilding = false;
    await this.#submission.offer(this.#envelope, cardData.endpoint);
  }

  /** The same envelope to the letter, so that a receiver can tell. */
  #tryAgain({endpoint}: CardData) {
    // The button for it goes.
    this.#card.focusPart('status');
    return this.#submission.offer(this.#envelope!, endpoint);
  }
}
