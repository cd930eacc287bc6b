import {toJson, type Envelope} from '@sdg-widgets/core';

/** The envelope as a body. The type of a text or a form is the browser's to say. */
export function encodeBody(envelope: Envelope, format: 'json' | 'text' | 'form'): string | URLSearchParams {
  return format === 'form' ? encodeForm(envelope) : toJson(envelope);
}

/** The envelope, and what a person wants to see of it in a spreadsheet. */
function encodeForm(envelope: Envelope): URLSearchParams {
  const {submissionId, partner, language, result, answers, contact, brief} = envelope;
  const columns = {
    ...{submissionId, partner, language},
    stage: result && 'id' in result.stage ? result.stage.id : undefined,
    ...{sector: answers['sector'], size: answers['size']},
    ...{name: contact?.name, email: contact?.email, phone: contact?.phone, brief},
    envelope: toJson(envelope),
  };
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(columns)) if (value !== undefined) form.set(name, String(value));
  return form;
}
