import {connectCheck} from './connect-check.js';
import {defineCard} from './define-card.js';

/** Defines the card and answers what it asks for. Does nothing on a server. */
export function defineResultCard(prefix = 'sdg'): void {
  if (!globalThis.document) return;
  connectCheck();
  defineCard(`${prefix}-result-card`);
}
