// With it come the types of the tag and of its events.
export type {SdgQuickCheck} from '@sdg-widgets/elements';
import {defineQuickCheck} from './define/define-quick-check.js';

defineQuickCheck();
