import {describe, it} from 'node:test';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {adjustCatalogue, type CatalogueAdjustment} from '@sdg-widgets/core';
import {parseAdjustment, parseCatalogue} from '@sdg-widgets/core/schemas.js';
import {expect} from 'chai';
import fc from 'fast-check';

const languages: CatalogueAdjustment['languages'] = ['nb', 'nn', 'en'];
const [shippedScheme] = catalogue.supportSchemes;
const [shippedOpportunity] = catalogue.opportunities;
const idsOf = (items: readonly {readonly id: string}[]) => items.map(({id}) => id);

/** Some of what ships, some of it under a new id, and some ids to hide. */
const anyAdjustment: fc.Arbitrary<CatalogueAdjustment> = fc
  .record({
    add: fc.subarray(catalogue.opportunities),
    supportSchemes: fc.subarray(catalogue.supportSchemes),
    isNew: fc.func(fc.boolean()),
    hide: fc.subarray([...idsOf(catalogue.opportunities), 'nowhere', 'own-solar']),
  })
  .map(({add, supportSchemes, isNew, hide}) => {
    const renamed = <Item extends {id: string}>(item: Item) => ({
      ...item,
      id: isNew(item) ? `own-${item.id}` : item.id,
    });
    return {languages, add: add.map(renamed), supportSchemes: supportSchemes.map(renamed), hide};
  });

describe('adjustCatalogue', () => {
  it('adds a support scheme that a new opportunity names, and replaces one that changed', () => {
    const own = {...shippedScheme!, id: 'local-fund', url: 'https://council.example/fond'};
    const changed = {...shippedScheme!, name: 'Nytt navn'};
    const idea = {...shippedOpportunity!, id: 'own-idea', support: ['local-fund']};

    const adjusted = adjustCatalogue(catalogue, {languages, add: [idea], supportSchemes: [own, changed]});

    expect(adjusted.supportSchemes.filter(({id}) => id === 'local-fund')).to.deep.equal([own]);
    expect(adjusted.supportSchemes.filter(({id}) => id === changed.id)).to.deep.equal([changed]);
    expect(adjusted.supportSchemes).to.have.lengthOf(catalogue.supportSchemes.length + 1);
    expect(parseCatalogue(structuredClone(adjusted))).to.deep.equal(adjusted);
  });

  it('is the catalogue that ships when nothing is added or hidden', () => {
    expect(adjustCatalogue(catalogue, {languages})).to.deep.equal(catalogue);
  });

  it('holds what was added, and what was there unless it is replaced or hidden', () => {
    const before = structuredClone(catalogue);
    fc.assert(
      fc.property(anyAdjustment, (adjustment) => {
        const {add = [], hide = [], supportSchemes = []} = parseAdjustment(structuredClone(adjustment));
        const adjusted = adjustCatalogue(catalogue, adjustment);

        const ids = idsOf(adjusted.opportunities);
        const wanted = [...idsOf(catalogue.opportunities), ...idsOf(add)].filter((id) => !hide.includes(id));
        expect(ids).to.have.members([...new Set(wanted)]);
        for (const each of add.filter(({id}) => ids.includes(id))) {
          expect(adjusted.opportunities.find(({id}) => id === each.id)).to.deep.equal(each);
        }
        expect(idsOf(adjusted.supportSchemes)).to.have.members([
          ...new Set([...idsOf(catalogue.supportSchemes), ...idsOf(supportSchemes)]),
        ]);
        if (ids.length > 0) expect(() => parseCatalogue(structuredClone(adjusted))).to.not.throw();
      }),
    );
    expect(catalogue).to.deep.equal(before);
  });
});
