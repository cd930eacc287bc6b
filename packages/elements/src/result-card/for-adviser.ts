// What only the adviser gets: loaded when the visitor comes to the fields, or looks at all that would be sent.
export {briefOf} from './brief.js';
export {readContact} from './contact-form.js';
export {renderContents} from './sent-contents.js';
