// What only the adviser gets: loaded when the visitor comes to the fields, or looks at all that would be sent.
export {briefOf} from '../report/adviser-brief.js';
export {readContact} from './read-contact.js';
export {renderContents} from './envelope-preview.js';
