import type {Language} from '@sdg-widgets/core';
import {SdgResultCard} from '@sdg-widgets/elements/result-card.js';
import {connectResult} from '../connect/connect-result.js';
import {define} from '../connect/define.js';

export {score, withWeighing} from '@sdg-widgets/core';

const languages = {
  nb: () => import('../languages/nb.result.js'),
  nn: () => import('../languages/nn.result.js'),
  en: () => import('../languages/en.result.js'),
};

export const prepare = async (language: Language) => (await languages[language]()).pack;

connectResult(prepare);
define('sdg-result-card', SdgResultCard);
