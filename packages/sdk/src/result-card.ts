// With it come the types of the tag and of its events.
export type {SdgResultCard} from '@sdg-widgets/elements';
import {defineResultCard} from './define/define-result-card.js';

defineResultCard();
