export {nbTake as messages} from '@sdg-widgets/elements/messages/nb/export.js';
