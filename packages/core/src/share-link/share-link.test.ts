import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {
  fromFragment,
  maxDrivers,
  maxPlanItems,
  toFragment,
  type Answer,
  type Mode,
  type Plan,
  type SharedAnswers,
} from '@sdg-widgets/core';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyDefinition} from '../definition/definitions.fixture.js';
import {anyAnswers} from '../session/answers.fixture.js';

const modes: readonly Mode[] = ['core', 'extended'];
const driverIds = catalogue.drivers.map(({id}) => id);
const opportunityIds = catalogue.opportunities.map(({id}) => id);

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  catalogue: fc.constant({id: catalogue.id, version: catalogue.version}),
  drivers: fc.shuffledSubarray(driverIds, {maxLength: maxDrivers}),
  opportunities: fc.shuffledSubarray(opportunityIds, {minLength: 1, maxLength: maxPlanItems}),
});

const anyDate = fc
  .date({min: new Date('2026-01-01'), max: new Date('2100-01-01'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

const anyTakeAlong: fc.Arbitrary<SharedAnswers> = fc
  .record({definition: fc.oneof(fc.constant(shipped), anyDefinition), mode: fc.constantFrom(...modes)})
  .chain((check) =>
    fc.record(
      {
        definition: fc.constant({id: check.definition.id, version: check.definition.version}),
        mode: fc.constant(check.mode),
        answers: anyAnswers(check),
        date: anyDate,
        plan: anyPlan,
      },
      {requiredKeys: ['definition', 'mode', 'answers', 'date']},
    ),
  );

/** Every question answered, a plan of three, both drivers. */
const typical: SharedAnswers = {
  definition: {id: shipped.id, version: shipped.version},
  mode: 'extended',
  answers: {
    ...{sector: 'hospitality', size: '11-19'},
    ...{plan: 2, rules: 1, energy: 0, climate: 1, waste: 2, circular: 'dk', nature: 0},
    ...{safety: 3, fair_work: 2, suppliers: 'na', customers: 1, solutions: 0, partners: 2, capital: 1},
  },
  date: '2026-11-22',
  plan: {
    catalogue: {id: catalogue.id, version: catalogue.version},
    drivers: ['cost_saving', 'new_business_models'],
    opportunities: ['food-waste', 'building-upgrade', 'tender-ready'],
  },
};

const bytesOf = (fragment: string) =>
  Uint8Array.from(atob(fragment.slice('sdg=1.'.length).replaceAll('-', '+').replaceAll('_', '/')), (each) =>
    each.charCodeAt(0),
  );

const fragmentOf = (...bytes: readonly number[]) =>
  `sdg=1.${btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')}`;

/** A link that somebody else made. */
async function forged(text: BlobPart): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return fragmentOf(...new Uint8Array(await new Response(stream).arrayBuffer()));
}

const damaged = {problem: 'damaged'};
const newer = {problem: 'newer'};

describe('a link to take along', () => {
  it('brings everything back, whatever was answered and planned', () =>
    fc.assert(
      fc.asyncProperty(anyTakeAlong, async (takeAlong) => {
        expect(await fromFragment(await toFragment(takeAlong))).to.deep.equal(takeAlong);
      }),
      {numRuns: sized(200, 1_000)},
    ));

  it('is under 400 characters with every question answered and a plan of three', () =>
    fc.assert(
      fc.asyncProperty(
        anyAnswers({definition: shipped, mode: 'extended'}),
        anyPlan.filter(({opportunities}) => opportunities.length === 3),
        async (answers, plan) => {
          const fragment = await toFragment({...typical, answers: {...typical.answers, ...answers}, plan});

          expect(`https://neringshage.example/berekraft/sjekken#${fragment}`).to.have.lengthOf.below(400);
        },
      ),
      // How long a link is differs by what is in it, and a little by platform: these are the same each time.
      {seed: 1, numRuns: 500},
    ));

  it('takes the largest check along that a partner may have', async () => {
    const ids = Array.from({length: 66}, (_, index) =>
      `${index}-${'what-a-long-name-for-a-question-'.repeat(2)}`.slice(0, 64),
    );
    const answers = Object.fromEntries(ids.map((id, index): [string, Answer] => [id, index < 6 ? ids[index]! : 'dk']));

    const fragment = await toFragment({...typical, answers});

    expect(await fromFragment(fragment)).to.deep.equal({...typical, answers});
  });

  it('survives a mail: only letters, digits, - and _ after its version, and a letter at its end', () =>
    fc.assert(
      fc.asyncProperty(anyTakeAlong, async (takeAlong) => {
        expect(await toFragment(takeAlong)).to.match(/^sdg=1\.[\w-]+A$/);
      }),
    ));

  it('is found with its #, without, padded, and among others', async () => {
    const fragment = await toFragment(typical);

    for (const around of [
      `#${fragment}`,
      `${fragment}=`,
      `${fragment}==`,
      `#tab=2&${fragment}`,
      `#${fragment}&tab=2`,
      `a&&${fragment}&sdg=2.later`,
      `${fragment}&${'x'.repeat(100_000)}`,
    ]) {
      expect(await fromFragment(around), around.slice(0, 40)).to.deep.equal(typical);
    }
  });

  it('is never read as something else after it was damaged on its way', async () => {
    const {plan, ...withoutPlan} = typical;
    const links = await Promise.all(
      [typical, withoutPlan, {...withoutPlan, answers: {}}].map(async (original) => ({
        original,
        fragment: await toFragment(original),
      })),
    );
    const anyPlace = fc.nat(9_999);
    const anyCharacter = fc.constantFrom(...'ABZabz019-_=.&#%+/ æ\u0000\u{1f4a9}');
    const anyDamage: fc.Arbitrary<(link: string) => string> = fc.oneof(
      fc
        .tuple(anyPlace, fc.constantFrom(0, 1), fc.oneof(anyCharacter, fc.constant('')))
        .map(([place, removed, added]) => (link: string) => {
          const at = place % (link.length + 1);
          return link.slice(0, at) + added + link.slice(at + removed);
        }),
      fc.tuple(anyPlace, anyPlace).map(([one, other]) => (link: string) => {
        const characters = [...link];
        const [from, to] = [one % characters.length, other % characters.length];
        [characters[from], characters[to]] = [characters[to]!, characters[from]!];
        return characters.join('');
      }),
      anyPlace.map((place) => (link: string) => link.slice(0, place % link.length)),
    );
    const anyFlip = fc.tuple(anyPlace, fc.nat(7)).map(([place, bit]) => (link: string) => {
      const bytes = bytesOf(link);
      bytes[place % bytes.length]! ^= 1 << bit;
      return fragmentOf(...bytes);
    });
    const anyMutation = fc.oneof(
      {weight: 2, arbitrary: fc.array(anyDamage, {minLength: 1, maxLength: 2})},
      {weight: 1, arbitrary: fc.array(anyFlip, {minLength: 1, maxLength: 2})},
    );

    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...links), anyMutation, async ({fragment, original}, mutation) => {
        const found = await fromFragment(mutation.reduce((link, mutate) => mutate(link), fragment));

        seen.add(found === undefined ? 'nothing' : 'problem' in found ? found.problem : 'original');
        if (found !== undefined && !('problem' in found)) expect(found).to.deep.equal(original);
      }),
      {seed: 20261122, numRuns: sized(1_000, 10_000)},
    );
    expect([...seen]).to.have.members(['nothing', 'damaged', 'newer', 'original']);
  });

  it('is none where a page has a fragment of its own', async () => {
    const foreign = '# #section-2 #/route #!/route?sdg=1.x #asdg=1.x #sdg #sdg.1 #SDG=1.x #&&& #=&= #id=1&utm=2'.split(
      ' ',
    );
    for (const fragment of ['', ...foreign, 'x'.repeat(1_000_000), '&'.repeat(1_000_000)]) {
      expect(await fromFragment(fragment), fragment.slice(0, 40)).to.equal(undefined);
    }
    expect(await fromFragment(`${'x'.repeat(4_000)}&${await toFragment(typical)}`)).to.equal(undefined);
  });

  it('is damaged when it is cut off, or was never a link', async () => {
    const link = await toFragment(typical);
    const cut = 'sdg= sdg=1 sdg=1. sdg=1.= sdg=1.x sdg=x sdg=. sdg=0.x sdg=-1.x sdg=1e3.x sdg=2'.split(' ');
    const long = ['A', '9', '='].flatMap((each) => [
      `sdg=1.${each.repeat(1_000_000)}`,
      `sdg=${each.repeat(1_000_000)}`,
    ]);
    for (const fragment of [...cut, ...long, link.replace('1.', '01.'), link.replace('1.', '1. '), link.slice(0, -1)]) {
      expect(await fromFragment(fragment), fragment.slice(0, 40)).to.deep.equal(damaged);
    }
  });

  it('is newer when a later release made it', async () => {
    for (const fragment of ['#sdg=2.xxx', 'sdg=2.', 'sdg=10.a~b', `sdg=${'9'.repeat(1_000)}.x`]) {
      expect(await fromFragment(fragment), fragment.slice(0, 40)).to.deep.equal(newer);
    }
  });

  it('is damaged by what stands after its end', async () => {
    const bytes = bytesOf(await toFragment(typical));

    const letters = [...'garbage'].map((each) => each.charCodeAt(0));
    for (const garbage of [[0], [0, 0, 0, 0], [1], [0x1f, 0x8b], letters, bytes])
      expect(await fromFragment(fragmentOf(...bytes, ...garbage)), String(garbage)).to.deep.equal(damaged);
  });

  it('unpacks no more than 8 KiB of what somebody has packed tight', async () => {
    const takeAlong = (count: number): SharedAnswers => ({
      ...typical,
      answers: Object.fromEntries(
        Array.from({length: count}, (_, index) => [`${'x'.repeat(60)}-${index}`, 'y'.repeat(64)]),
      ),
    });
    expect(await fromFragment(await toFragment(takeAlong(60)))).to.deep.equal(takeAlong(60));
    expect(await fromFragment(await toFragment(takeAlong(64)))).to.deep.equal(damaged);

    const bomb = await forged(' '.repeat(2_500_000));
    expect(bomb).to.have.lengthOf.below(4_000);
    expect(await fromFragment(bomb)).to.deep.equal(damaged);
    // It says that it is small.
    const bytes = bytesOf(bomb);
    expect(await fromFragment(fragmentOf(...bytes.slice(0, -4), 9, 0, 0, 0))).to.deep.equal(damaged);
  });

  describe('that somebody else made', () => {
    const plain: readonly unknown[] = [
      'check',
      '1',
      'core',
      '2026-11-22',
      'sector=build',
      ['', 'plan', '', 'waste'],
      null,
    ];
    const plan: readonly unknown[] = ['catalogue', '1', 'cost', 'solar repair'];
    const expectDamaged = async (json: unknown) =>
      expect(await fromFragment(await forged(JSON.stringify(json))), JSON.stringify(json)).to.deep.equal(damaged);

    it('is read when it is right', async () => {
      const answers = {sector: 'build', plan: 1, waste: 3};
      const read: SharedAnswers = {definition: {id: 'check', version: '1'}, mode: 'core', answers, date: '2026-11-22'};

      expect(await fromFragment(await forged(JSON.stringify(plain)))).to.deep.equal(read);
      expect(await fromFragment(await forged(JSON.stringify(plain.with(6, plan))))).to.deep.equal({
        ...read,
        plan: {catalogue: {id: 'catalogue', version: '1'}, drivers: ['cost'], opportunities: ['solar', 'repair']},
      });
    });

    it('is damaged when it is no JSON, or other JSON', async () => {
      for (const text of ['', '{', 'sdg', '[1', '\u0000', '[]]', '{"__proto__":{"length":7}}'])
        expect(await fromFragment(await forged(text)), text).to.deep.equal(damaged);
      expect(await fromFragment(await forged(new Uint8Array([0xff, 0xfe, 0x80])))).to.deep.equal(damaged);
      for (const json of [null, 1, 'sdg', true, {}, [], typical, {length: 7}, plain.slice(0, 6), [...plain, null]])
        await expectDamaged(json);
    });

    it('is damaged when any field is of a wrong type', () =>
      fc.assert(
        fc.asyncProperty(
          fc.nat(plain.length - 1),
          fc.oneof(fc.integer(), fc.boolean(), fc.dictionary(fc.string(), fc.string()), fc.array(fc.integer())),
          async (at, wrong) => void (await expectDamaged(plain.with(at, wrong))),
        ),
      ));

    const wrongIds = ['', 'Sector', 'a'.repeat(65), '<b>', 'é', '../x', ' ', '-x'];

    it('is damaged when it names no check, no mode or no day', async () => {
      for (const id of wrongIds) await expectDamaged(plain.with(0, id));
      for (const version of ['', 'v1', '1'.repeat(33), '1 ', '1\n', '1_0']) await expectDamaged(plain.with(1, version));
      for (const mode of ['', 'Core', 'full', 'toString']) await expectDamaged(plain.with(2, mode));
      for (const date of ['', '2026-02-30', '2026-11-2', '2026-11-22T00:00', '22.11.2026', '2026', 'today'])
        await expectDamaged(plain.with(3, date));
    });

    it('is damaged when its answers are none', async () => {
      const prototypes = ['__proto__', 'constructor', 'prototype'];
      for (const id of [...wrongIds.filter(Boolean), ...prototypes]) {
        await expectDamaged(plain.with(4, `${id}=build`));
        await expectDamaged(plain.with(4, `sector=${id}`));
        await expectDamaged(plain.with(5, [id, '', '', '']));
      }
      for (const words of ['sector', 'sector=', '=build', 'a=b=c', 'a=b  c=d', ' a=b', 'a=b a=c', 'waste=dk'])
        await expectDamaged(plain.with(4, words));
      for (const levels of [
        [],
        ['', '', ''],
        ['', '', '', '', ''],
        ['a', 'a', '', ''],
        ['a a', '', '', ''],
        [1, '', '', ''],
      ])
        await expectDamaged(plain.with(5, levels));
    });

    it('is damaged when it has more than 100 answers', async () => {
      const idsTo = (count: number) => Array.from({length: count}, (_, index) => `q${index}`).join(' ');

      const found = await fromFragment(
        await forged(JSON.stringify(plain.with(4, '').with(5, [idsTo(100), '', '', '']))),
      );
      expect(found).to.have.property('answers').that.has.property('q99', 0);
      await expectDamaged(plain.with(4, '').with(5, [idsTo(101), '', '', '']));
      await expectDamaged(plain.with(4, 'a=b').with(5, [idsTo(100), '', '', '']));
    });

    it('is damaged when its plan is none', async () => {
      const lists = [[], plan.slice(0, 3), [...plan, '']];
      const catalogues = [plan.with(0, 'X'), plan.with(1, 'x')];
      const drivers = ['a b c', 'a a', '__proto__'].map((each) => plan.with(2, each));
      const opportunities = ['', 'a b c d e f', 'a a', 'a  b', 'constructor', 7].map((each) => plan.with(3, each));
      for (const wrong of [{}, 0, '', ...lists, ...catalogues, ...drivers, ...opportunities])
        await expectDamaged(plain.with(6, wrong));
    });
  });
});
