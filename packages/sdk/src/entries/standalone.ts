// All three elements in every language, in one classic script that asks for no other file.
import './opportunity-finder.js';
import './result-card.js';
import {fillPlaceholders} from '../loader/placeholders.js';
import {watchPage} from '../loader/watch-page.js';

watchPage(() => fillPlaceholders(['sdg-quick-check', 'sdg-opportunity-finder', 'sdg-result-card']));
