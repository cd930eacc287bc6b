export {enTake as messages} from '@sdg-widgets/elements/messages/en/export.js';
