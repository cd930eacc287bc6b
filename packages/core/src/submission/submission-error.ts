/** Why a result was not sent. */
export type SubmissionErrorCode = 'network' | 'timeout' | 'refused' | 'server' | 'unanswered';

/** A result could not be submitted. `code` is for programs; the message is for developers, never for visitors. */
export class SubmissionError extends Error {
  override name = 'SubmissionError';
  readonly code: SubmissionErrorCode;

  constructor(code: SubmissionErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.code = code;
  }
}
