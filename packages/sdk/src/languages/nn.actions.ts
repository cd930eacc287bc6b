export {nnActions as messages} from '@sdg-widgets/elements/messages/nn/contact.js';
