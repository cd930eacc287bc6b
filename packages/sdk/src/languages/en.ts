import {check} from '@sdg-widgets/content/check.en.js';
import type {LanguagePack} from '@sdg-widgets/elements';
import {en} from '@sdg-widgets/elements/messages/en/check.js';

export const pack: LanguagePack = {messages: en, check};
