import type {Envelope, Opportunity} from '@sdg-widgets/core';
import {nothing, type TemplateResult} from 'lit';
import type {PackController} from '../../base/pack-controller.js';
import type {Packs} from '../../base/services.js';
import type {SubmissionState} from './submission-controller.js';
import {html} from '../../shared/html.js';
import {momentInWords} from '../../shared/format-date.js';
import {copyText, renderText} from '../export/clipboard.js';
import {downloadJson} from '../export/download.js';
import {reportText} from '../report/report-text.js';
import type {SdgResultCard} from '../result-card.js';
import type {CardData} from '../card-data.js';

export interface StatusView {
  readonly state: SubmissionState;
  readonly envelope: Envelope | undefined;
  readonly receiver: string;
  readonly onTryAgain: () => unknown;
  readonly onCopy: () => unknown;
}

/** How the note was copied: to the clipboard, or as a text for the visitor to copy by hand. */
type Copied = {readonly text?: string} | undefined;

type StatusTexts = Packs['card'];

/** What is said of what became of sending, in the language of the card. */
export class SubmissionStatus {
  readonly #card: SdgResultCard;
  readonly #pack: PackController<'card'>;
  #copied: {readonly of: SubmissionState; readonly text?: string} | undefined;

  constructor(card: SdgResultCard, pack: PackController<'card'>) {
    this.#card = card;
    this.#pack = pack;
  }

  /** What became of it, where that needs more words than "sent". */
  render(
    view: Omit<StatusView, 'onCopy'>,
    cardData: CardData,
    next: readonly Opportunity[],
  ): TemplateResult | undefined {
    const {state} = view;
    const copied = this.#copied?.of === state ? this.#copied : undefined;
    return renderStatus(
      {...view, onCopy: () => this.#copy(state, reportText(cardData, next))},
      this.#pack.value!,
      copied,
    );
  }

  async #copy(of: SubmissionState, text: string) {
    this.#copied = (await copyText(text)) ? {of} : {of, text};
    this.#card.requestUpdate();
  }
}

/** What became of it, where that is not what mostly happens: what the visitor can know, and can do. Else `undefined`. */
function renderStatus(view: StatusView, words: StatusTexts, copied: Copied): TemplateResult | undefined {
  const {state, receiver} = view;
  const {status} = words;
  switch (state.status) {
    case 'sending':
      return state.progress && renderProgress(state.progress, view, words, copied);
    case 'sent':
      return (
        state.receipt.isUnread &&
        html`<p>${status.unread}</p>
          ${renderWays(view, words, copied)}`
      );
    case 'tested':
      return html`<p>${status.tested(receiver)}</p>`;
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
  view: StatusView,
  words: StatusTexts,
  copied: Copied,
) {
  const {contact, status} = words;
  const {remove} = progress;
  const ways = renderWays(
    view,
    words,
    copied,
    remove && html`<button part="secondary" type="button" @click=${remove}>${contact.remove}</button>`,
  );
  if (progress.status === 'retrying')
    return html`<p>${status.retrying}</p>
      ${ways}`;
  const {until, isInMemory, isReceiverDown} = progress;
  const kept = isReceiverDown ? status.keptReceiverDown : isInMemory ? status.keptInMemory : status.kept;
  return html`
    <p>${kept(momentInWords(until, contact.months, status.until))}</p>
    ${ways}
  `;
}

function renderFailure(
  {code, reference, mayHaveArrived, mayArriveTwice}: Failed['error'],
  view: StatusView,
  words: StatusTexts,
  copied: Copied,
) {
  const {contact, status} = words;
  const tryAgain = (label: string) =>
    html`<button part="primary" type="button" @click=${view.onTryAgain}>${label}</button>`;
  // What the visitor has deleted is no mishap.
  if (code === 'deleted') {
    return html`<p>${mayHaveArrived ? status.deletedMayHaveArrived : status.deleted}</p>
      ${renderWays(view, words, copied, tryAgain(status.sendAfterAll))}`;
  }
  if (code === 'refused') {
    return html`
      <p part="error">${status.refused}</p>
      ${reference ? html`<p><small>${contact.reference(reference)}</small></p>` : nothing}
      ${renderWays(view, words, copied)}
    `;
  }
  const said =
    code === 'expired'
      ? mayHaveArrived
        ? status.expiredMayHaveArrived
        : status.expired
      : mayArriveTwice
        ? status.mayArriveTwice
        : mayHaveArrived
          ? status.mayHaveArrived
          : status.notSent;
  return html`
    <p part="error">${said}</p>
    ${renderWays(view, words, copied, tryAgain(contact.tryAgain))}
  `;
}

/** What the visitor can do with the note meanwhile, and `first` before it. */
function renderWays({envelope, onCopy}: StatusView, {exports}: StatusTexts, copied: Copied, first: unknown = nothing) {
  const download = () => downloadJson(envelope, `sdg-${envelope!.submissionId}.json`);
  return html`
    <div part="actions">
      ${first}
      <button part="secondary" type="button" @click=${download}>${exports.download}</button>
      <button part="secondary" type="button" @click=${onCopy}>${exports.copy}</button>
    </div>
    ${copied ? html`<p>${copied.text ? exports.copyByHand : exports.copied}</p>` : nothing}
    ${copied?.text ? renderText('sent-text', exports.text, copied.text) : nothing}
  `;
}
