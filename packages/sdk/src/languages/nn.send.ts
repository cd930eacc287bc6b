export {nnSend as messages} from '@sdg-widgets/elements/messages/nn.send.js';
