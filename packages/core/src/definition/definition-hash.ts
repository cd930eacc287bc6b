import {canonicalJson} from '../canonical-json.js';
import type {CheckDefinition} from './check-definition.js';

/**
 * Computes the SHA-256, in hex, of the definition as canonical JSON without its `sha256` field. For one language of a complete
 * definition, returns the hash of the complete one, which it has in `sha256`. Returns `null` without `crypto.subtle`, as on a
 * page served over plain http.
 */
export async function definitionHash(definition: CheckDefinition): Promise<string | null> {
  if (definition.sha256 !== undefined) return definition.sha256;
  if (!globalThis.crypto?.subtle) return null;
  const bytes = new TextEncoder().encode(canonicalJson(definition));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
