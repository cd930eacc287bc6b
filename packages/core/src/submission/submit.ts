import type {Envelope} from './envelope.js';
import type {Receipt} from './receipt.js';

/** How an envelope is put into a request. `text` and `form` ask no receiver for a preflight; `auto` chooses by its host. */
export type SubmitFormat = 'json' | 'text' | 'form' | 'auto';

/** What happens between Send and its outcome. */
export type SubmitProgress =
  /** A try has failed or had to wait; another follows by itself. */
  | {
      readonly status: 'retrying';
      /** Where it is kept meanwhile: takes it back, as below. */
      readonly remove?: () => void;
    }
  /** It waits on this device, and goes when the line is back, or the receiver. */
  | {
      readonly status: 'kept';
      readonly until: Date;
      /** It could not be stored, and is lost when the page is closed. */
      readonly isInMemory?: true;
      /** The visitor is online: it is the receiver that cannot be reached, or fails. */
      readonly isReceiverDown?: true;
      /** Takes it back: no more is sent, nothing stays stored, and the sending rejects as `deleted`. */
      readonly remove: () => void;
    };

export interface SubmitOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: SubmitProgress) => void;
}

/** Sends one envelope. Rejects with a `SubmissionError`. */
export type Submit = (envelope: Envelope, options: SubmitOptions) => Promise<Receipt>;
