export {nbSend as messages} from '@sdg-widgets/elements/messages/nb/status.js';
