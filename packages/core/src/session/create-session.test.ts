import {describe, it} from 'node:test';
import {check as definition} from '@sdg-widgets/content/check.js';
import {createSession, score, type SessionState} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';
import {answersOf} from './answers.fixture.js';

const check = {definition, mode: 'core'} as const;

describe('createSession', () => {
  it('leads through the whole check, whatever is answered, to answers that can be scored', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({max: 1_000})), (choices) => {
        const session = createSession(check);
        session.dispatch({type: 'start'});
        while (session.state.status === 'asking') {
          const {at} = session.state;
          const options = answersOf(session.steps.find(({id}) => id === at)!);
          session.dispatch({type: 'choose', id: at, answer: options[choices.next().value % options.length]!});
          session.dispatch({type: 'next'});
        }
        expect(Object.keys(session.answers)).to.have.members(session.steps.map(({id}) => id));
        expect(score(check, session.answers).shown).to.equal(session.steps.length - definition.context.length);
      }),
    );
  });

  it('tells who listens of every change, of nothing else, and no longer than asked', () => {
    const session = createSession(check);
    const heard: SessionState[] = [];
    const stop = session.subscribe((state) => heard.push(state));

    expect(session.dispatch({type: 'next'})).to.equal(session.state);
    const started = session.dispatch({type: 'start'});
    expect(heard).to.deep.equal([started]);

    stop();
    session.dispatch({type: 'restart'});
    expect(heard).to.deep.equal([started]);
    expect(session.answers).to.deep.equal({});
  });
});
