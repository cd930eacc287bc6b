export {enExport as messages} from '@sdg-widgets/elements/messages/en/export.js';
