export {enCompany as messages} from '@sdg-widgets/elements/messages/en/company.js';
