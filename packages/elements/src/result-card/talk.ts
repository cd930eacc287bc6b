import type {Envelope} from '@sdg-widgets/core';
import type {TemplateResult} from 'lit';
import {SubmissionController} from '../controllers/submission-controller.js';
import type {ActionMessages} from '../messages/action-messages.js';
import {readContact, type ContactProblem} from './contact-form.js';
import {downloadJson} from './download-json.js';
import type {SdgResultCard} from './result-card.js';
import {pageAddress, seal, sentPlan} from './seal.js';
import {hasForm, renderSend} from './send.js';
import type {Shown} from './shown.js';

/** The way from a note to a person: what would be sent, to whom, the form, and what became of it. */
export class Talk {
  readonly #card: SdgResultCard;
  readonly #submission: SubmissionController;
  #isOpen = false;
  #isSealing = false;
  #envelope: Envelope | undefined;
  #problem: ContactProblem | undefined;
  /** What the envelope was made of. */
  #of = '';

  constructor(card: SdgResultCard) {
    this.#card = card;
    this.#submission = new SubmissionController(card);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
    this.#card.focusPart('send');
  }

  render(shown: Shown, messages: ActionMessages): TemplateResult {
    this.#forget(shown);
    const state = this.#submission.state;
    return renderSend({
      ...{shown, messages, page: pageAddress(), problem: this.#problem, state},
      onSend: (event) => this.#send(event, shown),
      onTryAgain: () => this.#offer(shown),
      onDownload: () => downloadJson(this.#envelope!, `sdg-${this.#envelope!.submissionId}.json`),
    });
  }

  /** Another result or another plan is another submission. What is under way is let through. */
  #forget({result, answers, plan}: Shown) {
    const of = JSON.stringify([result, answers, plan && sentPlan(plan)]);
    if (of === this.#of || this.#submission.state.status === 'sending') return;
    this.#of = of;
    this.#envelope = undefined;
    this.#problem = undefined;
    if (this.#submission.state.status !== 'idle') this.#submission.reset();
  }

  async #send(event: Event, shown: Shown) {
    event.preventDefault();
    if (this.#isSealing || this.#submission.state.status === 'sending') return;
    const contact = readContact(this.#card.renderRoot.querySelector('form')!);
    this.#problem = contact && 'field' in contact ? contact : undefined;
    this.#card.requestUpdate();
    if (contact && 'field' in contact) {
      this.#card.focusPart(`contact-${contact.field}`);
      return;
    }
    this.#isSealing = true;
    this.#envelope = await seal(shown, contact);
    this.#isSealing = false;
    await this.#offer(shown);
  }

  /** Offers what was sealed: a second try is the same envelope to the letter, so that a receiver can tell. */
  async #offer({endpoint}: Shown) {
    const offered = this.#submission.offer(this.#envelope!, endpoint ?? '');
    this.#focusOutcome();
    await offered;
    this.#focusOutcome();
  }

  /** Follows what became of it, once the button that was pressed has gone. The page may have kept the result to itself. */
  #focusOutcome() {
    if (!hasForm(this.#submission.state)) this.#card.focusPart('status');
    this.#card.requestUpdate();
  }
}
