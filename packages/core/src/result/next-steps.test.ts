import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {highlights, nextSteps, score, type Answers, type Check} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyAnswers} from '../session/answers.fixture.js';

const check: Check = {definition: shipped, mode: 'extended'};

describe('nextSteps', () => {
  it('gives three, from three dimensions, the lowest level first', () => {
    const answers = Object.fromEntries(
      shipped.questions.map(({id, dimension}) => [id, dimension === 'climate' ? 0 : 1]),
    );

    const found = nextSteps(check, answers);

    expect(found.map(({dimension}) => dimension)).to.have.lengthOf(3);
    expect(new Set(found.map(({dimension}) => dimension))).to.have.lengthOf(3);
    expect(found[0]!.dimension).to.equal('climate');
  });

  it('never advises on what is unknown, not relevant or at the top', () => {
    fc.assert(
      fc.property(anyAnswers(check), (answers) => {
        for (const {id} of nextSteps(check, answers)) expect(answers[id]).to.be.oneOf([0, 1, 2]);
      }),
    );
  });
});

describe('highlights', () => {
  const all = (answer: number | string): Answers => Object.fromEntries(shipped.questions.map(({id}) => [id, answer]));
  const standing = (answers: Answers) => highlights(score(check, answers));

  it('names the strongest and the weakest', () => {
    const answers = {...all(1), plan: 3, rules: 3, waste: 0, circular: 0, nature: 0};

    expect(standing(answers)).to.deep.equal({strongest: 'governance', weakest: 'circular'});
  });

  it('never calls weakest what is only unknown', () => {
    const answers = {...all(2), plan: 3, rules: 3, energy: 3, climate: 'dk', waste: 1};

    expect(standing(answers)).to.deep.equal({strongest: 'governance', weakest: 'circular'});
  });

  it('names none when all stand equal, when nothing is known, or when it is not certain', () => {
    expect(standing(all(2))).to.equal(null);
    expect(standing({})).to.equal(null);
    expect(standing({...all('dk'), plan: 1, energy: 2})).to.equal(null);
  });
});
