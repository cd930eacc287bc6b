import type {CheckDefinition} from '@sdg-widgets/core';
import {parseDefinition} from '@sdg-widgets/core/schemas.js';
import {loadDocument, type DocumentSource} from './load-document.js';

/** Loads a partner's own check; see `loadDocument`. */
export async function load(source: DocumentSource, base: string, signal: AbortSignal): Promise<CheckDefinition> {
  const {sha256, ...definition} = await loadDocument(source, parseDefinition, base, signal);
  // What an address says of its own hash is not believed: the hash is computed when it is needed.
  return 'url' in source || !sha256 ? definition : {...definition, sha256};
}
