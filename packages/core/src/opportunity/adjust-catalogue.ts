import type {CatalogueAdjustment} from './catalogue-adjustment.js';
import type {Catalogue} from './catalogue.js';

/** Applies a partner's adjustment: adds opportunities and support schemes, hides opportunities. Returns a new catalogue. */
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

/** Appends `added` and drops the items whose ids it reuses. */
function replace<T extends {readonly id: string}>(items: readonly T[], added: readonly T[]): T[] {
  const ids = new Set(added.map(({id}) => id));
  return [...items.filter(({id}) => !ids.has(id)), ...added];
}
