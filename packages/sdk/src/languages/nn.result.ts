export {nnResult as messages} from '@sdg-widgets/elements/messages/nn/result.js';
