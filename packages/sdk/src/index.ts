export {connectResult, type ResultSources} from './connect/connect-result.js';
export {connect, type ResultParts, type Sources} from './connect/connect.js';
export {define, type DefineOptions, type ElementName} from './define/define.js';
