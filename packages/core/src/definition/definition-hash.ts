import {canonicalJson} from '../canonical-json.js';
import type {CheckDefinition} from './check-definition.js';

/**
 * SHA-256, in hex, of the definition as JSON with sorted keys and without its `sha256` field. A definition that is one
 * language of a larger one carries the larger one's hash and answers with that. `null` where the platform has no
 * `crypto.subtle`: on a page served over plain http.
 */
export async function definitionHash(definition: CheckDefinition): Promise<string | null> {
  if (definition.sha256 !== undefined) return definition.sha256;
  if (!globalThis.crypto?.subtle) return null;
  const bytes = new TextEncoder().encode(canonicalJson(definition));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
