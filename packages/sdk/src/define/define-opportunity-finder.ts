import {SdgOpportunityFinder} from '@sdg-widgets/elements/opportunity-finder.js';
import {registerAlso} from '@sdg-widgets/elements/register-also.js';
import {connectFinder} from '../connect/connect-finder.js';
import {finderSources} from '../sources/finder-sources.js';
import {connectCheck} from './connect-check.js';

let stop: (() => void) | undefined;

/** Defines the finder and answers what it asks for. Does nothing on a server. */
export function defineOpportunityFinder(prefix = 'sdg'): void {
  if (!globalThis.document) return;
  connectCheck();
  stop ??= connectFinder(finderSources);
  registerAlso(`${prefix}-opportunity-finder`, SdgOpportunityFinder);
}
