import {context, drivers} from '@sdg-widgets/content/finder.en.js';
import type {FinderPack} from '@sdg-widgets/elements';
import {enFinder} from '@sdg-widgets/elements/messages/en/finder.js';

export const pack: FinderPack = {messages: enFinder, context, drivers};
