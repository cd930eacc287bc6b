import type {CatalogueAdjustment} from '@sdg-widgets/core';
import {parseAdjustment} from '@sdg-widgets/core/schemas.js';
import {loadDocument, type DocumentSource} from './load-document.js';

/**
 * Loads a partner's changes to the catalogue; see `loadDocument`.
 *
 * @param base The page's URL. A relative address starts from it.
 * @throws CatalogueError If the document is invalid.
 */
export function load(source: DocumentSource, base: string, signal: AbortSignal): Promise<CatalogueAdjustment> {
  return loadDocument(source, parseAdjustment, base, signal);
}
