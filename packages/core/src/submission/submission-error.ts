/**
 * Why a submission failed.
 *
 * - `network`: no connection, or CORS forbids it.
 * - `timeout`: no response in time.
 * - `refused`: a status that a retry cannot change.
 * - `server`: a temporary status, after all retries.
 * - `unanswered`: no listener on the page handled `sdg-submit`.
 * - `deleted`: the visitor deleted the pending submission.
 * - `expired`: the submission was pending for too long.
 */
export type SubmissionErrorCode = 'network' | 'timeout' | 'refused' | 'server' | 'unanswered' | 'deleted' | 'expired';

/** Details of a failed submission. */
export interface SubmissionErrorOptions extends ErrorOptions {
  /** A reference for the visitor to quote to the receiver. */
  readonly reference?: string | undefined;
  /** A request was sent and got no conclusive response, so it may have arrived. */
  readonly mayHaveArrived?: boolean;
  /** The receiver may store a second copy if it is sent again: it does not deduplicate by `submissionId`. */
  readonly mayArriveTwice?: boolean;
  /** `Retry-After` in milliseconds. */
  readonly retryAfter?: number;
}

/** A failed submission. `code` is for programs; the message is for developers, never for visitors. */
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
