import {toJson, type Envelope} from '@sdg-widgets/core';

/** Encodes the envelope as a request body. The browser sets the content type of `text` and `form`. */
export function encodeBody(envelope: Envelope, format: 'json' | 'text' | 'form'): string | URLSearchParams {
  return format === 'form' ? encodeForm(envelope) : toJson(envelope);
}

/** Encodes the whole envelope as one field, and the values for a person's spreadsheet as others. */
function encodeForm(envelope: Envelope): URLSearchParams {
  const {submissionId, partner, language, result, answers, contact, brief} = envelope;
  const columns = {
    submissionId,
    partner,
    language,
    stage: result && 'id' in result.stage ? result.stage.id : undefined,
    sector: answers['sector'],
    size: answers['size'],
    name: contact?.name,
    email: contact?.email,
    phone: contact?.phone,
    brief,
    envelope: toJson(envelope),
  };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(columns)) if (value !== undefined) form.set(name, String(value));
  return form;
}
