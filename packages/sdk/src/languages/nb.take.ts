export {nbTake as messages} from '@sdg-widgets/elements/messages/nb.take.js';
