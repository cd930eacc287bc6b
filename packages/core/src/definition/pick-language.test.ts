import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {
  pickLanguage,
  pickWeights,
  score,
  shownQuestions,
  withWeights,
  type CheckDefinition,
  type Mode,
} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyAnswers} from '../session/answers.fixture.js';
import {anyDefinition} from './definitions.fixture.js';

const sha256 = 'a'.repeat(64);
const anyKnownDefinition = fc.oneof(fc.constant(shipped), anyDefinition);
const anyAnswered = fc
  .record({definition: anyKnownDefinition, mode: fc.constantFrom<Mode>('core', 'extended')})
  .chain((check) => fc.record({check: fc.constant(check), answers: anyAnswers(check)}));

const isTextIn = (definition: CheckDefinition) =>
  definition.questions.map(({text, options}) => [text, ...options.map(({label}) => label)]).flat();

describe('what a visitor downloads', () => {
  it('asks the same in one language, without what it takes to weigh the answers', () => {
    fc.assert(
      fc.property(anyAnswered, ({check, answers}) => {
        const picked = pickLanguage(check.definition, 'nb');

        expect(isTextIn(picked)).to.deep.equal(isTextIn(check.definition).map(({nb}) => ({nb})));
        expect(shownQuestions({...check, definition: picked}, answers).map(({id}) => id)).to.deep.equal(
          shownQuestions(check, answers).map(({id}) => id),
        );
        expect(picked).to.deep.include({languages: ['nb'], dimensions: [], themes: [], stages: []});
        expect(picked).to.not.have.any.keys('advice', 'sha256');
      }),
    );
  });

  it('gives the result of the complete definition once the weights have come', () => {
    fc.assert(
      fc.property(anyAnswered, ({check, answers}) => {
        const {definition} = check;
        const picked = withWeights(pickLanguage(definition, 'nb'), pickWeights(definition, sha256));

        expect(score({...check, definition: picked}, answers)).to.deep.equal(score(check, answers));
        expect(picked.sha256).to.equal(sha256);
      }),
    );
  });

  it('survives the way through JSON', () => {
    const throughJson = <Value>(value: Value) => JSON.parse(JSON.stringify(value)) as Value;
    fc.assert(
      fc.property(anyKnownDefinition, (definition) => {
        const picked = pickLanguage(definition, 'nb');
        const scoringWeights = pickWeights(definition, sha256);

        expect(withWeights(throughJson(picked), throughJson(scoringWeights))).to.deep.equal(
          withWeights(picked, scoringWeights),
        );
      }),
    );
  });

  it('is left as it is when it is a partner’s own, or weighed already', () => {
    fc.assert(
      fc.property(anyDefinition, (own) => {
        const scoringWeights = pickWeights(shipped, sha256);

        expect(withWeights(own, scoringWeights)).to.equal(own);
        expect(withWeights({...own, id: shipped.id}, scoringWeights)).to.deep.equal({...own, id: shipped.id});
        const picked = pickLanguage(own, 'nb');
        expect(withWeights(picked, scoringWeights)).to.equal(picked);
        const weighed = withWeights(picked, pickWeights(own, sha256));
        expect(withWeights(weighed, pickWeights(own, 'b'.repeat(64)))).to.equal(weighed);
      }),
    );
  });
});
