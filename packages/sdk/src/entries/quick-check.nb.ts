import {SdgQuickCheck} from '@sdg-widgets/elements/quick-check.js';
import {register} from '@sdg-widgets/elements/register.js';
import {connect} from '../connect/connect.js';
import {pack} from '../languages/nb.js';

// One language, whatever the page's: for a site that wants a single file.
connect({
  loadLanguage: () => Promise.resolve(pack),
  loadResultParts: () => import('./result-card.nb.js'),
});
register('sdg-quick-check', SdgQuickCheck);
