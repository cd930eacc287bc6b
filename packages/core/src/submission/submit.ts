import type {Envelope} from './envelope.js';
import type {Receipt} from './receipt.js';

/** Sends one envelope. Rejects with a `SubmissionError`. */
export type Submit = (envelope: Envelope, options: {readonly signal: AbortSignal}) => Promise<Receipt>;
