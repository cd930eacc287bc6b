import type {Envelope} from '@sdg-widgets/core';
import {LaterPart} from '../controllers/later-part.js';
import type {SubmissionController} from '../controllers/submission-controller.js';
import type {SdgResultCard} from './result-card.js';
import type {SendSettings} from './settings.js';

/** Offers what a card sends to the page, as the attributes say. Most pages say nothing of how. */
export class Sender {
  readonly #card: SdgResultCard;
  readonly #settings: LaterPart<SendSettings>;

  constructor(card: SdgResultCard) {
    this.#card = card;
    this.#settings = new LaterPart(card, async () => new (await import('./settings.js')).SendSettings(card));
  }

  /** Loads what the attributes ask for, and reports what is wrong with them. Resolves to whether it is there. */
  async prepare(): Promise<boolean> {
    const element = sayerOf(this.#card);
    const isSaid = element.matches('[submit], [submit-format], [endpoint-fallback], [test]');
    if (!isSaid && !this.#card.headers && !element.headers) return true;
    const settings = await this.#settings.get();
    settings?.read();
    return settings !== undefined;
  }

  /** Offers the envelope with what the attributes say; in test mode to nobody. */
  async offer(submission: SubmissionController, envelope: Envelope, endpoint = ''): Promise<void> {
    const {isTest, ...settings} = this.#settings.part?.read() ?? {};
    if (isTest) submission.pretend();
    else await submission.offer(envelope, {...settings, endpoint});
    // The page may have kept it to itself.
    this.#card.requestUpdate();
  }
}

/**
 * Who says how to send: the element around the card, which does not know of it, since nobody needs it before. A card that
 * stands elsewhere on the page says it itself.
 */
export function sayerOf(card: SdgResultCard): SdgResultCard {
  const {owner, htmlFor} = card;
  return (owner instanceof HTMLElement && !htmlFor ? owner : card) as SdgResultCard;
}
