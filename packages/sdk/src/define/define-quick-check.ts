import {SdgQuickCheck} from '@sdg-widgets/elements/quick-check.js';
import {registerAlso} from '@sdg-widgets/elements/register-also.js';
import {connectCheck} from './connect-check.js';

/** Defines the check and answers what it asks for. Does nothing on a server. */
export function defineQuickCheck(prefix = 'sdg'): void {
  if (!globalThis.document) return;
  connectCheck();
  registerAlso(`${prefix}-quick-check`, SdgQuickCheck);
}
