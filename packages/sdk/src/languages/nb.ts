import {check} from '@sdg-widgets/content/check.nb.js';
import type {LanguagePack} from '@sdg-widgets/elements';
import {nb} from '@sdg-widgets/elements/messages/nb/check.js';

export const pack: LanguagePack = {messages: nb, check};
