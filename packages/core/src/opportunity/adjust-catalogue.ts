import type {CatalogueAdjustment} from './catalogue-adjustment.js';
import type {Catalogue} from './catalogue.js';

/** Returns the catalogue with a partner's own opportunities in it and without the hidden ones. */
export function adjustCatalogue(
  catalogue: Catalogue,
  {add = [], hide = [], supportSchemes = []}: CatalogueAdjustment,
): Catalogue {
  return {
    ...catalogue,
    supportSchemes: replace(catalogue.supportSchemes, supportSchemes),
    opportunities: replace(catalogue.opportunities, add).filter(({id}) => !hide.includes(id)),
  };
}

/** Those with an id of `added` give way to it. */
function replace<T extends {readonly id: string}>(items: readonly T[], added: readonly T[]): T[] {
  const ids = new Set(added.map(({id}) => id));
  return [...items.filter(({id}) => !ids.has(id)), ...added];
}
