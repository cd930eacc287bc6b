import type {CatalogueAdjustment} from '@sdg-widgets/core';
import {parseAdjustment} from '@sdg-widgets/core/schemas.js';
import {loadDocument, type DocumentSource} from './load-document.js';

/** Loads what a partner changes in the catalogue; see `loadDocument`. */
export function load(source: DocumentSource, base: string, signal: AbortSignal): Promise<CatalogueAdjustment> {
  return loadDocument(source, parseAdjustment, base, signal);
}
