import {SdgResultCard} from '@sdg-widgets/elements/result-card.js';
import {connectResult} from '../connect/connect-result.js';
import {define} from '../connect/define.js';
import {advice} from '../languages/nb.advice.js';
import {messages} from '../languages/nb.result.js';

export {score, withWeighing} from '@sdg-widgets/core';

export const prepare = () => Promise.resolve({messages, advice});

connectResult({
  loadLanguage: prepare,
  loadActions: () => import('../languages/nb.actions.js'),
  loadCatalogue: async () => (await import('../languages/nb.found.js')).pack,
});
define('sdg-result-card', SdgResultCard);
