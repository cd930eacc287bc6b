import type {CheckDefinition} from '@sdg-widgets/core';
import {parseDefinition} from '@sdg-widgets/core/schemas.js';
import {loadDocument, type DocumentSource} from './load-document.js';

/**
 * Loads a partner's own check; see `loadDocument`.
 *
 * @param base The page's URL. A relative address starts from it.
 * @throws DefinitionError If the document is invalid.
 */
export async function load(source: DocumentSource, base: string, signal: AbortSignal): Promise<CheckDefinition> {
  const {sha256, ...definition} = await loadDocument(source, parseDefinition, base, signal);
  // Drops the hash that a remote document claims for itself: `definitionHash` computes it when needed.
  return 'url' in source || !sha256 ? definition : {...definition, sha256};
}
