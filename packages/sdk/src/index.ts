export {connectResult} from './connect/connect-result.js';
export {connect, type ResultParts, type Sources} from './connect/connect.js';
export {define} from './connect/define.js';
