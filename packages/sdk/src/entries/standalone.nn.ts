// All three elements in one language, in one classic script that asks for no other file.
import './opportunity-finder.nn.js';
import './result-card.nn.js';
import {SdgQuickCheck} from '@sdg-widgets/elements/quick-check.js';
import {register} from '@sdg-widgets/elements/register.js';
import {fillPlaceholders} from '../script-tag/placeholders.js';
import {watchPage} from '../script-tag/watch-page.js';

register('sdg-quick-check', SdgQuickCheck);
watchPage(() => fillPlaceholders(['sdg-quick-check', 'sdg-opportunity-finder', 'sdg-result-card']));
