import type {Envelope, Language, Opportunity} from '@sdg-widgets/core';
import {nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {RequestController} from '../../base/request-controller.js';
import type {SubmissionState} from './submission-controller.js';
import type {ActionPack} from '../../events/actions-request-event.js';
import {reportError} from '../../events/error-event.js';
import type {ContactMessages} from '../../messages/contact-messages.js';
import type {StatusMessages} from '../../messages/status-messages.js';
import type {ExportMessages} from '../../messages/export-messages.js';
import {html} from '../../shared/html.js';
import {momentInWords} from '../../shared/format-moment.js';
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

export interface StatusTexts {
  readonly actions: ContactMessages;
  readonly send: StatusMessages;
  readonly take: ExportMessages;
}

/** Loads what is said when something else becomes of sending than that it arrives. */
export async function loadSubmissionStatus(
  card: SdgResultCard,
  pack: RequestController<Language, ActionPack>,
): Promise<SubmissionStatus> {
  return new SubmissionStatus(card, pack, await loadTexts(pack.answer!));
}

async function loadTexts(pack: ActionPack): Promise<StatusTexts> {
  const [send, take] = await Promise.all([pack.loadSend(), pack.loadTake()]);
  return {actions: pack.messages, send, take};
}

/** What is said of what became of sending, in the language of the card. */
export class SubmissionStatus implements ReactiveController {
  readonly #card: SdgResultCard;
  readonly #pack: RequestController<Language, ActionPack>;
  #words: StatusTexts;
  #asked: ActionPack | undefined;
  #copied: {readonly of: SubmissionState; readonly text?: string} | undefined;

  constructor(card: SdgResultCard, pack: RequestController<Language, ActionPack>, words: StatusTexts) {
    this.#card = card;
    this.#pack = pack;
    this.#words = words;
    this.#asked = pack.answer;
    card.addController(this);
  }

  get words(): StatusTexts {
    return this.#words;
  }

  hostUpdate(): void {
    const pack = this.#pack.answer;
    if (pack && pack !== this.#asked) void this.#load(pack);
  }

  /** The words of another language. Until they are here, those before them stay. */
  async #load(pack: ActionPack) {
    this.#asked = pack;
    try {
      const words = await loadTexts(pack);
      if (pack !== this.#asked) return;
      this.#words = words;
      this.#card.requestUpdate();
    } catch (cause) {
      reportError(this.#card, 'language', 'The words of sending could not be loaded.', cause);
    }
  }

  /** What became of it, where that needs more words than "sent". */
  render(view: Omit<StatusView, 'onCopy'>, shown: CardData, next: readonly Opportunity[]): TemplateResult | undefined {
    const {state} = view;
    const copied = this.#copied?.of === state ? this.#copied : undefined;
    return renderStatus({...view, onCopy: () => this.#copy(state, reportText(shown, next))}, this.#words, copied);
  }

  async #copy(of: SubmissionState, text: string) {
    this.#copied = (await copyText(text)) ? {of} : {of, text};
    this.#card.requestUpdate();
  }
}

/** What became of it, where that is not what mostly happens: what the visitor can know, and can do. Else `undefined`. */
function renderStatus(view: StatusView, words: StatusTexts, copied: Copied): TemplateResult | undefined {
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
  view: StatusView,
  words: StatusTexts,
  copied: Copied,
) {
  const {actions, send} = words;
  const {remove} = progress;
  const ways = renderWays(
    view,
    words,
    copied,
    remove && html`<button part="secondary" type="button" @click=${remove}>${actions.remove}</button>`,
  );
  if (progress.status === 'retrying')
    return html`<p>${send.retrying}</p>
      ${ways}`;
  const {until, isInMemory, isReceiverDown} = progress;
  const kept = isReceiverDown ? send.keptReceiverDown : isInMemory ? send.keptInMemory : send.kept;
  return html`
    <p>${kept(momentInWords(until, actions.months, send.until))}</p>
    ${ways}
  `;
}

function renderFailure(
  {code, reference, mayHaveArrived, mayArriveTwice}: Failed['error'],
  view: StatusView,
  words: StatusTexts,
  copied: Copied,
) {
  const {actions, send} = words;
  const tryAgain = (label: string) =>
    html`<button part="primary" type="button" @click=${view.onTryAgain}>${label}</button>`;
  // What the visitor has deleted is no mishap.
  if (code === 'deleted') {
    return html`<p>${mayHaveArrived ? send.deletedMayHaveArrived : send.deleted}</p>
      ${renderWays(view, words, copied, tryAgain(send.sendAfterAll))}`;
  }
  if (code === 'refused') {
    return html`
      <p part="error">${send.refused}</p>
      ${reference ? html`<p><small>${actions.reference(reference)}</small></p>` : nothing}
      ${renderWays(view, words, copied)}
    `;
  }
  const said =
    code === 'expired'
      ? mayHaveArrived
        ? send.expiredMayHaveArrived
        : send.expired
      : mayArriveTwice
        ? send.mayArriveTwice
        : mayHaveArrived
          ? send.mayHaveArrived
          : send.notSent;
  return html`
    <p part="error">${said}</p>
    ${renderWays(view, words, copied, tryAgain(actions.tryAgain))}
  `;
}

/** What the visitor can do with the note meanwhile, and `first` before it. */
function renderWays({envelope, onCopy}: StatusView, {take}: StatusTexts, copied: Copied, first: unknown = nothing) {
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
