import {context, drivers} from '@sdg-widgets/content/finder.nb.js';
import type {FinderPack} from '@sdg-widgets/elements';
import {nbFinder} from '@sdg-widgets/elements/messages/nb/finder.js';

export const pack: FinderPack = {messages: nbFinder, context, drivers};
