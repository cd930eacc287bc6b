import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {
  initialState,
  steps,
  transition,
  type Answers,
  type Check,
  type SessionAction,
  type SessionState,
} from '@sdg-widgets/core';
import {parseUntrusted, Session} from '@sdg-widgets/core/schemas.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyDefinition} from '../definition/definitions.fixture.js';
import {answersOf} from './answers.fixture.js';

const core: Check = {definition: shipped, mode: 'core'};

const play = (check: Check, ...actions: SessionAction[]) =>
  actions.reduce((state, action) => transition(check, state, action), initialState);

const choose = (id: string, answer: string | number): SessionAction => ({type: 'choose', id, answer});

const answersIn = (state: SessionState): Answers => (state.status === 'ready' ? {} : state.answers);

/** Starts and answers everything with what `pick` chooses. */
function complete(check: Check, pick = (offered: (string | number)[]) => offered[0]!): SessionState {
  let state = play(check, {type: 'start'});
  while (state.status === 'asking') {
    const {at, answers} = state;
    const step = steps(check, answers).find(({id}) => id === at)!;
    state = transition(check, state, choose(at, pick(answersOf(step))));
    state = transition(check, state, {type: 'next'});
  }
  return state;
}

describe('transition', () => {
  it('begins with who the company is', () => {
    expect(play(core, {type: 'start'})).to.deep.equal({
      status: 'asking',
      at: 'sector',
      answers: {},
      missing: false,
      editing: false,
    });
  });

  it('does not go on when an answer is chosen, but when the visitor says so', () => {
    const chosen = play(core, {type: 'start'}, choose('sector', 'build'));
    expect(chosen).to.include({at: 'sector'});

    expect(transition(core, chosen, {type: 'next'})).to.include({at: 'size', missing: false});
  });

  it('stays and says so when there is no answer', () => {
    const state = play(core, {type: 'start'}, {type: 'next'});

    expect(state).to.include({at: 'sector', missing: true});
    expect(transition(core, state, choose('sector', 'build'))).to.include({missing: false});
  });

  it('keeps the answers on the way back', () => {
    const state = play(core, {type: 'start'}, choose('sector', 'build'), {type: 'next'}, choose('size', '1-4'), {
      type: 'back',
    });

    expect(state).to.deep.include({at: 'sector', answers: {sector: 'build', size: '1-4'}});
  });

  it('stays as it is when there is nothing to go back to', () => {
    const first = play(core, {type: 'start'});

    expect(transition(core, first, {type: 'back'})).to.equal(first);
  });

  it('has a shape that a stored one can be checked against', () => {
    const state = play(core, {type: 'start'}, choose('sector', 'build'));

    expect(parseUntrusted(Session, JSON.parse(JSON.stringify(state)))).to.deep.equal({data: state});
    expect(parseUntrusted(Session, {...state, answers: {waste: 4}})).to.have.property('issues');
    expect(parseUntrusted(Session, {status: 'asking', answers: {}})).to.have.property('issues');
  });

  it('completes after the last answer', () => {
    const state = complete(core);

    expect(state.status).to.equal('complete');
    expect(Object.keys(answersIn(state))).to.have.lengthOf(14);
  });

  it('returns to the result after an answer was edited', () => {
    const editing = transition(core, complete(core), {type: 'edit', id: 'waste'});
    expect(editing).to.include({status: 'asking', at: 'waste', editing: true});

    const state = transition(core, transition(core, editing, choose('waste', 3)), {type: 'next'});

    expect(state).to.have.nested.property('answers.waste', 3);
    expect(state.status).to.equal('complete');
  });

  it('asks what an edited answer makes relevant before it returns to the result', () => {
    const extended: Check = {definition: shipped, mode: 'extended'};
    const digital = complete(extended, (offered) => (offered.includes('digital') ? 'digital' : offered[0]!));

    const edited = [choose('sector', 'build'), {type: 'next'} as const].reduce(
      (state, action) => transition(extended, state, action),
      transition(extended, digital, {type: 'edit', id: 'sector'}),
    );

    expect(edited).to.include({status: 'asking', at: 'nature', missing: false, editing: true});
  });

  it('goes to the first unanswered step when the visitor finishes a list too early', () => {
    const state = play(core, {type: 'start'}, choose('sector', 'build'), {type: 'finish'});

    expect(state).to.include({status: 'asking', at: 'size', missing: true});
  });

  it('resumes where an earlier visit stopped, without what the check does not accept', () => {
    const state = play(core, {type: 'resume', answers: {sector: 'build', size: 'huge', waste: 2, plan: 'x', other: 1}});

    expect(state).to.deep.include({at: 'size', answers: {sector: 'build', waste: 2}});
  });

  it('asks what is new when the mode changes under a result', () => {
    const state = transition({...core, mode: 'extended'}, complete(core), {type: 'adapt'});

    expect(state).to.include({status: 'asking', at: 'nature', editing: true});
  });

  it('ignores an answer that the step does not offer', () => {
    const state = play(core, {type: 'start'});

    for (const action of [choose('sector', 'dk'), choose('plan', 'na'), choose('plan', 4), choose('nowhere', 1)]) {
      expect(transition(core, state, action)).to.equal(state);
    }
  });

  it('never reaches a state that makes no sense, whatever the visitor does', () => {
    const anyWalk = fc
      .record({definition: fc.oneof(fc.constant(shipped), anyDefinition), mode: fc.constantFrom('core', 'extended')})
      .chain((check) => {
        const everything = [...check.definition.context, ...check.definition.questions];
        const anyAction: fc.Arbitrary<SessionAction> = fc.oneof(
          fc.constantFrom<SessionAction>(
            {type: 'next'},
            {type: 'back'},
            {type: 'finish'},
            {type: 'adapt'},
            {type: 'start'},
          ),
          fc
            .constantFrom(...everything)
            .chain((step) => fc.constantFrom(...answersOf(step).map((answer) => choose(step.id, answer)))),
          fc.constantFrom(...everything).map(({id}): SessionAction => ({type: 'edit', id})),
          {weight: 1, arbitrary: fc.constant<SessionAction>({type: 'restart'})},
        );
        return fc.record({
          check: fc.constant(check as Check),
          actions: fc.array(anyAction, {maxLength: 1_000, size: 'max'}),
        });
      });
    fc.assert(
      fc.property(anyWalk, ({check, actions}) => {
        let state = initialState;
        for (const action of actions) {
          const next = transition(check, state, action);
          // Answers are only ever lost on purpose.
          if (action.type !== 'restart') {
            expect(Object.keys(answersIn(next))).to.include.members(
              action.type === 'adapt' ? Object.keys(answersIn(next)) : Object.keys(answersIn(state)),
            );
          }
          state = next;
          expect(parseUntrusted(Session, state)).to.deep.equal({data: state});
          if (state.status === 'ready') continue;
          const asked = steps(check, state.answers);
          if (state.status === 'asking') expect(asked.map(({id}) => id)).to.include(state.at);
          if (state.status === 'complete') {
            const {answers} = state;
            expect(asked.filter(({id}) => answers[id] === undefined)).to.deep.equal([]);
          }
        }
      }),
      {numRuns: 25},
    );
  });
});
