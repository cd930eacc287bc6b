export {nbSend as messages} from '@sdg-widgets/elements/messages/nb.send.js';
