import {readBody} from './read-body.js';
import {Refusal} from './refusal.js';

const formats: Readonly<Record<string, (text: string) => string>> = {
  'application/json': (text) => text,
  'text/plain': (text) => text,
  'application/x-www-form-urlencoded': formField,
};

/**
 * Reads the JSON of a request, in each format that the widget can send.
 *
 * @throws Refusal for another content type or encoding, or for invalid JSON.
 */
export async function readJson(request: Request, timeoutMs: number): Promise<unknown> {
  const contentType = request.headers.get('content-type') ?? '';
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase();
  const [, charset = 'utf-8'] = /;\s*charset="?([^\s";]+)/i.exec(contentType) ?? [];
  const jsonIn = Object.hasOwn(formats, type) ? formats[type] : undefined;
  if (!jsonIn) throw new Refusal(415, `Expected a content-type of ${Object.keys(formats).join(', ')}.`);
  if (!/^utf-?8$/i.test(charset)) throw new Refusal(415, 'Expected UTF-8.');
  if (request.headers.has('content-encoding')) throw new Refusal(415, 'Expected a body without content-encoding.');

  const bytes = await readBody(request, timeoutMs);
  return parse(jsonIn(decode(bytes)));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (error) {
    throw new Refusal(400, 'The body is not UTF-8.', {cause: error});
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(400, 'The body is not JSON.', {cause: error});
  }
}

/** The field `envelope` has everything. The other fields are for receivers that display a form to people. */
function formField(body: string): string {
  const fields = body.split('&').filter((field) => field.startsWith('envelope='));
  if (fields.length !== 1) throw new Refusal(400, 'Expected one field "envelope" with the envelope as JSON.');
  try {
    // URLSearchParams would replace invalid UTF-8 with U+FFFD.
    return decodeURIComponent(fields[0]!.slice('envelope='.length).replaceAll('+', ' '));
  } catch (error) {
    throw new Refusal(400, 'The field "envelope" is not UTF-8 in form encoding.', {cause: error});
  }
}
