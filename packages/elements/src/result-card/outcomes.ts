import type {Envelope} from '@sdg-widgets/core';
import {html, nothing, type TemplateResult} from 'lit';
import type {SubmissionState} from '../controllers/submission-controller.js';
import type {ActionMessages} from '../messages/action-messages.js';
import type {SendMessages} from '../messages/send-messages.js';
import type {TakeMessages} from '../messages/take-messages.js';
import {momentInWords} from '../parts/moments.js';
import {renderText} from './copy-text.js';
import {downloadJson} from './download-json.js';

export interface OutcomeView {
  readonly state: SubmissionState;
  readonly envelope: Envelope | undefined;
  readonly receiver: string;
  readonly onTryAgain: () => unknown;
  readonly onCopy: () => unknown;
}

/** How the note was copied: to the clipboard, or as a text for the visitor to copy by hand. */
export type Copied = {readonly text?: string} | undefined;

export interface OutcomeWords {
  readonly actions: ActionMessages;
  readonly send: SendMessages;
  readonly take: TakeMessages;
}

/** What became of it, where that is not what mostly happens: what the visitor can know, and can do. Else `undefined`. */
export function renderOutcome(view: OutcomeView, words: OutcomeWords, copied: Copied): TemplateResult | undefined {
  const {state, receiver} = view;
  const {send} = words;
  switch (state.status) {
    case 'sending':
      return state.progress && renderProgress(state.progress, view, words, copied);
    case 'sent':
      return (
        state.receipt.isUnread &&
        html`<p>${send.unread}</p>
          ${renderWays(view, words, copied)}`
      );
    case 'tested':
      return html`<p>${send.tested(receiver)}</p>`;
    case 'failed':
      return renderFailure(state.error, view, words, copied);
    default:
      return undefined;
  }
}

type Sending = Extract<SubmissionState, {status: 'sending'}>;
type Failed = Extract<SubmissionState, {status: 'failed'}>;

function renderProgress(
  progress: NonNullable<Sending['progress']>,
  view: OutcomeView,
  words: OutcomeWords,
  copied: Copied,
) {
  const {actions, send} = words;
  if (progress.status === 'retrying')
    return html`<p>${send.retrying}</p>
      ${renderWays(view, words, copied)}`;
  const {until, isInMemory, remove} = progress;
  const inWords = momentInWords(until, actions.months, send.until);
  return html`
    <p>${isInMemory ? send.keptInMemory(inWords) : send.kept(inWords)}</p>
    ${renderWays(view, words, copied, html`<button part="secondary" type="button" @click=${remove}>${send.remove}</button>`)}
  `;
}

function renderFailure(
  {code, reference, mayHaveArrived}: Failed['error'],
  view: OutcomeView,
  words: OutcomeWords,
  copied: Copied,
) {
  const {actions, send} = words;
  const tryAgain = (label: string) =>
    html`<button part="primary" type="button" @click=${view.onTryAgain}>${label}</button>`;
  // What the visitor has deleted is no mishap.
  if (code === 'deleted') {
    return html`<p>${send.deleted}</p>
      ${renderWays(view, words, copied, tryAgain(send.sendAfterAll))}`;
  }
  if (code === 'refused') {
    return html`
      <p part="error">${send.refused}</p>
      ${reference ? html`<p><small>${actions.reference(reference)}</small></p>` : nothing}
      ${renderWays(view, words, copied)}
    `;
  }
  const said = code === 'expired' ? send.expired : mayHaveArrived ? send.mayHaveArrived : send.notSent;
  return html`
    <p part="error">${said}</p>
    ${renderWays(view, words, copied, tryAgain(actions.tryAgain))}
  `;
}

/** What the visitor can do with the note meanwhile, and `first` before it. */
function renderWays({envelope, onCopy}: OutcomeView, {take}: OutcomeWords, copied: Copied, first: unknown = nothing) {
  const download = () => downloadJson(envelope, `sdg-${envelope!.submissionId}.json`);
  return html`
    <div part="actions">
      ${first}
      <button part="secondary" type="button" @click=${download}>${take.download}</button>
      <button part="secondary" type="button" @click=${onCopy}>${take.copy}</button>
    </div>
    ${copied ? html`<p>${copied.text ? take.copyByHand : take.copied}</p>` : nothing}
    ${copied?.text ? renderText('sent-text', take.text, copied.text) : nothing}
  `;
}
