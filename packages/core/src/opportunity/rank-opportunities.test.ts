import {check as shipped} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {
  adjustCatalogue,
  employeesOf,
  rankOpportunities,
  shownQuestions,
  type Answers,
  type Catalogue,
  type Check,
  type Company,
} from '@sdg-widgets/core';
import {CatalogueError, parseCatalogue} from '@sdg-widgets/core/schemas.js';
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {anyAnswers} from '../session/answers.fixture.js';

interface Vector {
  readonly name: string;
  readonly sector: string;
  readonly drivers: readonly string[];
  readonly answers: Answers;
  readonly expect: {
    readonly duties: readonly string[];
    readonly top3: readonly string[];
    readonly alreadyDoing: readonly string[];
  };
}

const check: Check = {definition: shipped, mode: 'extended'};
const valuesOf = (id: string) => shipped.context.find((each) => each.id === id)!.options.map(({value}) => value);
const sectors = valuesOf('sector');
const sizes = valuesOf('size');
const drivers = catalogue.drivers.map(({id}) => id);
const driverSets = [
  [],
  ...drivers.map((id) => [id]),
  ...drivers.flatMap((a, i) => drivers.slice(i + 1).map((b) => [a, b])),
];

const anyCompany: fc.Arbitrary<Company> = fc.record({
  sector: fc.constantFrom(...sectors),
  employees: fc.constantFrom(...sizes).map(employeesOf),
  drivers: fc.subarray(drivers, {maxLength: 2}),
});
const anyProfile = fc.record({company: anyCompany, answers: anyAnswers(check)}).map(({company, answers}) => ({
  company,
  answers: {...answers, sector: company.sector} as Answers,
}));

const idsOf = (ranked: readonly {readonly opportunity: {readonly id: string}}[]) =>
  ranked.map(({opportunity}) => opportunity.id);

describe('rankOpportunities', () => {
  it('gives what the test vectors of the catalogue say', async () => {
    const file = new URL('../../../content/data/opportunities.vectors.json', import.meta.url);
    const {vectors} = (await (await fetch(file)).json()) as {vectors: readonly Vector[]};
    expect(vectors).to.have.lengthOf(8);
    for (const {name, sector, drivers: chosen, answers, expect: expected} of vectors) {
      const company = {sector, drivers: chosen, employees: employeesOf(String(answers['size']))};

      const {duties, best, alreadyDoing} = rankOpportunities(catalogue, check, answers, company);

      expect(
        duties.map(({id}) => id),
        name,
      ).to.deep.equal(expected.duties);
      expect(idsOf(best), name).to.deep.equal(expected.top3);
      expect(
        alreadyDoing.map(({id}) => id),
        name,
      ).to.deep.equal(expected.alreadyDoing);
    }
  });

  it('finds three, one of them easy, for every trade, size and pair of drivers', () => {
    for (const sector of sectors) {
      for (const size of sizes) {
        for (const chosen of driverSets) {
          const company = {sector, employees: employeesOf(size), drivers: chosen};
          const {best} = rankOpportunities(catalogue, check, {sector, size}, company);

          const label = `${sector}, ${size}, ${chosen.join(' and ')}`;
          expect(best, label).to.have.lengthOf(3);
          expect(
            best.some(({opportunity}) => opportunity.effort === 'low'),
            label,
          ).to.equal(true);
        }
      }
    }
  });

  it('does not depend on the order of the catalogue', () => {
    const anyOrder = fc.shuffledSubarray(catalogue.opportunities, {minLength: catalogue.opportunities.length});
    fc.assert(
      fc.property(anyProfile, anyOrder, ({company, answers}, opportunities) => {
        const {best, all} = rankOpportunities(catalogue, check, answers, company);
        const shuffled = rankOpportunities({...catalogue, opportunities}, check, answers, company);

        expect(idsOf(shuffled.all)).to.deep.equal(idsOf(all));
        expect(idsOf(shuffled.best)).to.deep.equal(idsOf(best));
      }),
    );
  });

  it('never lowers what has a driver when that driver is chosen', () => {
    fc.assert(
      fc.property(anyProfile, fc.constantFrom(...drivers), ({company, answers}, driver) => {
        const scores = (chosen: readonly string[]) =>
          new Map(
            rankOpportunities(catalogue, check, answers, {...company, drivers: chosen}).all.map((each) => [
              each.opportunity,
              each.score,
            ]),
          );
        const before = scores(company.drivers);
        for (const [opportunity, after] of scores([...company.drivers, driver])) {
          if (opportunity.drivers.includes(driver))
            expect(after, opportunity.id).to.be.at.least(before.get(opportunity)!);
        }
      }),
    );
  });

  it('suggests nothing that is done, too large, too small, for another trade, or twice', () => {
    fc.assert(
      fc.property(anyProfile, ({company, answers}) => {
        const shown = shownQuestions(check, answers).map(({id}) => id);
        const {duties, best, all, alreadyDoing} = rankOpportunities(catalogue, check, answers, company);

        const doing = new Set(alreadyDoing);
        for (const {opportunity, score} of all) {
          const {id, kind, sectors: fitting, minEmployees, soloOk, linkedQuestions} = opportunity;
          expect(kind, id).to.equal('opportunity');
          expect(doing.has(opportunity), id).to.equal(false);
          expect(fitting.includes('all') || fitting.includes(company.sector), id).to.equal(true);
          expect(company.employees.max ?? Infinity, id).to.be.at.least(minEmployees);
          expect(soloOk || company.employees.max !== 0, id).to.equal(true);
          expect(score, id).to.be.within(0, 1);
          const linked = linkedQuestions.filter((question) => shown.includes(question));
          expect(linked.length > 0 && linked.every((question) => answers[question] === 3), id).to.equal(false);
        }
        for (const duty of duties) expect(duty.kind).to.equal('duty');
        expect(new Set(best.map(({opportunity}) => opportunity.cluster))).to.have.lengthOf(best.length);
        for (const question of shown) {
          const linked = best.filter(({opportunity}) => opportunity.linkedQuestions.includes(question));
          expect(linked, question).to.have.lengthOf.at.most(2);
        }
      }),
    );
  });

  it('gives as reasons what the score counts', () => {
    fc.assert(
      fc.property(anyProfile, ({company, answers}) => {
        for (const {opportunity, reasons} of rankOpportunities(catalogue, check, answers, company).all) {
          for (const reason of reasons) {
            if (reason.type === 'driver') expect(company.drivers).to.include(reason.driver);
            if (reason.type === 'gap') {
              expect(opportunity.linkedQuestions).to.include(reason.question);
              const answer = answers[reason.question];
              expect(reason.level).to.equal(typeof answer === 'number' ? answer : null);
            }
            if (reason.type === 'sector' && reason.fit === 'hotspot') {
              expect(opportunity.hotspotSectors).to.include(company.sector);
            }
          }
        }
      }),
    );
  });
});

describe('a partner’s catalogue', () => {
  const own = {...catalogue.opportunities[0]!, id: 'own-idea', kind: 'opportunity' as const};

  it('adds, replaces and hides', () => {
    const replaced = {...own, id: 'solar'};
    const adjusted = adjustCatalogue(catalogue, {add: [own, replaced], hide: ['repair', 'nowhere']});

    const find = (id: string) => adjusted.opportunities.filter((each) => each.id === id);
    expect(find('own-idea')).to.deep.equal([own]);
    expect(find('solar')).to.deep.equal([replaced]);
    expect(find('repair')).to.deep.equal([]);
    expect(adjusted.opportunities).to.have.lengthOf(catalogue.opportunities.length);
  });

  it('is parsed once, and every wrong field is named', () => {
    expect(parseCatalogue(structuredClone(catalogue))).to.deep.equal(catalogue);
    const wrong: Catalogue = structuredClone(catalogue);
    wrong.opportunities[1]!.drivers.push('fame');
    wrong.opportunities[2]!.id = wrong.opportunities[1]!.id;
    delete wrong.opportunities[3]!.why.nn;

    expect(() => parseCatalogue(wrong))
      .to.throw(CatalogueError)
      .that.has.property('issues')
      .that.satisfies((issues: {path: string}[]) =>
        ['opportunities[1].drivers', 'opportunities', 'opportunities[3].why.nn'].every((path) =>
          issues.some((issue) => issue.path === path),
        ),
      );
    expect(() =>
      parseCatalogue({
        ...structuredClone(catalogue),
        supportSchemes: [{id: 'x', name: 'X', url: 'javascript:1', checkedAt: '2026-01-01'}],
      }),
    ).to.throw(CatalogueError, 'supportSchemes[0].url');
  });
});
