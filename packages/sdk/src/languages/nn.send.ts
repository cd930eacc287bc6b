export {nnSend as messages} from '@sdg-widgets/elements/messages/nn/status.js';
