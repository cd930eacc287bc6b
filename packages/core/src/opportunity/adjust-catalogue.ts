import type {Catalogue, Opportunity} from './catalogue.js';

/** What a partner changes in the catalogue that ships. */
export interface CatalogueAdjustment {
  /** New opportunities; one with an id that exists replaces it. */
  readonly add?: readonly Opportunity[];
  /** Ids of opportunities that do not fit here. An id that does not exist changes nothing. */
  readonly hide?: readonly string[];
}

/** Returns the catalogue with a partner's own opportunities in it and without the hidden ones. */
export function adjustCatalogue(catalogue: Catalogue, {add = [], hide = []}: CatalogueAdjustment): Catalogue {
  const gone = new Set([...hide, ...add.map(({id}) => id)]);
  const kept = catalogue.opportunities.filter(({id}) => !gone.has(id));
  return {...catalogue, opportunities: [...kept, ...add.filter(({id}) => !hide.includes(id))]};
}
