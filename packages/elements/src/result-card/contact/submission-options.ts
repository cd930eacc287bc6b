import type {Envelope} from '@sdg-widgets/core';
import {LazyPart} from '../../base/lazy-part.js';
import type {SubmissionController} from './submission-controller.js';
import type {SdgResultCard} from '../result-card.js';
import type {SubmissionOptions} from './submission-settings.js';

/** Offers what a card sends to the page, as the attributes say. Most pages say nothing of how. */
export class SubmissionSender {
  readonly #card: SdgResultCard;
  readonly #settings: LazyPart<SubmissionOptions>;

  constructor(card: SdgResultCard) {
    this.#card = card;
    this.#settings = new LazyPart(
      card,
      async () => new (await import('./submission-settings.js')).SubmissionOptions(card),
    );
  }

  /** Loads what the attributes ask for, and reports what is wrong with them. Resolves to whether it is there. */
  async prepare(): Promise<boolean> {
    const {headers, owner} = this.#card;
    const hasHeaders = headers ?? (owner as SdgResultCard | undefined)?.headers;
    if (!hasHeaders && !cardOrOwnerMatches(this.#card, '[submit], [submit-format], [endpoint-fallback], [test]'))
      return true;
    const settings = await this.#settings.load();
    settings?.read();
    return settings !== undefined;
  }

  /** The host where it goes when `endpoint` cannot be reached, after a comma. */
  get fallbackHost(): string | undefined {
    return this.#settings.value?.fallbackHost;
  }

  /** Offers the envelope with what the attributes say; in test mode to nobody. */
  async offer(submission: SubmissionController, envelope: Envelope, endpoint = ''): Promise<void> {
    const {isTest, ...settings} = this.#settings.value?.read() ?? {};
    if (isTest) submission.pretend();
    else await submission.offer(envelope, {...settings, endpoint});
    // The page may have kept it to itself.
    this.#card.requestUpdate();
  }
}

/** Whether the card says so, or the element whose answers it shows, wherever that stands: `test` on either is a test. */
export function cardOrOwnerMatches(card: SdgResultCard, selector: string): boolean {
  return [card, card.owner].some((each) => each instanceof HTMLElement && each.matches(selector));
}
