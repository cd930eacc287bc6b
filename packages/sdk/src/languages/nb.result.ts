export {nbResult as messages} from '@sdg-widgets/elements/messages/nb/result.js';
