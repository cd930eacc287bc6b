import {check} from '@sdg-widgets/content/check.nn.js';
import type {LanguagePack} from '@sdg-widgets/elements';
import {nn} from '@sdg-widgets/elements/messages/nn/check.js';

export const pack: LanguagePack = {messages: nn, check};
