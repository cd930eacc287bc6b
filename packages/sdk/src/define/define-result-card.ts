import {register} from '@sdg-widgets/elements/register.js';
import {SdgResultCard} from '@sdg-widgets/elements/result-card.js';
import {connectPage} from '../connect-page.js';

/** Defines the card, serves it, and goes on with those that a server has rendered. Does nothing on a server. */
export function defineResultCard(prefix = 'sdg'): void {
  if (!globalThis.document) return;
  const tag = `${prefix}-result-card`;
  connectPage();
  register(tag, SdgResultCard);
  const served = document.querySelectorAll<HTMLScriptElement>(`${tag} > script[type="application/json"]`);
  if (served.length > 0)
    void import('../server/adopt-served-card.js').then(({adoptServedCards}) => adoptServedCards(served));
}
