import type {Receipt, SubmissionErrorCode} from '@sdg-widgets/core';
import {FactEvent} from './fact-event.js';

/** The receiver has said that it has the result. */
export class SdgSubmittedEvent extends FactEvent<{readonly submissionId: string; readonly receipt: Receipt}> {
  static readonly eventName = 'sdg-submitted';

  constructor(submissionId: string, receipt: Receipt) {
    super(SdgSubmittedEvent.eventName, {submissionId, receipt});
  }
}

/** The result was not sent; the visitor can try again. */
export class SdgSubmitFailedEvent extends FactEvent<{
  readonly submissionId: string;
  readonly code: SubmissionErrorCode;
}> {
  static readonly eventName = 'sdg-submit-failed';

  constructor(submissionId: string, code: SubmissionErrorCode) {
    super(SdgSubmitFailedEvent.eventName, {submissionId, code});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'sdg-submitted': SdgSubmittedEvent;
    'sdg-submit-failed': SdgSubmitFailedEvent;
  }
}
