export {nnExport as messages} from '@sdg-widgets/elements/messages/nn/export.js';
