import type {Envelope} from '@sdg-widgets/core';
import {EnvelopeError, parseEnvelope, type Issue} from '@sdg-widgets/core/schemas.js';
import {Refusal} from './refusal.js';

// PostgreSQL cannot store NUL, and no database stores a lone surrogate unchanged.
const unstorable = /\0|\p{Surrogate}/u;

/**
 * Parses an envelope. Ids become lower case. A brief without contact details is dropped: it is for the adviser who meets the
 * visitor, and is deleted together with the contact details.
 *
 * @throws Refusal naming every wrong field.
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
    return isUnstorable ? [{path: `${path}${key}`, message: 'Contains NUL or half of a surrogate pair'}] : [];
  });
}
