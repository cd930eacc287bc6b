import {DocumentError, parseUntrusted, type Issue} from '../untrusted/parse-untrusted.js';
import {Envelope} from './envelope.js';

/** The JSON is not an envelope. The message and `issues` name every wrong field. */
export class EnvelopeError extends DocumentError {
  override name = 'EnvelopeError';

  constructor(issues: readonly Issue[]) {
    super('an envelope', issues);
  }
}

/** Returns the envelope, or throws an `EnvelopeError`. Says nothing about whether its result is right. */
export function parseEnvelope(json: unknown): Envelope {
  const parsed = parseUntrusted(Envelope, json);
  if ('issues' in parsed) throw new EnvelopeError(parsed.issues);
  return parsed.data;
}
