import type {Answers, Envelope, Opportunity} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import {SubmissionController, type SubmissionState} from './submission-controller.js';
import {reportError} from '../../events/error-event.js';
import type {ContactMessages} from '../../messages/contact-messages.js';
import {html} from '../../shared/html.js';
import {termsOf} from './contact-form.js';
import type {SdgResultCard} from '../result-card.js';
import type {SubmissionStatus} from './submission-status.js';
import {buildEnvelope} from './build-envelope.js';
import {needsDetailedStatus} from './contact-form.js';
import type {PackController} from '../../base/pack-controller.js';
import type {SubmissionOptionsReader} from './submission-options.js';
import type {CardData} from '../card-data.js';

/**
 * Sends a result as soon as it shows, without contact details: `submit="on-complete"`. Only when the visitor was told so
 * before the start and on the last button; and once for each start, since to change an answer is not to send it.
 */
export class AutoSubmit {
  readonly #card: SdgResultCard;
  readonly #status: SubmissionStatus;
  readonly #pack: PackController<'card'>;
  readonly #submission: SubmissionController;
  #start: object | undefined;
  #answers: Answers | undefined;
  #envelope: Envelope | undefined;
  #isReported = false;

  constructor(
    card: SdgResultCard,
    status: SubmissionStatus,
    pack: PackController<'card'>,
    options: SubmissionOptionsReader,
  ) {
    this.#card = card;
    this.#status = status;
    this.#pack = pack;
    this.#submission = new SubmissionController(card, options);
  }

  /** The submission that has the same answers, or may come to have them: contact details are added to it. */
  follows({answers}: CardData): string | undefined {
    return answers === this.#answers && mayArrive(this.#submission.state) ? this.#envelope!.submissionId : undefined;
  }

  /**
   * What became of it. Nothing when the visitor was not told; nor, after an answer was changed, that it has arrived: what
   * waits or has failed is still theirs to delete or to try again.
   */
  render(cardData: CardData, messages: ContactMessages, next: readonly Opportunity[]): TemplateResult | typeof nothing {
    this.#begin(cardData);
    const {state} = this.#submission;
    const hasArrived = state.status === 'sent' && !needsDetailedStatus(state);
    if (!this.#start || (hasArrived && cardData.answers !== this.#answers)) return nothing;
    const {receiver} = termsOf(cardData, messages);
    const special = this.#status.render(
      {state, receiver, envelope: this.#envelope, onTryAgain: () => this.#offer(cardData, 'sent-at-once')},
      cardData,
      next,
    );
    return html`
      <div part="status" id="sent-at-once" role="status" tabindex="-1">
        ${special ?? this.#renderUsual(receiver, messages)}
      </div>
    `;
  }

  #renderUsual(receiver: string, messages: ContactMessages) {
    const {state} = this.#submission;
    if (state.status === 'sending') return html`<p>${messages.sending}</p>`;
    if (state.status !== 'sent') return nothing;
    return html`
      <p>${this.#pack.value!.status.sentAtOnce(receiver)}</p>
      ${state.receipt.id ? html`<p><small>${messages.reference(state.receipt.id)}</small></p>` : nothing}
    `;
  }

  #begin(cardData: CardData) {
    const {owner} = this.#card;
    const {autoSubmitNotice: notice, messages} = owner ?? {};
    if (!notice || notice.isLate || messages || this.#card.htmlFor) {
      this.#report();
      return;
    }
    const {start} = notice;
    if (!start || start === this.#start || !cardData.answers || !cardData.result) return;
    this.#start = start;
    this.#answers = cardData.answers;
    this.#envelope = undefined;
    if (this.#submission.state.status !== 'idle') this.#submission.reset();
    void this.#send(cardData, start);
  }

  async #send(cardData: CardData, start: object) {
    // The answers alone, as the visitor was told. The rest is seen before Send.
    const envelope = await buildEnvelope({...cardData, plan: undefined, municipality: undefined});
    if (start !== this.#start) return;
    this.#envelope = envelope;
    await this.#offer(cardData);
  }

  /** `focus` follows to what becomes of it, when the visitor has pressed a button that goes. */
  async #offer(cardData: CardData, focus?: string) {
    if (focus) this.#card.focusPart(focus);
    await this.#submission.offer(this.#envelope!, cardData.endpoint);
  }

  #report() {
    if (this.#isReported) return;
    this.#isReported = true;
    const message =
      'submit="on-complete" is taken for "ask": the visitor was not told so before the start. Set it in the markup, on a quick check with an endpoint and a card of its own, without .messages.';
    reportError(this.#card.owner instanceof HTMLElement ? this.#card.owner : this.#card, 'attribute', message);
  }
}

/** Whether a receiver has it, or may come to have it. */
function mayArrive(state: SubmissionState): boolean {
  if (state.status === 'failed') return state.error.mayHaveArrived;
  return state.status === 'sending' || state.status === 'sent';
}
