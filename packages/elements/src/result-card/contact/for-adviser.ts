// What only the adviser gets: loaded when the visitor comes to the fields, or looks at all that would be sent.
export {adviserBrief} from '../report/adviser-brief.js';
export {readContact} from './read-contact.js';
export {renderEnvelopePreview} from './envelope-preview.js';
