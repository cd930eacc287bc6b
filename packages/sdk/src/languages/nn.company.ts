export {nnCompany as messages} from '@sdg-widgets/elements/messages/nn/company.js';
