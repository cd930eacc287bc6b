import {describe, it} from 'node:test';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {filterOpportunities, goalsOf, type OpportunityFilter, type RankedOpportunity} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';

const everything: readonly RankedOpportunity[] = catalogue.opportunities.map((opportunity) => ({
  opportunity,
  score: 0.5,
  reasons: [],
}));
const unique = <Value>(values: Value[]) => [...new Set(values)];
const themes = unique(catalogue.opportunities.flatMap(({lens}) => lens));
const drivers = catalogue.drivers.map(({id}) => id);

const anyRanked = fc.shuffledSubarray([...everything]);
const anyFilter: fc.Arbitrary<OpportunityFilter> = fc.record(
  {
    effort: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
    theme: fc.constantFrom(...themes),
    driver: fc.constantFrom(...drivers),
    goal: fc.integer({min: 1, max: 17}),
  },
  {requiredKeys: []},
);

describe('filterOpportunities', () => {
  it('lets everything through when nothing is set', () => {
    expect(filterOpportunities(everything, {})).to.deep.equal(everything);
  });

  it('shows what takes that effort, belongs to that theme, helps with that and works for that goal', () => {
    const filter = {effort: 'low', theme: 'market', driver: drivers[0]!, goal: 12} as const;

    const shown = filterOpportunities(everything, filter).map(({opportunity}) => opportunity.id);

    const wanted = catalogue.opportunities.filter(
      (each) =>
        each.effort === 'low' &&
        each.lens.includes('market') &&
        each.drivers.includes(drivers[0]!) &&
        each.sdgTargets.some((target) => target.startsWith('12.')),
    );
    expect(shown).to.deep.equal(wanted.map(({id}) => id));
    expect(shown).to.not.deep.equal([]);
  });

  it('does not take goal 1 for goal 11', () => {
    const [one] = everything;
    const eleven = {...one!, opportunity: {...one!.opportunity, sdgTargets: ['11.6']}};

    expect(filterOpportunities([eleven], {goal: 1})).to.deep.equal([]);
    expect(filterOpportunities([eleven], {goal: 11})).to.deep.equal([eleven]);
  });

  it('only removes, and keeps the order', () => {
    fc.assert(
      fc.property(anyRanked, anyFilter, (ranked, filter) => {
        const before = [...ranked];
        const shown = filterOpportunities(ranked, filter);

        expect(shown).to.deep.equal(ranked.filter((each) => shown.includes(each)));
        expect(ranked).to.deep.equal(before);
      }),
    );
  });

  it('shows with several set what each of them alone would show, in whatever order they are set', () => {
    fc.assert(
      fc.property(anyRanked, anyFilter, (ranked, filter) => {
        const alone = Object.entries(filter).map(([key, value]) => filterOpportunities(ranked, {[key]: value}));
        const oneAfterAnother = Object.entries(filter)
          .reverse()
          .reduce<readonly RankedOpportunity[]>(
            (shown, [key, value]) => filterOpportunities(shown, {[key]: value}),
            ranked,
          );

        const shown = filterOpportunities(ranked, filter);
        expect(shown).to.deep.equal(ranked.filter((each) => alone.every((some) => some.includes(each))));
        expect(shown).to.deep.equal(oneAfterAnother);
      }),
    );
  });
});

describe('goalsOf', () => {
  it('names each goal once, in rising order', () => {
    const [opportunity] = catalogue.opportunities;

    expect(goalsOf({...opportunity!, sdgTargets: ['12.5', '9.4', '12.2', '13.a', '7.3']})).to.deep.equal([
      7, 9, 12, 13,
    ]);
    expect(goalsOf({...opportunity!, sdgTargets: []})).to.deep.equal([]);
    for (const each of catalogue.opportunities) {
      const goals = goalsOf(each);
      expect(goals, each.id).to.deep.equal(unique(goals).sort((a, b) => a - b));
      expect(
        each.sdgTargets.every((target) => goals.includes(Number(target.split('.')[0]))),
        each.id,
      ).to.equal(true);
      for (const goal of goals) expect(goal, each.id).to.be.within(1, 17);
    }
  });
});
