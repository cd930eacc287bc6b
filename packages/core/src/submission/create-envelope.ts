import {definitionHash} from '../definition/definition-hash.js';
import type {Language} from '../language.js';
import type {Result} from '../result/result.js';
import {answersTo, steps, type Answers, type Check} from '../session/answers.js';
import {version} from '../version.js';
import type {Contact, Envelope, Plan} from './envelope.js';

/** Input of `createEnvelope`. The fields are those of `Envelope`. */
export interface EnvelopeInput {
  readonly submissionId: string;
  readonly check: Check;
  readonly answers: Answers;
  /** Absent if only a plan is sent. */
  readonly result?: Result | undefined;
  readonly language: Language;
  /** The page without query and fragment. */
  readonly source: {readonly origin: string; readonly path: string};
  readonly partner?: string | undefined;
  readonly contact?: Contact | undefined;
  readonly plan?: Plan | undefined;
  readonly brief?: string | undefined;
  /** The id of the submission that this one adds a contact to. */
  readonly follows?: string | undefined;
  /** Whole seconds since the page opened. */
  readonly took?: number | undefined;
  /** A municipality number, four digits. */
  readonly municipality?: string | undefined;
}

/**
 * Builds the envelope to send. Keeps only the answers to questions that were shown; without a result, only those about the
 * company.
 *
 * @example
 * const source = {origin: location.origin, path: location.pathname};
 * const envelope = await createEnvelope({submissionId: newSubmissionId(), check, answers, result, language: 'nb', source});
 */
export async function createEnvelope(input: EnvelopeInput): Promise<Envelope> {
  const {submissionId, check, answers, result, language, source, partner, contact, plan, brief} = input;
  const {follows, took, municipality} = input;
  const {definition, mode} = check;
  return {
    submissionId,
    definition: {id: definition.id, version: definition.version, sha256: await definitionHash(definition)},
    mode,
    answers: answersTo(result ? steps(check, answers) : definition.context, answers),
    ...(result ? {result: structuredClone(result) as Envelope['result']} : {}),
    language,
    source: {origin: source.origin, path: source.path},
    version,
    ...(partner ? {partner} : {}),
    ...(contact ? {contact} : {}),
    ...(plan ? {plan} : {}),
    ...(follows ? {follows} : {}),
    ...(took === undefined ? {} : {took}),
    ...(municipality ? {municipality} : {}),
    ...(brief ? {brief} : {}),
  };
}

/**
 * Creates a random UUID. Uses `crypto.getRandomValues`, because `crypto.randomUUID` is missing on a page served over plain
 * http.
 */
export function newSubmissionId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  // Avoids `Array.from`: Prototype.js replaces it with one that ignores the mapping function.
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
