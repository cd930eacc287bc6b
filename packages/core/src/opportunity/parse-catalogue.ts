import {missingTexts, repeated} from '../definition/consistency.js';
import {DocumentError, parseUntrusted, type Issue} from '../untrusted/parse-untrusted.js';
import {Catalogue} from './catalogue.js';

/** The JSON is not an opportunity catalogue. The message and `issues` name every wrong field. */
export class CatalogueError extends DocumentError {
  override name = 'CatalogueError';

  constructor(issues: readonly Issue[]) {
    super('an opportunity catalogue', issues);
  }
}

/** Returns the catalogue, or throws a `CatalogueError`. */
export function parseCatalogue(json: unknown): Catalogue {
  const parsed = parseUntrusted(Catalogue, json);
  const issues = 'issues' in parsed ? parsed.issues : inconsistencies(parsed.data);
  if ('issues' in parsed || issues.length > 0) throw new CatalogueError(issues);
  return parsed.data;
}

function inconsistencies(catalogue: Catalogue): Issue[] {
  const {drivers, supportSchemes, opportunities} = catalogue;
  const unknown = (path: string, wanted: readonly string[], known: readonly {readonly id: string}[]) =>
    wanted
      .filter((id) => !known.some((each) => each.id === id))
      .map((id) => ({path, message: `There is no "${id}" in this catalogue`}));
  return [
    ...repeated('drivers', drivers),
    ...repeated('supportSchemes', supportSchemes),
    ...repeated('opportunities', opportunities),
    ...opportunities.flatMap((opportunity, index) => [
      ...unknown(`opportunities[${index}].drivers`, opportunity.drivers, drivers),
      ...unknown(`opportunities[${index}].support`, opportunity.support, supportSchemes),
    ]),
    ...missingTexts(catalogue, catalogue.languages),
  ];
}
