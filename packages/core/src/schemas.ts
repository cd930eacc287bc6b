// Parsers of untrusted data. Imports zod, so a page loads this entry only with the step that needs it.
export {CheckDefinition} from './definition/check-definition.js';
export {missingTexts} from './definition/consistency.js';
export {DefinitionError, parseDefinition} from './definition/parse-definition.js';
export {Catalogue} from './opportunity/catalogue.js';
export {CatalogueAdjustment} from './opportunity/catalogue-adjustment.js';
export {parseAdjustment} from './opportunity/parse-adjustment.js';
export {CatalogueError, parseCatalogue} from './opportunity/parse-catalogue.js';
export {ProfileError, parseProfile} from './partner/parse-profile.js';
export {PartnerProfile} from './partner/partner-profile.js';
export {Session} from './session/session-schema.js';
export {Contact, Envelope, Result} from './submission/envelope.js';
export {EnvelopeError, parseEnvelope} from './submission/parse-envelope.js';
export {describeIssues, parseUntrusted, type Issue, type Parsed} from './untrusted/parse-untrusted.js';
