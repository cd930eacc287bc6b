export {createSubmit} from './create-submit.js';
export {loadDefinition} from './load-definition.js';
