export {enContact as messages} from '@sdg-widgets/elements/messages/en/contact.js';
