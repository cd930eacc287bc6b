import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import {aggregate, openDatabase, publish, startPublishing} from '@sdg-widgets/collector';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import fc from 'fast-check';
import {startCollector} from './start-collector.mjs';
import {insertSubmissions} from './insert-submissions.mjs';

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 10, 1, 12);
const after = (days, minutes = 0) => new Date(start + days * day + minutes * 60_000);

const builder = {sector: 'build', size: '1-4', municipality: '3203', stage: 'begun', bands: {climate: 'begun'}};

/** Companies that are alike, one a minute from `at`. */
function alike(count, at, more = {}) {
  return Array.from({length: count}, (_, index) => ({
    id: randomUUID(),
    ...builder,
    ...more,
    at: new Date(at.getTime() + index * 60_000),
  }));
}

const valuesOf = ({counts}) => Object.fromEntries(counts.map(({value, count}) => [value, count]));

/** Every number of companies in an answer, by the path to it. */
function numbersOf(answer, path = '') {
  if (typeof answer === 'number') return [[path, answer]];
  if (Array.isArray(answer))
    return answer.flatMap((each) => numbersOf(each, `${path}/${each.value ?? each.dimension}`));
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, each]) => numbersOf(each, `${path}/${key}`));
}

for (const {name, skip, open, create} of databases()) {
  describe(`what is told of companies, on ${name}`, {skip}, () => {
    it('says nothing of four, and nothing changes until the fifth has come', async () => {
      const db = await open();
      const empty = await aggregate(db);
      assert.equal(empty.count, 0);
      for (const company of alike(4, after(0))) {
        await insertSubmissions(db, [company]);
        for (const days of [1, 8, 15, 22, 100]) {
          await publish(db, 'asker', after(days));
          assert.deepEqual(await aggregate(db), empty);
        }
      }
      await insertSubmissions(db, alike(1, after(0, 4)));
      await publish(db, 'asker', after(1));
      const {count, byMonth, bySector, bySize, byMunicipality, byPartner} = await aggregate(db);
      assert.equal(count, 5);
      assert.deepEqual(byMonth, {counts: [{value: '2026-11', count: 5}], notStated: 0});
      assert.deepEqual(bySector, {counts: [{value: 'build', count: 5}], notStated: 0});
      assert.deepEqual(bySize, {counts: [{value: '1-4', count: 5}], notStated: 0});
      assert.deepEqual(byMunicipality, {counts: [{value: '3203', count: 5}], notStated: 0});
      assert.deepEqual(byPartner, [{value: 'asker', count: 5}]);
    });

    it('changes nothing for one more, whatever it is and whenever one asks', async () => {
      const db = await open();
      await insertSubmissions(db, alike(10, after(0)));
      await publish(db, 'asker', after(0, 60));
      const before = await aggregate(db);
      await insertSubmissions(db, alike(1, after(1), {stage: 'start', gaps: ['energy'], plan: ['heat-pump']}));
      for (const days of [1, 7, 30, 365]) {
        await publish(db, 'asker', after(days, 60));
        assert.deepEqual(await aggregate(db), before);
      }
    });

    it('tells less of companies that find no others like them, one thing less each week', async () => {
      const db = await open();
      await insertSubmissions(db, [
        ...alike(2, after(0), {municipality: '3203', size: '1-4'}),
        ...alike(1, after(0), {municipality: '3205', size: '5-10'}),
        ...alike(2, after(0), {municipality: '3301', size: 'solo'}),
      ]);
      for (const days of [0.5, 6.9, 13.9]) {
        await publish(db, 'asker', after(days));
        assert.equal((await aggregate(db)).count, 0, `after ${days} days`);
      }
      await publish(db, 'asker', after(14.1));
      const {count, bySector, bySize, byMunicipality} = await aggregate(db);
      assert.equal(count, 5);
      assert.deepEqual(valuesOf(bySector), {build: 5});
      assert.deepEqual([bySize.notStated, byMunicipality.notStated], [5, 5]);
      assert.equal((await aggregate(db, {size: '1-4'})).count, 0);
      assert.equal((await aggregate(db, {sector: 'build', from: '2026-11', to: '2026-11'})).count, 5);
      assert.equal((await aggregate(db, {from: '2026-12'})).count, 0);
    });

    it('publishes five that have nothing in common within a month, as five', async () => {
      const db = await open();
      const different = Array.from({length: 5}, (_, index) => ({
        ...alike(1, after(index * 20))[0],
        sector: `trade-${index}`,
        size: `size-${index}`,
        municipality: `100${index}`,
      }));
      await insertSubmissions(db, different);
      await publish(db, 'asker', after(80 + 27));
      assert.equal((await aggregate(db)).count, 0);
      await publish(db, 'asker', after(80 + 29));
      const {count, byMonth, bySector, bySize, byMunicipality} = await aggregate(db);
      assert.equal(count, 5);
      for (const {counts, notStated} of [byMonth, bySector, bySize, byMunicipality])
        assert.deepEqual([counts, notStated], [[], 5]);
    });

    it('does not count who adds a contact, what is not so or not known to be, nor another partner’s', async () => {
      const db = await open();
      const four = alike(4, after(0));
      await insertSubmissions(db, [
        ...four,
        ...alike(3, after(0), {follows: four[0].id}),
        ...alike(3, after(0), {verified: 'false'}),
        ...alike(3, after(0), {verified: 'unknown-definition'}),
        ...alike(3, after(0), {partner: 'bodo'}),
      ]);
      for (const partner of ['asker', 'bodo']) await publish(db, partner, after(60));
      assert.equal((await aggregate(db)).count, 0);
      await insertSubmissions(db, alike(1, after(0), {verified: 'no-result', stage: null, bands: {}}));
      await publish(db, 'asker', after(61));
      assert.equal((await aggregate(db)).count, 5);
    });

    it('remembers nothing that somebody has made up', async () => {
      const db = await open();
      await insertSubmissions(db, alike(5, after(0), {gaps: ['energy']}));
      for (let count = 0; count < 5; count++) {
        const madeUp = {stage: `stage-${count}`, gaps: [`gap-${count}`], bands: {[`dimension-${count}`]: 'begun'}};
        await insertSubmissions(db, alike(5, after(0), {...madeUp, verified: 'unknown-definition'}));
      }
      await publish(db, 'asker', after(60));
      const remembered = await db.selectFrom('group_remainders').select('value').execute();
      assert.deepEqual(remembered.map(({value}) => value).sort(), ['begun', 'begun', 'energy']);
      assert.equal((await aggregate(db)).count, 5);
    });

    it('leaves time for others while it publishes much at once', async (test) => {
      const companies = name === 'SQLite' ? 3_000 : sized(1_000, 3_000);
      const db = await open();
      const {ask} = await startCollector(test, db);
      await insertSubmissions(db, alike(companies, after(0)));
      let isPublished = false;
      const publishing = publish(db, 'asker', after(60)).finally(() => (isPublished = true));
      let answers = 0;
      for (; !isPublished; answers++) assert.equal((await ask('/readyz')).status, 200);
      assert.equal(await publishing, companies / 5);
      assert.ok(answers > 5, `${answers} answers meanwhile`);
      assert.equal((await aggregate(db)).count, companies);
    });

    it('adds up over partners, and the sum less one partner is whole groups of the others', async () => {
      const db = await open();
      await insertSubmissions(db, [
        ...alike(13, after(0)),
        ...alike(7, after(0), {partner: 'bodo', sector: 'sea'}),
        ...alike(4, after(0), {partner: 'voss', sector: 'sea'}),
      ]);
      for (const partner of ['asker', 'bodo', 'voss']) await publish(db, partner, after(90));
      const nation = await aggregate(db);
      const [asker, bodo, voss] = await Promise.all(
        ['asker', 'bodo', 'voss'].map((partner) => aggregate(db, {partners: [partner]})),
      );
      assert.deepEqual([nation.count, asker.count, bodo.count, voss.count], [15, 10, 5, 0]);
      assert.deepEqual(nation.byPartner, [
        {value: 'asker', count: 10},
        {value: 'bodo', count: 5},
      ]);
      assert.equal((await aggregate(db, {partners: []})).count, 0);
      assert.equal((await aggregate(db, {partners: ['asker', 'bodo'], sector: 'sea'})).count, 5);
    });

    it('counts each submission once when several instances publish at once', async () => {
      const address = await create();
      const instances = await Promise.all(Array.from({length: name === 'SQLite' ? 1 : 3}, () => openDatabase(address)));
      try {
        const [db] = instances;
        await insertSubmissions(db, alike(60, after(0), {gaps: ['energy']}));
        const groups = await Promise.all(
          instances.flatMap((each) => [1, 2].map(() => publish(each, 'asker', after(1)))),
        );
        assert.equal(
          groups.reduce((sum, each) => sum + each),
          12,
        );
        const {count, stages, gaps} = await aggregate(db);
        assert.equal(count, 60);
        assert.deepEqual(valuesOf(stages), {begun: 60});
        assert.deepEqual(gaps, [{value: 'energy', count: 60}]);
      } finally {
        await Promise.all(instances.map((each) => each.destroy()));
      }
    });

    it('does not give away whether one of five said something, or all of them', async () => {
      const db = await open();
      for (const saying of [1, 2, 3, 4, 5]) {
        const told = [];
        for (const secret of [0, 1, 2, 3, 4]) {
          const partner = `town-${saying}-${secret}`;
          const gaps = ['energy'];
          await insertSubmissions(db, alike(saying, after(0), {partner, gaps}));
          await insertSubmissions(db, alike(5 - saying, after(0), {partner}));
          await publish(db, partner, after(1), {random: () => secret});
          told.push((await aggregate(db, {partners: [partner]})).gaps[0]?.count ?? 0);
        }
        assert.deepEqual(
          told,
          [0, 1, 2, 3, 4].map((secret) => (secret + saying >= 5 ? 5 : 0)),
        );
        assert.ok(told.includes(5));
      }
    });

    it('publishes by itself, for every partner that something has come in for', async () => {
      const db = await open();
      await insertSubmissions(db, [...alike(5, after(0)), ...alike(5, after(0), {partner: 'bodo'})]);
      const published = [];
      const stop = await new Promise((resolve) => {
        const stop = startPublishing({
          db,
          clock: () => after(1),
          log: (level, event, {groups}) => {
            published.push([level, event, groups]);
            if (published.length === 2) resolve(stop);
          },
        });
      });
      await stop();
      assert.equal((await aggregate(db)).count, 10);
      assert.deepEqual(published, [
        ['info', 'published', 1],
        ['info', 'published', 1],
      ]);
    });

    it('publishes for the others when it fails for one', async () => {
      const db = await open();
      // Two groups of one partner are one too many.
      await db.schema.createIndex('one_each').unique().on('groups').column('partner').execute();
      for (const [partner, count] of [
        ['asker', 5],
        ['bodo', 10],
        ['voss', 5],
      ])
        await insertSubmissions(db, alike(count, after(0), {partner}));
      const logged = [];
      const stop = await new Promise((resolve) => {
        const stop = startPublishing({
          db,
          clock: () => after(1),
          log: (level, event, {partner}) => {
            logged.push(`${event} ${partner}`);
            if (logged.length === 3) resolve(stop);
          },
        });
      });
      await stop();
      assert.deepEqual(logged.sort(), ['not-published bodo', 'published asker', 'published voss']);
      const {byPartner} = await aggregate(db);
      assert.deepEqual(byPartner.map(({value}) => value).sort(), ['asker', 'voss']);
    });

    it('can single out nobody, by any arithmetic on any answers at any times', async () => {
      let asked = 0;
      const kinds = new Map();
      await fc.assert(
        fc.asyncProperty(history, fc.infiniteStream(fc.constantFrom(...everyQuery)), async (moments, queries) => {
          const db = await open();
          const told = new Map();
          const seen = new Map();
          let unseen = '';
          await live(db, moments, async () => {
            const groups = await db.selectFrom('groups').selectAll().execute();
            const counts = await db.selectFrom('group_counts').selectAll().execute();
            for (const group of groups) {
              const whole = JSON.stringify([group, counts.filter(({group_id}) => group_id === group.group_id)]);
              assert.equal(told.get(group.group_id) ?? whole, whole, 'a group has changed');
              told.set(group.group_id, whole);
            }
            const companies = await db.selectFrom('submissions').selectAll().execute();
            const groupOf = new Map(groups.map((group) => [group.group_id, group]));
            const isIn = (company, query) => company.group_id !== null && suits(groupOf.get(company.group_id), query);
            for (const company of companies) {
              const before = seen.get(company.submission_id) ?? unseen;
              const now = everyQuery.map((query) => (isIn(company, query) ? '1' : '0')).join('');
              seen.set(company.submission_id, before + now);
            }
            unseen += '0'.repeat(everyQuery.length);
            for (const query of [{}, ...queries.take(12)]) {
              const answer = await aggregate(db, query);
              const members = companies.filter((company) => isIn(company, query));
              assert.equal(answer.count, members.length);
              for (const member of members) {
                assert.ok(suits(member, query), 'is not what was asked for');
                assert.ok(member.verified !== 'false' && !member.follows, 'does not count');
              }
              for (const [path, number] of numbersOf(answer))
                assert.ok(number >= 0 && number % 5 === 0, `${path} is ${number}`);
              if (members.length > 0) asked++;
            }
          });
          for (const group of await db.selectFrom('groups').selectAll().execute()) {
            const kind = ['month', 'sector', 'size', 'municipality'].filter((each) => group[each] !== null).join();
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
          }
          // Who is in the same answers at the same times cannot be told apart, whatever is added and taken away.
          const classes = new Map();
          for (const answers of seen.values())
            if (answers.includes('1')) classes.set(answers, (classes.get(answers) ?? 0) + 1);
          for (const size of classes.values()) assert.ok(size >= 5, `${size} can be told apart`);
        }),
        {numRuns: name === 'SQLite' ? sized(5, 20) : sized(3, 5), seed: 2026},
      );
      const [fewestAsked, fewestKinds] = [sized(20, 50), sized(5, 7)];
      assert.ok(
        asked > fewestAsked && kinds.size > fewestKinds,
        `too little was tried: ${asked} answers, ${[...kinds]}`,
      );
    });

    it('adds up to what is true: gaps and plans within five, stages and bands within ten', async () => {
      await fc.assert(
        fc.asyncProperty(history, async (moments) => {
          const db = await open();
          await live(db, moments);
          for (const partner of partners) {
            await publish(db, partner, after(900));
            const {stages, dimensions, gaps, plans} = await aggregate(db, {partners: [partner]});
            const counted = db
              .selectFrom('submissions')
              .where('partner', '=', partner)
              .where('group_id', 'is not', null);
            const truth = async (query) =>
              Object.fromEntries((await query.execute()).map(({value, count}) => [value, Number(count)]));
            const of = (table, column) =>
              truth(
                counted
                  .innerJoin(`${table} as said`, 'said.submission_id', 'submissions.submission_id')
                  .select([`said.${column} as value`, ({fn}) => fn.countAll().as('count')])
                  .groupBy(`said.${column}`),
              );
            const stage = counted
              .select(['stage as value', ({fn}) => fn.countAll().as('count')])
              .where('stage', 'is not', null)
              .groupBy('stage');
            const close = (published, real, most) => {
              for (const value of new Set([...Object.keys(published), ...Object.keys(real)]))
                assert.ok(
                  Math.abs((published[value] ?? 0) - (real[value] ?? 0)) <= most,
                  `${value}: ${published[value]} for ${real[value]}`,
                );
            };
            close(valuesOf({counts: gaps}), await of('submission_gaps', 'question'), 5);
            close(valuesOf({counts: plans}), await of('submission_plans', 'opportunity'), 5);
            close(valuesOf(stages), await truth(stage), 10);
            close(valuesOf(dimensions[0] ?? {counts: []}), await of('submission_bands', 'band'), 10);
          }
        }),
        {numRuns: name === 'SQLite' ? sized(5, 20) : sized(2, 4), seed: 2026},
      );
    });

    it('tells nothing that could not be all there is, in companies of which none stands alone', async () => {
      await fc.assert(
        fc.asyncProperty(history, async (moments) => {
          const db = await open();
          await live(db, moments, () => {}, {partner: 'asker'});
          const published = await toldOfGroups(db);

          // Another town, in which all five of each group say just what is told of them.
          const other = await open();
          for (const [index, told] of published.entries()) {
            const said = (kind) => told.filter((each) => each.kind === kind);
            const [stage] = said('stage');
            await insertSubmissions(
              other,
              alike(5, after(index * 40), {
                stage: stage?.value ?? null,
                bands: Object.fromEntries(said('band').map(({subject, value}) => [subject, value])),
                gaps: said('gap').map(({value}) => value),
                plan: said('plan').map(({value}) => value),
              }),
            );
            await publish(other, 'asker', after(index * 40 + 29));
          }
          assert.deepEqual(await toldOfGroups(other), published);
        }),
        {numRuns: name === 'SQLite' ? sized(5, 20) : sized(2, 4), seed: 2026},
      );
    });
  });
}

const partners = ['asker', 'bodo'];

const company = fc.record({
  partner: fc.constantFrom(...partners),
  sector: fc.constantFrom('build', 'build', 'sea', null),
  size: fc.constantFrom('solo', '1-4'),
  municipality: fc.constantFrom('3203', '3203', '1804', null),
  stage: fc.constantFrom('start', 'begun', 'building', null),
  bands: fc.oneof(
    {weight: 5, arbitrary: fc.record({climate: fc.constantFrom('start', 'begun', 'start-begun', 'unknown')})},
    {weight: 1, arbitrary: fc.constant({})},
  ),
  gaps: fc.uniqueArray(fc.constantFrom('energy', 'waste', 'rules'), {maxLength: 3}),
  plan: fc.uniqueArray(fc.constantFrom('heat-pump', 'van-pool'), {maxLength: 2}),
  verified: fc.constantFrom('true', 'true', 'true', 'true', 'no-result', 'false'),
  follows: fc.constantFrom(null, null, null, null, 'an-earlier-one'),
});

/** What comes in over some weeks; after each of them it is published. */
const history = fc.array(
  fc.record({
    days: fc.constantFrom(1, 3, 8, 15, 30),
    companies: fc.array(company, {minLength: 5, maxLength: 60, size: 'max'}),
  }),
  {minLength: 2, maxLength: 6, size: 'max'},
);

const orNothing = (name, ...values) => [{}, ...values.map((value) => ({[name]: value}))];
const months = [{}, {from: '2026-11', to: '2026-11'}, {from: '2026-12'}, {to: '2026-11'}];

/** Everything that can be asked of those companies. */
const everyQuery = [
  orNothing('partners', ...partners.map((partner) => [partner])),
  orNothing('sector', 'build', 'sea'),
  orNothing('size', 'solo', '1-4'),
  orNothing('municipality', '3203', '1804'),
  months,
].reduce((queries, more) => queries.flatMap((query) => more.map((each) => ({...query, ...each}))));

/** Whether a company, or a group by what it states, is what is asked for. */
function suits(one, {partners, sector, size, municipality, from, to}) {
  return (
    (partners?.includes(one.partner) ?? true) &&
    (sector ?? one.sector) === one.sector &&
    (size ?? one.size) === one.size &&
    (municipality ?? one.municipality) === one.municipality &&
    (!from || (one.month !== null && one.month >= from)) &&
    (!to || (one.month !== null && one.month <= to))
  );
}

/** Lets the companies come in, and publishes for each partner after each moment; then calls `look`. */
async function live(db, moments, look = () => {}, more = {}) {
  let now = after(0);
  for (const {days, companies} of moments) {
    now = new Date(now.getTime() + days * day);
    const at = (index) => new Date(now.getTime() - 60_000 + index);
    await insertSubmissions(
      db,
      companies.map((company, index) => ({...company, ...more, id: randomUUID(), at: at(index)})),
    );
    for (const partner of partners) await publish(db, partner, now);
    await look();
  }
}

/** What is told of each group, in an order that does not say which. */
async function toldOfGroups(db) {
  const groups = await db.selectFrom('groups').selectAll().execute();
  const counts = await db.selectFrom('group_counts').selectAll().execute();
  return groups
    .map(({group_id}) =>
      counts
        .filter((each) => each.group_id === group_id)
        .map(({kind, subject, value}) => ({kind, subject, value}))
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    )
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
