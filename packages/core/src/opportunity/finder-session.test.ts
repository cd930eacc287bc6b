import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {
  accepts,
  companyAnswers,
  driversStep,
  finderSteps,
  finderTransition,
  initialFinderState,
  maxDrivers,
  type Answer,
  type Answers,
  type ContextQuestion,
  type FinderContext,
  type FinderAction,
  type FinderState,
} from '@sdg-widgets/core';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {expect} from 'chai';
import fc from 'fast-check';

// The finder wants to know two things of a company, whatever else a check asks about it.
const other: ContextQuestion = {
  id: 'region',
  text: {nb: 'Hvor holder dere til?'},
  options: ['north', 'south'].map((value) => ({value, label: {nb: value}})),
};
const context = [other, ...shipped.context];
const finderWith = (known: Answers = {}): FinderContext => ({context, known});
const nothingKnown = finderWith();

const play = (finder: FinderContext, ...actions: FinderAction[]) =>
  actions.reduce((state, action) => finderTransition(finder, state, action), initialFinderState);

const choose = (id: string, answer: Answer): FinderAction => ({type: 'choose', id, answer});
const toggle = (driver: string): FinderAction => ({type: 'toggle', driver});
const fill = (answers: Answers): FinderAction => ({type: 'fill', answers});
const start: FinderAction = {type: 'start'};
const next: FinderAction = {type: 'next'};
const back: FinderAction = {type: 'back'};
const finish: FinderAction = {type: 'finish'};
const edit: FinderAction = {type: 'edit'};
const adapt: FinderAction = {type: 'adapt'};

const answered = [start, choose('sector', 'build'), next, choose('size', '1-4'), next];
const found = [...answered, next];
const [first, second, third] = catalogue.drivers.map(({id}) => id) as [string, string, string];

describe('findingTransition', () => {
  it('asks the trade, the size and what matters most, and nothing else of the check', () => {
    expect(finderSteps(nothingKnown, initialFinderState)).to.deep.equal(['sector', 'size', driversStep]);
    expect(play(nothingKnown, start)).to.include({status: 'asking', at: 'sector'});
    expect(play(nothingKnown, ...answered)).to.include({status: 'asking', at: driversStep});
  });

  it('finds without a driver: what matters most may be left out', () => {
    const state = play(nothingKnown, ...found);

    expect(state).to.deep.include({status: 'found', drivers: []});
    expect(companyAnswers(nothingKnown, state)).to.deep.equal({sector: 'build', size: '1-4'});
  });

  it('stays and says so when there is no answer, until there is one', () => {
    const held = play(nothingKnown, start, next);
    expect(held).to.include({at: 'sector', problem: 'missing'});

    expect(finderTransition(nothingKnown, held, choose('sector', 'build'))).to.not.have.property('problem');
  });

  it('stays and says so when too much matters most, until something is taken away', () => {
    const actions = [first, second, third].map(toggle);
    const held = play(nothingKnown, ...answered, ...actions, next);
    expect(held).to.include({status: 'asking', at: driversStep, problem: 'too-many'});

    expect(finderTransition(nothingKnown, held, toggle('another'))).to.include({problem: 'too-many'});
    const mended = finderTransition(nothingKnown, held, toggle(first));
    expect(mended)
      .to.deep.include({drivers: [second, third]})
      .and.not.have.property('problem');
    expect(finderTransition(nothingKnown, mended, next)).to.include({status: 'found'});
  });

  it('keeps the answers on the way back', () => {
    const state = play(nothingKnown, ...answered, toggle(first), back, back);

    expect(state).to.deep.include({at: 'sector', answers: {sector: 'build', size: '1-4'}, drivers: [first]});
    expect(finderTransition(nothingKnown, state, back)).to.equal(state);
  });

  it('ignores an answer that no step in front of the visitor offers', () => {
    const finder = finderWith({sector: 'build'});
    const state = play(finder, start);

    for (const action of [
      choose('size', 'huge'),
      choose('size', 'dk'),
      choose('region', 'north'),
      choose('sector', 'digital'),
      choose(driversStep, first),
      choose('__proto__', 'build'),
    ]) {
      expect(finderTransition(finder, state, action), JSON.stringify(action)).to.equal(state);
    }
  });

  it('lets nothing be changed behind what was found', () => {
    const state = play(nothingKnown, ...found);

    for (const action of [choose('sector', 'digital'), toggle(first), start, next, back, finish, adapt]) {
      expect(finderTransition(nothingKnown, state, action), action.type).to.equal(state);
    }
  });

  describe('what is known from the quick check or the page', () => {
    it('is not asked', () => {
      const finder = finderWith({sector: 'build', size: '1-4'});
      const state = play(finder, start);

      expect(finderSteps(finder, state)).to.deep.equal([driversStep]);
      expect(state.at).to.equal(driversStep);
      expect(companyAnswers(finder, state)).to.deep.equal({sector: 'build', size: '1-4'});
    });

    it('gives way to what the visitor says here', () => {
      const state = play(nothingKnown, start, choose('sector', 'build'));

      expect(companyAnswers(finderWith({sector: 'digital'}), state)).to.deep.equal({sector: 'build'});
    });

    it('takes the visitor on when it comes while that very question is asked', () => {
      const asked = play(nothingKnown, start, choose('sector', 'build'), next);
      expect(asked.at).to.equal('size');

      expect(finderTransition(finderWith({size: '1-4'}), asked, adapt)).to.include({at: driversStep});
      expect(finderTransition(finderWith({sector: 'food'}), asked, adapt)).to.equal(asked);
    });

    it('is asked for when it is taken back, and what was found for it goes', () => {
      const finder = finderWith({sector: 'build', size: '1-4'});
      const atDrivers = play(finder, start);
      const done = finderTransition(finder, atDrivers, next);
      expect(done).to.include({status: 'found'});

      expect(finderTransition(nothingKnown, atDrivers, next)).to.include({status: 'asking', at: 'sector'});
      expect(finderTransition(nothingKnown, done, adapt)).to.equal(initialFinderState);
      expect(finderTransition(finderWith({sector: 'build'}), done, adapt)).to.equal(initialFinderState);
    });

    it('ends a complaint that it was missing', () => {
      const done = play(finderWith({sector: 'build', size: '1-4'}), start, next, edit);
      const held = finderTransition(nothingKnown, done, next);
      expect(held).to.include({at: 'sector', problem: 'missing'});

      expect(finderTransition(finderWith({sector: 'build'}), held, adapt)).to.not.have.property('problem');
    });
  });

  describe('a company from the registry', () => {
    it('leaves to be asked what the registry does not say', () => {
      expect(play(nothingKnown, fill({sector: 'build', size: '1-4'}))).to.include({status: 'asking', at: driversStep});
      expect(play(nothingKnown, fill({sector: 'build'}))).to.include({at: 'size'});
      expect(play(nothingKnown, fill({size: '1-4'}))).to.include({at: 'sector'});
      expect(play(nothingKnown, fill({}))).to.include({at: 'sector'});
      expect(play(finderWith({size: '1-4'}), fill({sector: 'build'}))).to.include({at: driversStep});
    });

    it('does not pass on the size of the one looked up before', () => {
      const state = play(
        nothingKnown,
        start,
        fill({sector: 'build', size: '250+'}),
        back,
        back,
        fill({sector: 'food'}),
      );

      expect(state).to.deep.include({at: 'size', answers: {sector: 'food', size: '250+'}});
    });

    it('counts only as far as the questions offer what it says', () => {
      const state = play(nothingKnown, fill({sector: 'mining', size: '1-4', region: 'north', stray: 1}));

      expect(state).to.deep.include({at: 'sector', answers: {size: '1-4'}});
    });
  });

  describe('in a list', () => {
    it('goes to the first that is missing, and keeps saying so while others are answered', () => {
      const held = play(nothingKnown, start, finish);
      expect(held).to.include({status: 'asking', at: 'sector', problem: 'missing'});

      expect(finderTransition(nothingKnown, held, choose('size', '1-4'))).to.include({problem: 'missing'});
      expect(finderTransition(nothingKnown, held, toggle(first))).to.include({problem: 'missing'});
    });

    it('finds from wherever the visitor was, once nothing is missing', () => {
      const chosen = [start, choose('size', '1-4'), choose('sector', 'build')];

      expect(play(nothingKnown, ...chosen, finish)).to.include({status: 'found'});
      expect(play(nothingKnown, ...chosen, ...[first, second, third].map(toggle), finish)).to.include({
        at: driversStep,
        problem: 'too-many',
      });
    });
  });

  it('asks everything again from the result, what was known among it, with the answers in place', () => {
    const finder = finderWith({sector: 'build'});
    const result = play(finder, start, choose('size', '1-4'), next, toggle(first), next);
    expect(result).to.include({status: 'found', asksAll: false});

    const editing = finderTransition(finder, result, edit);

    expect(editing).to.deep.include({status: 'asking', at: 'sector', drivers: [first]});
    expect(finderSteps(finder, editing)).to.deep.equal(['sector', 'size', driversStep]);
    expect(companyAnswers(finder, editing)).to.deep.equal({sector: 'build', size: '1-4'});
    const changed = [choose('sector', 'food'), next, next, next].reduce(
      (state, action) => finderTransition(finder, state, action),
      editing,
    );
    expect(changed).to.include({status: 'found'});
    expect(companyAnswers(finder, changed)).to.deep.equal({sector: 'food', size: '1-4'});
  });

  it('never reaches a state that differs from what is shown, whatever the visitor does and the page learns', () => {
    const anyAnswers = fc.record(
      Object.fromEntries(
        context.map(({id, options}) => [
          id,
          fc.oneof(
            {weight: 9, arbitrary: fc.constantFrom<Answer>(...options.map(({value}) => value))},
            fc.constantFrom<Answer>('nonsense', 'dk', 2),
          ),
        ]),
      ),
      {requiredKeys: []},
    ) as fc.Arbitrary<Answers>;
    const anyKnown = anyAnswers.map((answers) =>
      Object.fromEntries(
        shipped.context.filter((each) => accepts(each, answers[each.id])).map(({id}) => [id, answers[id]!]),
      ),
    );
    const anyAction = fc.oneof(
      {weight: 6, arbitrary: fc.constantFrom(start, next, next, back, finish, edit)},
      {
        weight: 4,
        arbitrary: anyAnswers.map((answers) => Object.entries(answers).map(([id, each]) => choose(id, each))),
      },
      {weight: 3, arbitrary: fc.constantFrom(first, second, third).map(toggle)},
      {weight: 1, arbitrary: anyAnswers.map(fill)},
      {weight: 2, arbitrary: anyKnown.map((known) => ({type: 'learn' as const, known}))},
    );
    const anyWalk = fc.array(anyAction, {minLength: 1_000, maxLength: 1_000});
    const frozen = (state: FinderState): FinderState => {
      Object.freeze(state.answers);
      Object.freeze(state.drivers);
      return Object.freeze(state);
    };

    const reached = new Set<string>();
    fc.assert(
      fc.property(anyWalk, (walk) => {
        let finder = nothingKnown;
        let state = frozen(initialFinderState);
        for (const one of walk.flat()) {
          if (one.type === 'learn') finder = finderWith(one.known);
          const action = one.type === 'learn' ? adapt : one;
          const before = state;
          state = frozen(finderTransition(finder, before, action));

          const {status, at, answers, drivers, asksAll, problem} = state;
          const steps = finderSteps(finder, state);
          const company = companyAnswers(finder, state);
          reached.add(`${status} ${at} ${problem ?? 'fine'}`);
          // What is shown is a step, and known answers are steps only for one who changes them.
          if (status === 'asking') expect(steps).to.include(at);
          if (asksAll && !before.asksAll) expect(action.type).to.equal('edit');
          if (!asksAll) for (const id of Object.keys(finder.known)) expect(steps).to.not.include(id);
          // Only answers that a question offers, none lost but with the company, none changed by going back and forth.
          for (const [id, answer] of Object.entries(answers)) {
            expect(['sector', 'size']).to.include(id);
            expect(
              accepts(
                context.find((each) => each.id === id)!,
                answer,
              ),
            ).to.equal(true);
          }
          const isForgotten = action.type === 'adapt' && before.status === 'found' && status === 'ready';
          if (!isForgotten) {
            expect(Object.keys(answers)).to.include.members(Object.keys(before.answers));
            if (!['choose', 'fill'].includes(action.type)) expect(answers).to.equal(before.answers);
            if (action.type !== 'toggle') expect(drivers).to.equal(before.drivers);
          }
          expect(new Set(drivers)).to.have.lengthOf(drivers.length);
          // What is complained about is what is wrong with the step in front of the visitor.
          if (problem) expect(status).to.equal('asking');
          if (problem === 'missing') expect(company[at]).to.equal(undefined);
          if (problem === 'too-many') {
            expect(at).to.equal(driversStep);
            expect(drivers).to.have.lengthOf.above(maxDrivers);
          }
          if (status === 'found') {
            expect(company).to.have.keys('sector', 'size');
            expect(drivers).to.have.lengthOf.at.most(maxDrivers);
          }
        }
      }),
      {seed: 11, numRuns: sized(10, 25)},
    );
    // With a fixed seed, so that the walks reach what they are for each time.
    expect([...reached]).to.include.members(['found drivers fine', 'asking drivers too-many', 'asking size missing']);
  });
});
