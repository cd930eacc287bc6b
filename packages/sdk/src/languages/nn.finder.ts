import {context, drivers} from '@sdg-widgets/content/finder.nn.js';
import type {FinderPack} from '@sdg-widgets/elements';
import {nnFinder} from '@sdg-widgets/elements/messages/nn/finder.js';

export const pack: FinderPack = {messages: nnFinder, context, drivers};
