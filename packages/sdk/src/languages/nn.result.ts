import {advice} from '@sdg-widgets/content/advice.nn.js';
import type {ResultPack} from '@sdg-widgets/elements';
import {nnResult} from '@sdg-widgets/elements/messages/nn.result.js';

export const pack: ResultPack = {messages: nnResult, advice};
