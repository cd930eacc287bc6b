import {advice} from '@sdg-widgets/content/advice.nb.js';
import type {ResultPack} from '@sdg-widgets/elements';
import {nbResult} from '@sdg-widgets/elements/messages/nb.result.js';

export const pack: ResultPack = {messages: nbResult, advice};
