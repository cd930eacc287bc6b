import {DocumentError, parseUntrusted, type Issue} from '../untrusted/parse-untrusted.js';
import {Envelope} from './envelope.js';

/** An invalid envelope. The message and `issues` name every wrong field. */
export class EnvelopeError extends DocumentError {
  override name = 'EnvelopeError';

  constructor(issues: readonly Issue[]) {
    super('an envelope', issues);
  }
}

/**
 * Parses an envelope. Does not verify its result; `score` does that.
 *
 * @throws EnvelopeError If the schema is violated.
 *
 * @example
 * const envelope = parseEnvelope(await request.json());
 */
export function parseEnvelope(json: unknown): Envelope {
  const parsed = parseUntrusted(Envelope, json);
  if ('issues' in parsed) throw new EnvelopeError(parsed.issues);
  return parsed.data;
}
