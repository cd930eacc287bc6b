import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {modeOf, score, steps, type Answers, type Check, type Mode} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyDefinition} from '../definition/definitions.fixture.js';
import {anyAnswers, answersOf} from './answers.fixture.js';

const modes: readonly Mode[] = ['core', 'extended'];

/** Goes through the whole check, always with the first answer. */
const allAnswers = (check: Check): Answers =>
  steps(check, {}).reduce<Answers>((answers, step) => ({...answers, [step.id]: answersOf(step)[0]!}), {});

describe('modeOf', () => {
  for (const mode of modes) {
    it(`knows a check that was answered in ${mode} mode by its answers`, () => {
      expect(modeOf(shipped, allAnswers({definition: shipped, mode}))).to.equal(mode);
    });
  }

  it('is extended when only the company is known, or nothing', () => {
    expect(modeOf(shipped, {})).to.equal('extended');
    expect(modeOf(shipped, {sector: 'build', size: '1-4', stray: 2})).to.equal('extended');
  });

  it('leaves out no question that was answered', () => {
    const anyAnswered = fc
      .record({definition: fc.oneof(fc.constant(shipped), anyDefinition), mode: fc.constantFrom(...modes)})
      .chain((check) => fc.record({check: fc.constant(check), answers: anyAnswers(check)}));
    fc.assert(
      fc.property(anyAnswered, ({check, answers}) => {
        const found = {...check, mode: modeOf(check.definition, answers)};

        const everything = score({...check, mode: 'extended'}, answers);
        const counted = score(found, answers);
        const known = ({shown, unknown}: {shown: number; unknown: readonly string[]}) => shown - unknown.length;
        expect(known(counted)).to.equal(known(everything));
      }),
    );
  });
});
