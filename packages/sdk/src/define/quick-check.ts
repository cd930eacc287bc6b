import {defineQuickCheck} from './define-quick-check.js';

defineQuickCheck();
