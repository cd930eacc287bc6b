import type {Envelope} from '@sdg-widgets/core';
import {EnvelopeError, parseEnvelope, type Issue} from '@sdg-widgets/core/schemas.js';
import {Refusal} from './refusal.js';

// NUL, which PostgreSQL has no place for, and halves of characters, which no database keeps as they are.
const unstorable = /\0|\p{Surrogate}/u;

/**
 * The envelope with ids in one spelling, and without a brief that comes alone: that is for whoever meets the visitor, and goes
 * with the contact details when they are deleted. Throws a `Refusal` that names every wrong field.
 */
export function readEnvelope(json: unknown): Envelope {
  try {
    const envelope = parseEnvelope(json);
    const issues = unstorableTexts(envelope);
    if (issues.length > 0) throw new EnvelopeError(issues);
    const {brief, follows, ...rest} = envelope;
    return {
      ...rest,
      submissionId: rest.submissionId.toLowerCase(),
      ...(follows && {follows: follows.toLowerCase()}),
      ...(brief !== undefined && rest.contact && {brief}),
    };
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    throw new Refusal(400, 'The body is not an envelope.', {issues: error.issues});
  }
}

function unstorableTexts(object: object, path = ''): Issue[] {
  return Object.entries(object).flatMap(([key, value]) => {
    if (typeof value === 'object' && value !== null) return unstorableTexts(value, `${path}${key}.`);
    const isUnstorable = typeof value === 'string' && unstorable.test(value);
    return isUnstorable ? [{path: `${path}${key}`, message: 'Has a character that is none (NUL or half a pair)'}] : [];
  });
}
