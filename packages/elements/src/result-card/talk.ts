import type {Envelope, Language, Opportunity} from '@sdg-widgets/core';
import {html, type TemplateResult} from 'lit';
import {LaterPart} from '../controllers/later-part.js';
import type {RequestController} from '../controllers/request-controller.js';
import {SubmissionController} from '../controllers/submission-controller.js';
import type {ActionPack} from '../events/actions-request-event.js';
import type {ActionMessages} from '../messages/action-messages.js';
import {addStyles} from '../parts/add-styles.js';
import {fieldStyles} from '../parts/field.styles.js';
import {contactFields, termsOf, type ContactProblems, type Terms} from './contact-terms.js';
import {formStyles} from './form.styles.js';
import type {SdgResultCard} from './result-card.js';
import {seal, sentPlan, type ForAdviser} from './seal.js';
import {hasForm, renderSend} from './send.js';
import type {Sending} from './sending.js';
import type {Shown} from './shown.js';
import {talkStyles} from './talk.styles.js';

/** The way from a note to a person: the form, what would be sent, to whom, and what became of it. */
export class Talk {
  readonly #card: SdgResultCard;
  readonly #submission: SubmissionController;
  /** Loaded with the form, and waited for by Send: what is said of sending has to be there before. */
  readonly sending: LaterPart<Sending>;
  readonly #forAdviser: LaterPart<typeof import('./for-adviser.js')>;
  #isOpen = false;
  #isSealing = false;
  #isMissing = false;
  #envelope: Envelope | undefined;
  #problems: ContactProblems = {};
  /** What the envelope was made of. */
  #of = '';

  constructor(card: SdgResultCard, pack: RequestController<Language, ActionPack>) {
    addStyles(card, fieldStyles, formStyles, talkStyles);
    this.#card = card;
    this.#submission = new SubmissionController(card);
    this.sending = new LaterPart(card, async () => (await import('./sending.js')).prepareSending(card, pack));
    this.#forAdviser = new LaterPart(card, () => import('./for-adviser.js'));
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    void this.sending.get();
    this.#card.focusPart('send');
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
    const sending = this.sending.part;
    const forAdviser = this.#forAdviser.part;
    const {state} = this.#submission;
    const onTryAgain = () => this.#offer(shown);
    return renderSend({
      ...{shown, terms, problems: this.#problems, state, trap: sending?.renderTrap()},
      messages: follows && sending ? {...messages, consentMissing: sending.words.send.consentNeeded} : messages,
      intro: follows && sending?.words.send.contactIntro(terms.receiver),
      contents:
        sending &&
        forAdviser?.renderContents(
          shown,
          {brief: forAdviser.briefOf(shown, sending.words.take), follows},
          sending.words.send,
        ),
      outcome: this.#isMissing
        ? html`<p part="error">${messages.stepsNotLoaded}</p>`
        : sending?.render({state, envelope: this.#envelope, receiver: terms.receiver, onTryAgain}, shown, next),
      onNeedMore: () => void this.#forAdviser.get(),
      onSend: () => this.#sendToAdviser(shown, terms, follows),
      onSendWithout: () => this.#send(shown),
    });
  }

  /** Another result or another plan is another submission. What is under way is let through. */
  #forget({result, answers, plan}: Shown) {
    const of = JSON.stringify([result, answers, plan && sentPlan(plan)]);
    if (of === this.#of || this.#submission.state.status === 'sending') return;
    this.#of = of;
    this.#envelope = undefined;
    this.#problems = {};
    if (this.#submission.state.status !== 'idle') this.#submission.reset();
  }

  async #sendToAdviser(shown: Shown, terms: Terms, follows: string | undefined) {
    const form = this.#card.renderRoot.querySelector('form')!;
    const [forAdviser, sending] = await Promise.all([this.#forAdviser.get(), this.sending.get()]);
    // A press before this one may have sent it by now.
    if (!hasForm(this.#submission.state)) return;
    if (!forAdviser || !sending) {
      this.#miss(true);
      return;
    }
    const read = forAdviser.readContact(form, terms);
    if ('contact' in read) {
      const brief = forAdviser.briefOf(shown, sending.words.take);
      await this.#send(shown, {brief, contact: read.contact, follows});
      return;
    }
    this.#problems = read.problems;
    this.#miss(false);
    this.#card.focusPart(`contact-${contactFields.find((field) => read.problems[field])}`);
  }

  async #send(shown: Shown, forAdviser?: ForAdviser) {
    if (this.#isSealing || this.#submission.state.status === 'sending') return;
    this.#problems = {};
    this.#isSealing = true;
    const sending = await this.sending.get();
    this.#miss(!sending);
    if (sending) this.#envelope = {...(await seal(shown, forAdviser)), ...sending.trapped()};
    this.#isSealing = false;
    if (sending) await this.#offer(shown);
  }

  /** Says that what sending takes could not be loaded. The form stays, and Send tries again. */
  #miss(isMissing: boolean) {
    this.#isMissing = isMissing;
    this.#card.requestUpdate();
  }

  /** Offers what was sealed: a second try is the same envelope to the letter, so that a receiver can tell. */
  #offer(shown: Shown) {
    // The button for it goes.
    if (!hasForm(this.#submission.state)) this.#card.focusPart('status');
    return this.sending.part!.offer(this.#submission, this.#envelope!, shown);
  }
}
