export type {Appearance} from '@sdg-widgets/elements/appearance.js';
export {setAppearance} from './appearance/set-appearance.js';
export {connectResult, type ResultSources} from './connect/connect-result.js';
export {connect, type ResultParts, type Sources} from './connect/connect.js';
export {define, type DefineOptions, type ElementName} from './define/define.js';
