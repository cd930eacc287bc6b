import {registered} from '@sdg-widgets/elements/register.js';
import {registerAlso} from '@sdg-widgets/elements/register-also.js';
import {SdgResultCard} from '@sdg-widgets/elements/result-card.js';
import {connectResult} from '../connect/connect-result.js';
import {resultSources} from '../sources/result-sources.js';

let stop: (() => void) | undefined;

/** Defines the card under a tag, once; answers what it asks for, and goes on with those that a server has rendered. */
export function defineCard(tag: string): void {
  if (registered.has(tag)) return;
  stop ??= connectResult(resultSources);
  registerAlso(tag, SdgResultCard);
  const served = document.querySelectorAll<HTMLScriptElement>(`${tag} > script[type="application/json"]`);
  if (served.length > 0)
    void import('../server/adopt-served-card.js').then(({adoptServedCards}) => adoptServedCards(served));
}
