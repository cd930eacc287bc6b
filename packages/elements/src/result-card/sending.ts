import type {Envelope, Language, Opportunity} from '@sdg-widgets/core';
import {html, type ReactiveController, type TemplateResult} from 'lit';
import type {RequestController} from '../controllers/request-controller.js';
import type {SubmissionController} from '../controllers/submission-controller.js';
import type {ActionPack} from '../events/actions-request-event.js';
import {reportError} from '../events/error-event.js';
import {addStyles} from '../parts/add-styles.js';
import {copyText} from './copy-text.js';
import {noteText} from './note-text.js';
import {renderOutcome, type Copied, type OutcomeView, type OutcomeWords} from './outcomes.js';
import type {SdgResultCard} from './result-card.js';
import {sendingStyles} from './sending.styles.js';
import {SendSettings} from './settings.js';
import type {Shown} from './shown.js';

/** Everything that takes being sent: loaded with the form, since a visitor who is offline has to be told so. */
export async function prepareSending(
  card: SdgResultCard,
  pack: RequestController<Language, ActionPack>,
): Promise<Sending> {
  const answer = pack.answer!;
  const [words] = await Promise.all([wordsOf(answer), answer.prepareSending?.()]);
  return new Sending(card, pack, words);
}

async function wordsOf(pack: ActionPack): Promise<OutcomeWords> {
  const [send, take] = await Promise.all([pack.loadSend(), pack.loadTake()]);
  return {actions: pack.messages, send, take};
}

/** How a card sends, and what is said of what became of it. */
export class Sending implements ReactiveController {
  readonly #card: SdgResultCard;
  readonly #pack: RequestController<Language, ActionPack>;
  readonly #settings: SendSettings;
  #words: OutcomeWords;
  #asked: ActionPack | undefined;
  #copied: Copied;
  #hadForm = false;

  constructor(card: SdgResultCard, pack: RequestController<Language, ActionPack>, words: OutcomeWords) {
    addStyles(card, sendingStyles);
    this.#card = card;
    this.#pack = pack;
    this.#settings = new SendSettings(card);
    this.#words = words;
    this.#asked = pack.answer;
    this.#settings.read();
    card.addController(this);
  }

  get words(): OutcomeWords {
    return this.#words;
  }

  hostUpdate(): void {
    const pack = this.#pack.answer;
    if (pack && pack !== this.#asked) void this.#load(pack);
  }

  hostUpdated(): void {
    const {renderRoot} = this.#card;
    const isThere = renderRoot.querySelector('[part~=send] form') !== null;
    // The button that was pressed has gone: focus follows to what became of it.
    if (this.#hadForm && !isThere && renderRoot.querySelector('#status')) this.#card.focusPart('status');
    this.#hadForm = isThere;
  }

  /** The words of another language. Until they are here, those before them stay. */
  async #load(pack: ActionPack) {
    this.#asked = pack;
    try {
      const words = await wordsOf(pack);
      if (pack !== this.#asked) return;
      this.#words = words;
      this.#card.requestUpdate();
    } catch (cause) {
      reportError(this.#card, 'language', 'The words of sending could not be loaded.', cause);
    }
  }

  /** Offers the envelope to the page, with what the attributes say; in test mode to nobody. */
  async offer(submission: SubmissionController, envelope: Envelope, {endpoint = ''}: Shown): Promise<void> {
    const {isTest, ...settings} = this.#settings.read();
    this.#copied = undefined;
    if (isTest) {
      submission.pretend();
      return;
    }
    const offered = submission.offer(envelope, {...settings, endpoint});
    this.#card.requestUpdate();
    await offered;
    this.#card.requestUpdate();
  }

  /** What became of it, where that needs more words than "sent". */
  render(view: Omit<OutcomeView, 'onCopy'>, shown: Shown, next: readonly Opportunity[]): TemplateResult | undefined {
    return renderOutcome({...view, onCopy: () => this.#copy(noteText(shown, next))}, this.#words, this.#copied);
  }

  /** A field that people neither see nor reach. Whoever fills it in is none. */
  renderTrap(): TemplateResult {
    return html`<input name="website" type="text" autocomplete="off" inert />`;
  }

  /** What was written into it; nothing of people. It travels beside what the envelope has. */
  trapped(): {readonly website?: string} {
    const website = this.#card.renderRoot.querySelector<HTMLInputElement>('[name=website]')?.value;
    return website ? {website} : {};
  }

  async #copy(text: string) {
    this.#copied = (await copyText(text)) ? {} : {text};
    this.#card.requestUpdate();
  }
}
