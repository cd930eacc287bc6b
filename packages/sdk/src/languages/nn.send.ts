export {nnStatus as messages} from '@sdg-widgets/elements/messages/nn/status.js';
