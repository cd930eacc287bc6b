import {defineResultCard} from './define-result-card.js';

defineResultCard();
