export {nbStatus as messages} from '@sdg-widgets/elements/messages/nb/status.js';
