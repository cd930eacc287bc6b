import {SdgQuickCheck} from '@sdg-widgets/elements/quick-check.js';
import {connect} from '../connect/connect.js';
import {define} from '../connect/define.js';

const languages = {
  nb: () => import('../languages/nb.js'),
  nn: () => import('../languages/nn.js'),
  en: () => import('../languages/en.js'),
};

connect({
  loadLanguage: async (language) => (await languages[language]()).pack,
  loadResultParts: () => import('./result-card.js'),
});
define('sdg-quick-check', SdgQuickCheck);
