export {nbContact as messages} from '@sdg-widgets/elements/messages/nb/contact.js';
