import {advice} from '@sdg-widgets/content/advice.en.js';
import type {ResultPack} from '@sdg-widgets/elements';
import {enResult} from '@sdg-widgets/elements/messages/en.result.js';

export const pack: ResultPack = {messages: enResult, advice};
