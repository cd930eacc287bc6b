import {duplicateIds, missingTexts} from '../definition/consistency.js';
import {parseUntrusted} from '../untrusted/parse-untrusted.js';
import {CatalogueAdjustment} from './catalogue-adjustment.js';
import {CatalogueError, undocumentedDuties} from './parse-catalogue.js';

/**
 * Parses a partner's changes to the catalogue.
 *
 * @throws CatalogueError If the schema or the consistency rules are violated.
 */
export function parseAdjustment(json: unknown): CatalogueAdjustment {
  const parsed = parseUntrusted(CatalogueAdjustment, json);
  if ('issues' in parsed) throw new CatalogueError(parsed.issues);
  const {add = [], supportSchemes = [], languages} = parsed.data;
  const issues = [
    ...duplicateIds('add', add),
    ...duplicateIds('supportSchemes', supportSchemes),
    ...undocumentedDuties('add', add),
    ...missingTexts(parsed.data, languages),
  ];
  if (issues.length > 0) throw new CatalogueError(issues);
  return parsed.data;
}
