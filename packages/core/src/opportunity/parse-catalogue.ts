import {duplicateIds, missingTexts} from '../definition/consistency.js';
import {DocumentError, parseUntrusted, type Issue} from '../untrusted/parse-untrusted.js';
import {Catalogue, type Opportunity} from './catalogue.js';

/** An invalid catalogue or adjustment. The message and `issues` name every wrong field. */
export class CatalogueError extends DocumentError {
  override name = 'CatalogueError';

  constructor(issues: readonly Issue[]) {
    super('an opportunity catalogue', issues);
  }
}

/**
 * Parses an opportunity catalogue.
 *
 * @throws CatalogueError If the schema or the consistency rules are violated.
 */
export function parseCatalogue(json: unknown): Catalogue {
  const parsed = parseUntrusted(Catalogue, json);
  const issues = 'issues' in parsed ? parsed.issues : inconsistencies(parsed.data);
  if ('issues' in parsed || issues.length > 0) throw new CatalogueError(issues);
  return parsed.data;
}

/**
 * Finds duties without a source or the day it was verified: visitors see both.
 *
 * @param path Prefix of each issue's path.
 */
export function undocumentedDuties(path: string, opportunities: readonly Opportunity[]): Issue[] {
  return opportunities.flatMap(({kind, sources, checkedAt}, index) => [
    ...(kind !== 'duty' || sources?.length
      ? []
      : [{path: `${path}[${index}].sources`, message: 'A duty needs a source'}]),
    ...(kind !== 'duty' || checkedAt
      ? []
      : [{path: `${path}[${index}].checkedAt`, message: 'A duty needs the day its source was verified'}]),
  ]);
}

function inconsistencies(catalogue: Catalogue): Issue[] {
  const {drivers, supportSchemes, opportunities} = catalogue;
  const unknownIds = (path: string, references: readonly string[], known: readonly {readonly id: string}[]) =>
    references
      .filter((id) => !known.some((item) => item.id === id))
      .map((id) => ({path, message: `There is no "${id}" in this catalogue`}));
  return [
    ...duplicateIds('drivers', drivers),
    ...duplicateIds('supportSchemes', supportSchemes),
    ...duplicateIds('opportunities', opportunities),
    ...opportunities.flatMap((opportunity, index) => [
      ...unknownIds(`opportunities[${index}].drivers`, opportunity.drivers, drivers),
      ...unknownIds(`opportunities[${index}].support`, opportunity.support, supportSchemes),
    ]),
    ...undocumentedDuties('opportunities', opportunities),
    ...missingTexts(catalogue, catalogue.languages),
  ];
}
