export {nnContact as messages} from '@sdg-widgets/elements/messages/nn/contact.js';
