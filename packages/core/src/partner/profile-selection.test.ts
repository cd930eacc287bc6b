import {describe, it} from 'node:test';
import {activeCampaign, advisersFor, localActivityFor, type Adviser, type PartnerProfile} from '@sdg-widgets/core';
import {parseProfile} from '@sdg-widgets/core/schemas.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyProfile, days, municipalities, opportunities, trades} from './profiles.fixture.js';

const profileWith = (parts: Partial<PartnerProfile>) =>
  parseProfile({
    id: 'council',
    languages: ['nb'],
    name: 'Næringsråd',
    region: {name: 'Region', municipalities},
    ...parts,
  });

const adviser = (name: string, limits: Partial<Pick<Adviser, 'municipalities' | 'trades'>> = {}): Adviser => ({
  name,
  role: {nb: 'Rådgiver'},
  phone: '66 00 00 00',
  municipalities: [],
  trades: [],
  ...limits,
});

const namesOf = (advisers: readonly Adviser[]) => advisers.map(({name}) => name);
const maybe = (values: readonly string[]) => fc.option(fc.constantFrom(...values, 'elsewhere'), {nil: undefined});
const anyVisitor = fc.record({municipality: maybe(municipalities), trade: maybe(trades)});
const anyDay = fc.constantFrom(...days);
const anyOpportunity = fc.constantFrom(...opportunities);

/** The same profile with every list in another order. */
const shuffled = (profile: PartnerProfile): fc.Arbitrary<PartnerProfile> => {
  const anyOrder = <Item>(list: Item[]) => fc.shuffledSubarray(list, {minLength: list.length});
  return fc
    .record({
      advisers: anyOrder(profile.advisers),
      cases: anyOrder(profile.cases),
      meetings: anyOrder(profile.meetings),
      notices: anyOrder(profile.notices),
      campaigns: anyOrder(profile.campaigns),
    })
    .map((lists) => ({...profile, ...lists}));
};
const inTwoOrders = anyProfile.chain((profile) => fc.tuple(fc.constant(profile), shuffled(profile)));

describe('advisersFor', () => {
  const profile = profileWith({
    advisers: [
      adviser('everybody'),
      adviser('builders', {trades: ['build']}),
      adviser('Asker', {municipalities: ['3203']}),
      adviser('builders in Asker', {municipalities: ['3203'], trades: ['build']}),
      adviser('Oslo', {municipalities: ['0301']}),
    ],
  });

  it('begins with who knows both the place and the trade', () => {
    expect(namesOf(advisersFor(profile, {municipality: '3203', trade: 'build'}))).to.deep.equal([
      'builders in Asker',
      'Asker',
      'builders',
      'everybody',
    ]);
  });

  it('leaves out who works elsewhere or in other trades', () => {
    expect(namesOf(advisersFor(profile, {municipality: '0301', trade: 'food'}))).to.deep.equal(['Oslo', 'everybody']);
  });

  it('leaves nobody out for what the visitor has not said', () => {
    expect(namesOf(advisersFor(profile))).to.deep.equal(namesOf(profile.advisers));
    expect(namesOf(advisersFor(profile, {trade: 'food'}))).to.deep.equal(['everybody', 'Asker', 'Oslo']);
  });

  it('shows those who work elsewhere when there is nobody else', () => {
    const far = profileWith({
      advisers: [adviser('Oslo', {municipalities: ['0301']}), adviser('Oslo food', {trades: ['food']})],
    });

    expect(namesOf(advisersFor(far, {municipality: '3203', trade: 'build'}))).to.deep.equal(['Oslo', 'Oslo food']);
  });

  it('is empty only when the profile has no adviser, and names nobody twice', () => {
    fc.assert(
      fc.property(anyProfile, anyVisitor, (generated, visitor) => {
        const advisers = advisersFor(generated, visitor);

        expect(advisers.length > 0).to.equal(generated.advisers.length > 0);
        expect(new Set(advisers)).to.have.lengthOf(advisers.length);
        expect(generated.advisers).to.include.members([...advisers]);
      }),
    );
  });

  it('chooses the same whatever the order, and changes nothing in the profile', () => {
    fc.assert(
      fc.property(inTwoOrders, anyVisitor, ([one, other], visitor) => {
        const before = structuredClone(one);

        const limits = ({municipalities: places, trades: known}: Adviser) => [
          places.includes(visitor.municipality!),
          known.includes(visitor.trade!),
        ];
        const [first, second] = [advisersFor(one, visitor), advisersFor(other, visitor)];
        expect(first).to.have.members([...second]);
        expect(first.map(limits)).to.deep.equal(second.map(limits));
        expect(one).to.deep.equal(before);
      }),
    );
  });
});

describe('localActivityFor', () => {
  const about = ['solar'];
  const title = (nb: string) => ({nb});

  it('finds the cases, meetings and notices of one opportunity', () => {
    const profile = profileWith({
      cases: [
        {company: 'Sol', text: title('Satte opp'), opportunities: ['solar', 'repair']},
        {company: 'Sko', text: title('Reparerte'), opportunities: ['repair']},
      ],
      notices: [{company: 'Tak', text: title('Søker nabo'), opportunities: about}],
    });

    const {cases, meetings, notices} = localActivityFor(profile, 'solar', '2027-01-01');

    expect(cases.map(({company}) => company)).to.deep.equal(['Sol']);
    expect(notices.map(({company}) => company)).to.deep.equal(['Tak']);
    expect(meetings).to.deep.equal([]);
  });

  it('shows a meeting on its day and not on the next, the next one first, networks last', () => {
    const profile = profileWith({
      meetings: [
        {title: title('network'), opportunities: about},
        {title: title('later'), date: '2027-03-02', opportunities: about},
        {title: title('sooner'), date: '2027-03-01', opportunities: about},
      ],
    });
    const on = (today: string) => localActivityFor(profile, 'solar', today).meetings.map((meeting) => meeting.title.nb);

    expect(on('2027-03-01')).to.deep.equal(['sooner', 'later', 'network']);
    expect(on('2027-03-02')).to.deep.equal(['later', 'network']);
    expect(on('2027-03-03')).to.deep.equal(['network']);
  });

  it('never shows what is past or about something else, and leaves out nothing that is not', () => {
    fc.assert(
      fc.property(anyProfile, anyOpportunity, anyDay, (profile, opportunity, today) => {
        const {cases, meetings, notices} = localActivityFor(profile, opportunity, today);

        const shown = new Set<object>([...cases, ...meetings, ...notices]);
        const counts = (item: {opportunities: string[]}, lastDay?: string) =>
          item.opportunities.includes(opportunity) && (lastDay === undefined || lastDay >= today);
        for (const item of profile.cases) expect(shown.has(item)).to.equal(counts(item));
        for (const item of profile.meetings) expect(shown.has(item)).to.equal(counts(item, item.date));
        for (const item of profile.notices) expect(shown.has(item)).to.equal(counts(item, item.until));
      }),
    );
  });

  it('finds the same whatever the order, with meetings on the same days in the same places', () => {
    fc.assert(
      fc.property(inTwoOrders, anyOpportunity, anyDay, ([one, other], opportunity, today) => {
        const [first, second] = [
          localActivityFor(one, opportunity, today),
          localActivityFor(other, opportunity, today),
        ];

        expect(first.cases).to.have.members([...second.cases]);
        expect(first.notices).to.have.members([...second.notices]);
        expect(first.meetings).to.have.members([...second.meetings]);
        expect(first.meetings.map(({date}) => date)).to.deep.equal(second.meetings.map(({date}) => date));
      }),
    );
  });
});

describe('activeCampaign', () => {
  const campaign = (id: string, from: string, to: string) => ({
    id,
    text: {nb: id},
    definitionUrl: 'https://partner.example/check.json',
    from,
    to,
  });
  const profile = profileWith({
    campaigns: [campaign('week', '2027-03-08', '2027-03-12'), campaign('year', '2027-01-01', '2027-12-31')],
  });

  it('runs from its first day to its last, and the one that began last goes first', () => {
    const on = (today: string) => activeCampaign(profile, today)?.id;

    expect(on('2026-12-31')).to.equal(undefined);
    expect(on('2027-01-01')).to.equal('year');
    expect(on('2027-03-08')).to.equal('week');
    expect(on('2027-03-12')).to.equal('week');
    expect(on('2027-03-13')).to.equal('year');
    expect(on('2028-01-01')).to.equal(undefined);
  });

  it('is one that runs today whenever one does, whatever the order', () => {
    fc.assert(
      fc.property(inTwoOrders, anyDay, ([one, other], today) => {
        const running = one.campaigns.filter(({from, to}) => from <= today && today <= to);
        const found = activeCampaign(one, today);

        expect(found !== undefined).to.equal(running.length > 0);
        if (found) {
          expect(running).to.include(found);
          for (const {from} of running) expect(from <= found.from).to.equal(true);
        }
        expect(activeCampaign(other, today)?.from).to.equal(found?.from);
      }),
    );
  });
});
