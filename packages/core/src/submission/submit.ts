import type {Envelope} from './envelope.js';
import type {Receipt} from './receipt.js';

/** How an envelope is put into a request. `text` and `form` ask no receiver for a preflight; `auto` chooses by its host. */
export type SubmitFormat = 'json' | 'text' | 'form' | 'auto';

/** What happens between Send and its outcome. */
export type SubmitProgress =
  /** A try has failed; another follows by itself. */
  | {readonly status: 'retrying'}
  /** The visitor is offline. It waits on this device, and goes when the line is back. */
  | {
      readonly status: 'kept';
      readonly until: Date;
      /** It could not be stored, and is lost when the page is closed. */
      readonly isInMemory?: true;
      /** Takes it back: nothing is sent, nothing stays stored, and the sending rejects as `deleted`. */
      readonly remove: () => void;
    };

export interface SubmitOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: SubmitProgress) => void;
}

/** Sends one envelope. Rejects with a `SubmissionError`. */
export type Submit = (envelope: Envelope, options: SubmitOptions) => Promise<Receipt>;
