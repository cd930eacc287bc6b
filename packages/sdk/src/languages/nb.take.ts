export {nbExport as messages} from '@sdg-widgets/elements/messages/nb/export.js';
