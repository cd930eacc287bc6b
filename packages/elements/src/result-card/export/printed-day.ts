import {today} from '@sdg-widgets/core';
import type {ReactiveController, TemplateResult} from 'lit';
import type {ContactMessages} from '../../messages/contact-messages.js';
import {dateInWords} from '../../shared/format-date.js';
import {html} from '../../shared/html.js';
import type {SdgResultCard} from '../result-card.js';

/** What stands on paper and not on the screen: the day. Keeps the card ready for a print from the browser's own menu. */
export class PrintedDay implements ReactiveController {
  readonly #card: SdgResultCard;

  constructor(card: SdgResultCard) {
    this.#card = card;
    card.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#ready);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#ready);
  }

  render({months, printed}: ContactMessages): TemplateResult {
    return html`<span part="printed">${dateInWords(today(), months, printed)}</span>`;
  }

  // A browser waits for what is rendered at once: today's date. What must be loaded first comes too late for this print, and
  // is there for the next.
  readonly #ready = () => void this.#card.whole();
}
