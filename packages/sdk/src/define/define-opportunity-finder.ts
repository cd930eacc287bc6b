import {SdgOpportunityFinder} from '@sdg-widgets/elements/opportunity-finder.js';
import {register} from '@sdg-widgets/elements/register.js';
import {connectPage} from '../connect-page.js';

/** Defines the finder and serves it. Does nothing on a server. */
export function defineOpportunityFinder(prefix = 'sdg'): void {
  if (!globalThis.document) return;
  connectPage();
  register(`${prefix}-opportunity-finder`, SdgOpportunityFinder);
}
