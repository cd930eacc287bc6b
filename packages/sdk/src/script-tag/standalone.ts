// All three elements in one classic script that asks for no other file. The build makes one for all languages, and one for each.
import '../quick-check.js';
import '../opportunity-finder.js';
import '../result-card.js';
import {fillPlaceholders} from './placeholders.js';
import {watchPage} from './watch-page.js';

watchPage(() => fillPlaceholders(['sdg-quick-check', 'sdg-opportunity-finder', 'sdg-result-card']));
