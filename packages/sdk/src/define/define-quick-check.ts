import {SdgQuickCheck} from '@sdg-widgets/elements/quick-check.js';
import {register} from '@sdg-widgets/elements/register.js';
import {connectPage} from '../connect-page.js';

/** Defines the check and serves it. Does nothing on a server. */
export function defineQuickCheck(prefix = 'sdg'): void {
  if (!globalThis.document) return;
  connectPage();
  register(`${prefix}-quick-check`, SdgQuickCheck);
}
