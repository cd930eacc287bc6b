export {nbCompany as messages} from '@sdg-widgets/elements/messages/nb/company.js';
