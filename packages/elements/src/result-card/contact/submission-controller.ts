import {SubmissionError, type Envelope, type Receipt, type SubmitProgress} from '@sdg-widgets/core';
import type {ReactiveControllerHost} from 'lit';
import {SdgSubmitEvent} from '../../events/submit-event.js';
import {SdgSubmitFailedEvent, SdgSubmittedEvent} from '../../events/submission-events.js';
import type {SubmissionOptionsReader} from './submission-options.js';

export type SubmissionState =
  | {readonly status: 'idle'}
  | {
      readonly status: 'sending';
      /** After it has failed once, or waited: the form has gone. */
      readonly isSecondTry: boolean;
      readonly progress?: SubmitProgress;
    }
  | {readonly status: 'sent'; readonly receipt: Receipt}
  | {readonly status: 'failed'; readonly error: SubmissionError}
  /** In test mode: it would have been sent. */
  | {readonly status: 'tested'};

/** Offers an envelope to the page and follows what becomes of it, also when the host is moved in the page. */
export class SubmissionController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: SubmissionOptionsReader;
  #state: SubmissionState = {status: 'idle'};
  #running = new AbortController();

  constructor(host: ReactiveControllerHost & EventTarget, options: SubmissionOptionsReader) {
    this.#host = host;
    this.#options = options;
  }

  get state(): SubmissionState {
    return this.#state;
  }

  /**
   * Offers to nobody in test mode. Does nothing while the envelope before it is under way: two presses are one submission.
   */
  async offer(envelope: Envelope, endpoint = ''): Promise<void> {
    if (this.#state.status === 'sending') return;
    const {isTest, ...options} = this.#options.read();
    if (isTest) {
      this.#become({status: 'tested'});
      return;
    }
    const settings = {...options, endpoint};
    const {signal} = (this.#running = new AbortController());
    const event = new SdgSubmitEvent(envelope, settings, signal, (progress) => {
      const state = this.#state;
      if (state.status !== 'sending' || signal.aborted) return;
      this.#become({...state, progress, isSecondTry: state.isSecondTry || progress.status === 'kept'});
    });
    this.#host.dispatchEvent(event);
    if (event.defaultPrevented) {
      // The page has kept it to itself.
      this.#host.requestUpdate();
      return;
    }

    this.#become({status: 'sending', isSecondTry: this.#state.status === 'failed'});
    const {submissionId} = envelope;
    try {
      const receipt = await (event.response ?? unanswered());
      if (signal.aborted) return;
      this.#become({status: 'sent', receipt});
      this.#host.dispatchEvent(new SdgSubmittedEvent(submissionId, receipt));
    } catch (cause) {
      if (signal.aborted) return;
      const error = cause instanceof SubmissionError ? cause : new SubmissionError('network', String(cause), {cause});
      this.#become({status: 'failed', error});
      console.warn(`The result was not sent. ${error.message}`);
      this.#host.dispatchEvent(new SdgSubmitFailedEvent(submissionId, error.code));
    }
  }

  /** Forgets what became of an earlier result. */
  reset(): void {
    this.#running.abort();
    this.#become({status: 'idle'});
  }

  #become(state: SubmissionState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function unanswered(): Promise<never> {
  return Promise.reject(
    new SubmissionError('unanswered', 'Nothing on this page answers sdg-submit. Set endpoint, or use respondWith().'),
  );
}
