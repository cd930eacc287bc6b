export {load as loadCatalogue} from './catalogue.js';
export {createCompanyRegistry, type CompanyRegistry, type CompanyRegistryOptions} from './company-registry.js';
export {createSubmit} from './create-submit.js';
export {load as loadDefinition} from './definition.js';
export {load as loadProfile, type LoadedProfile} from './profile.js';
export {loadDocument, type DocumentSource} from './load-document.js';
export {send} from './outbox.js';
export {resumeOutbox, type ResumeOptions, type WaitingSubmission} from './resume-outbox.js';
export type {SubmitSettings, SubmitTiming} from './submit-settings.js';
