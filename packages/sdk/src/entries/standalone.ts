// All three elements in every language, in one classic script that asks for no other file.
import './opportunity-finder.js';
import './result-card.js';
import {fillPlaceholders} from '../script-tag/placeholders.js';
import {watchPage} from '../script-tag/watch-page.js';

watchPage(() => fillPlaceholders(['sdg-quick-check', 'sdg-opportunity-finder', 'sdg-result-card']));
