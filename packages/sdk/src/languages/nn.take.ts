export {nnTake as messages} from '@sdg-widgets/elements/messages/nn.take.js';
