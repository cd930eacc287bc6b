import type {Envelope} from './envelope.js';
import type {Receipt} from './receipt.js';

/** The encoding of the request. `text` and `form` need no CORS preflight; `auto` chooses by the receiver's host. */
export type SubmitFormat = 'json' | 'text' | 'form' | 'auto';

/** The progress between Send and its outcome. */
export type SubmitProgress =
  /** An attempt failed, and a retry follows. */
  | {
      readonly status: 'retrying';
      /** Deletes the submission, if it is pending in the outbox; see `kept`. */
      readonly remove?: () => void;
    }
  /** Pending on this device until the visitor is online and the receiver responds. */
  | {
      readonly status: 'kept';
      /** When the submission expires. */
      readonly until: Date;
      /** Not stored, so closing the page loses it. */
      readonly isInMemory?: true;
      /** The visitor is online, but the receiver is unreachable or fails. */
      readonly isReceiverDown?: true;
      /** Deletes the submission: no request follows, nothing stays stored, and the promise rejects with `deleted`. */
      readonly remove: () => void;
    };

/** Options of one submission. */
export interface SubmitOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: SubmitProgress) => void;
}

/**
 * Sends one envelope.
 *
 * @throws SubmissionError If it was not delivered.
 */
export type Submit = (envelope: Envelope, options: SubmitOptions) => Promise<Receipt>;
