/** Why a result was not sent. `deleted`: the visitor took back what waited to be sent. `expired`: it waited for too long. */
export type SubmissionErrorCode = 'network' | 'timeout' | 'refused' | 'server' | 'unanswered' | 'deleted' | 'expired';

/** What is known of an envelope that was not sent, besides why. */
export interface SubmissionErrorOptions extends ErrorOptions {
  /** What the receiver can look the refusal up by. */
  readonly reference?: string | undefined;
  /** A request has left and no answer came, so that it may have arrived nevertheless. */
  readonly mayHaveArrived?: boolean;
  /** Besides, the receiver may keep it twice when it is sent again. Else that is safe: it keeps one for each `submissionId`. */
  readonly mayArriveTwice?: boolean;
  /** How long the receiver asks to be left alone, in milliseconds. */
  readonly retryAfter?: number;
}

/** A result could not be submitted. `code` is for programs; the message is for developers, never for visitors. */
export class SubmissionError extends Error {
  override name = 'SubmissionError';
  readonly code: SubmissionErrorCode;
  readonly reference: string | undefined;
  readonly mayHaveArrived: boolean;
  readonly mayArriveTwice: boolean;
  readonly retryAfter: number;

  constructor(code: SubmissionErrorCode, message: string, options: SubmissionErrorOptions = {}) {
    super(`${code}: ${message}`, options);
    this.code = code;
    this.reference = options.reference;
    this.mayHaveArrived = options.mayHaveArrived ?? false;
    this.mayArriveTwice = options.mayArriveTwice ?? false;
    this.retryAfter = options.retryAfter ?? 0;
  }
}
