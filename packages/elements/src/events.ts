// Every event of the elements, without the elements: for listeners.
export {SdgErrorEvent, type SdgErrorCode} from './events/error-event.js';
export {SdgFoundEvent, SdgPlanChangeEvent} from './events/finder-events.js';
export {SdgCompleteEvent, SdgStartEvent, SdgStepEvent} from './events/session-events.js';
export {SdgSubmitFailedEvent, SdgSubmittedEvent} from './events/submission-events.js';
export {SdgSubmitEvent, type SubmitSettings} from './events/submit-event.js';
