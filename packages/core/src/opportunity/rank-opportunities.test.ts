import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {
  adjustCatalogue,
  employeesOf,
  notRelevant,
  rankingWeights,
  rankOpportunities,
  shownQuestions,
  type Answers,
  type Catalogue,
  type Check,
  type Company,
  type Mode,
  type Opportunity,
  type RankedOpportunity,
  type Reason,
} from '@sdg-widgets/core';
import {CatalogueError, parseCatalogue} from '@sdg-widgets/core/schemas.js';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {expect} from 'chai';
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

const backwards: Catalogue = {...catalogue, opportunities: catalogue.opportunities.toReversed()};
const modes: readonly Mode[] = ['core', 'extended'];
const anyVisitor = fc.oneof(
  ...modes.map((mode) =>
    fc.record({
      mode: fc.constant(mode),
      sector: fc.constantFrom(...sectors),
      size: fc.constantFrom(...sizes),
      chosen: fc.constantFrom(...driverSets),
      another: fc.constantFrom(...drivers),
      given: anyAnswers({definition: shipped, mode}),
    }),
  ),
);

type Visitor = typeof anyVisitor extends fc.Arbitrary<infer Value> ? Value : never;
type Case = ReturnType<typeof caseOf>;

function caseOf({mode, sector, size, chosen, another, given}: Visitor) {
  const asked: Check = {definition: shipped, mode};
  const company: Company = {sector, employees: employeesOf(size), drivers: chosen};
  const answers: Answers = {...given, sector, size};
  return {
    company,
    answers,
    another,
    shown: new Set(shownQuestions(asked, answers).map(({id}) => id)),
    ranking: rankOpportunities(catalogue, asked, answers, company),
    reversed: rankOpportunities(backwards, asked, answers, company),
    withAnother: rankOpportunities(catalogue, asked, answers, {...company, drivers: [...chosen, another]}),
  };
}

// What the catalogue's ranking model says that each class is worth, of 1.
const worth = {
  sector: {hotspot: 1, specific: 0.85, all: 0.75},
  impact: {high: 1, medium: 0.6, low: 0.3},
  payback: {short: 1, medium: 0.6, long: 0.3, strategic: 0.5},
  effort: {low: 1, medium: 0.6, high: 0.3},
  evidence: {strong: 1, medium: 0.6, judgement: 0.2},
};

/** The score that the reasons and the opportunity itself add up to. */
function scoreOf({opportunity, reasons}: RankedOpportunity, company: Company): number {
  const {impact, payback, effort, evidence} = opportunity;
  const sector = reasons.find((reason) => reason.type === 'sector');
  const gap = reasons.find((reason) => reason.type === 'gap');
  const hasDriver = reasons.some((reason) => reason.type === 'driver');
  const points =
    rankingWeights.gap * (gap ? 1 - (gap.level ?? 0) / 3 : 0.5) +
    rankingWeights.driver * (company.drivers.length === 0 ? 0.5 : hasDriver ? 1 : 0) +
    rankingWeights.impact * worth.impact[impact] +
    rankingWeights.payback * worth.payback[payback] +
    rankingWeights.ease * worth.effort[effort] +
    rankingWeights.evidence * worth.evidence[evidence];
  return (worth.sector[sector!.fit] * points) / 100;
}

const fitsTrade = ({sectors: fitting}: Opportunity, {sector}: Company) =>
  fitting.includes('all') || fitting.includes(sector);

const fitsSize = ({minEmployees, maxEmployees, soloOk}: Opportunity, {employees: {min, max}}: Company) =>
  (max ?? Infinity) >= minEmployees && min <= (maxEmployees ?? Infinity) && (soloOk || max !== 0);

function isReasonTrue(reason: Reason, {opportunity}: RankedOpportunity, {company, answers, shown}: Case): boolean {
  const {hotspotSectors, sectors: fitting, linkedQuestions, drivers: helpsWith} = opportunity;
  switch (reason.type) {
    case 'sector':
      if (reason.fit === 'hotspot') return hotspotSectors.includes(company.sector);
      return (
        !hotspotSectors.includes(company.sector) && fitting.includes(company.sector) === (reason.fit === 'specific')
      );
    case 'gap': {
      const answer = answers[reason.question];
      const relevant = linkedQuestions.filter((id) => shown.has(id) && answers[id] !== notRelevant);
      return reason.question === relevant[0] && reason.level === (typeof answer === 'number' ? answer : null);
    }
    case 'driver':
      return company.drivers.includes(reason.driver) && helpsWith.includes(reason.driver);
  }
}

const sameIds = (one: readonly string[], others: readonly string[]) => one.join() === others.join();

/** Each gives the ids of what breaks it. */
const rules: Readonly<Record<string, (each: Case) => readonly string[]>> = {
  'ranks opportunities, and duties never': ({ranking}) =>
    idsOf(ranking.all.filter(({opportunity}) => opportunity.kind !== 'opportunity')),
  'lists duties, and opportunities never': ({ranking}) =>
    ranking.duties.filter(({kind}) => kind !== 'duty').map(({id}) => id),
  'suggests nothing for another trade, too large or too small': ({ranking, company}) =>
    [...ranking.duties, ...ranking.alreadyDoing, ...ranking.all.map(({opportunity}) => opportunity)]
      .filter((each) => !fitsTrade(each, company) || !fitsSize(each, company))
      .map(({id}) => id),
  'suggests nothing that is done': ({ranking, answers, shown}) =>
    [...ranking.duties, ...ranking.all.map(({opportunity}) => opportunity)]
      .filter(({linkedQuestions}) => {
        const linked = linkedQuestions.filter((question) => shown.has(question));
        return linked.length > 0 && linked.every((question) => answers[question] === 3);
      })
      .map(({id}) => id),
  'calls done only what is at the top': ({ranking, answers, shown}) =>
    ranking.alreadyDoing
      .filter(({linkedQuestions}) => linkedQuestions.some((id) => shown.has(id) && answers[id] !== 3))
      .map(({id}) => id),
  'names nothing twice': ({ranking}) => {
    const {all, duties, alreadyDoing} = ranking;
    const ids = [...idsOf(all), ...[...duties, ...alreadyDoing].map(({id}) => id)];
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  },
  'scores from 0 to 1, the best first, equals by id': ({ranking: {all}}) =>
    idsOf(
      all.filter(({score, opportunity}, index) => {
        const before = all[index - 1];
        const isInOrder =
          !before || before.score > score || (before.score === score && before.opportunity.id < opportunity.id);
        return !(score >= 0 && score <= 1 && isInOrder);
      }),
    ),
  'scores what its reasons add up to': ({ranking: {all}, company}) =>
    idsOf(all.filter((each) => !(Math.abs(each.score - scoreOf(each, company)) < 1e-9))),
  'gives true reasons only': (each) =>
    idsOf(each.ranking.all.filter((one) => !one.reasons.every((reason) => isReasonTrue(reason, one, each)))),
  'gives one reason about the trade, at most one about a gap, and each driver that counts': ({ranking, company}) =>
    idsOf(
      ranking.all.filter(({opportunity, reasons}) => {
        const count = (type: Reason['type']) => reasons.filter((reason) => reason.type === type).length;
        const matching = company.drivers.filter((driver) => opportunity.drivers.includes(driver));
        return count('sector') !== 1 || count('gap') > 1 || count('driver') !== matching.length;
      }),
    ),
  'shows at most three, the first of all among them': ({ranking: {best, all}}) =>
    best.length <= 3 && best[0] === all[0] && best.every((each) => all.includes(each)) ? [] : idsOf(best),
  'shows one of a cluster, and two of a question': ({ranking: {best}}) => {
    const clusters = best.map(({opportunity}) => opportunity.cluster);
    const questions = best.flatMap(({opportunity}) => opportunity.linkedQuestions);
    const count = (question: string) => questions.filter((each) => each === question).length;
    return [
      ...clusters.filter((cluster, index) => clusters.indexOf(cluster) !== index),
      ...questions.filter((question) => count(question) > 2),
    ];
  },
  'gives the same whatever the order of the catalogue': ({ranking, reversed}) =>
    sameIds(idsOf(ranking.all), idsOf(reversed.all)) && sameIds(idsOf(ranking.best), idsOf(reversed.best))
      ? []
      : idsOf(reversed.all),
  'never lowers what has a driver when that driver is chosen': ({ranking, withAnother, another}) => {
    const before = new Map(ranking.all.map(({opportunity, score}) => [opportunity, score]));
    return idsOf(
      withAnother.all.filter(
        ({opportunity, score}) => opportunity.drivers.includes(another) && !(score >= before.get(opportunity)!),
      ),
    );
  },
};

describe('rankOpportunities', () => {
  it('gives what the test vectors of the catalogue say', async () => {
    const file = new URL('../../../content/data/opportunities.vectors.json', import.meta.url);
    const {vectors} = JSON.parse(readFileSync(file, 'utf8')) as {vectors: readonly Vector[]};
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

  it('keeps all of its rules for 20,000 random companies', () => {
    fc.assert(
      fc.property(anyVisitor, (visitor) => {
        const each = caseOf(visitor);
        for (const [rule, broken] of Object.entries(rules)) {
          // No assertion for each of a million opportunities: it would take longer than ranking them.
          const offenders = broken(each);
          if (offenders.length > 0) expect.fail(`${rule}: ${offenders.join(', ')}`);
        }
      }),
      {numRuns: sized(1_000, 20_000), includeErrorInReport: true},
    );
  });
});

describe('a partner’s catalogue', () => {
  const own = {...catalogue.opportunities[0]!, id: 'own-idea', kind: 'opportunity' as const};

  it('adds, replaces and hides', () => {
    const replaced = {...own, id: 'solar'};
    const adjusted = adjustCatalogue(catalogue, {
      languages: ['nb', 'nn', 'en'],
      add: [own, replaced],
      hide: ['repair', 'nowhere'],
    });

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

  it('names no duty without a source and the day it was read', () => {
    const {sources, checkedAt, ...bare} = structuredClone(catalogue.opportunities.find(({kind}) => kind === 'duty')!);
    const withOpportunities = (...opportunities: Opportunity[]) => ({...structuredClone(catalogue), opportunities});

    expect(() => parseCatalogue(withOpportunities({...bare, sources: []})))
      .to.throw(CatalogueError)
      .that.has.property('issues')
      .that.satisfies((issues: {path: string}[]) =>
        ['opportunities[0].sources', 'opportunities[0].checkedAt'].every((path) =>
          issues.some((issue) => issue.path === path),
        ),
      );
    expect(parseCatalogue(withOpportunities({...bare, kind: 'opportunity'})).opportunities).to.have.lengthOf(1);
  });

  it('may say nothing about a support scheme but where it is', () => {
    const {note, checkedAt, ...bare} = structuredClone(catalogue.supportSchemes[0]!);
    const {topics, ...rest} = structuredClone(catalogue);
    const sparse = {...rest, supportSchemes: [bare, ...rest.supportSchemes.slice(1)]};

    expect(parseCatalogue(sparse)).to.deep.equal(sparse);
  });
});
