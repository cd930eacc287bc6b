import {describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {changesSince, shownQuestions, type Answers, type Change, type Check, type Mode} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyDefinition} from '../definition/definitions.fixture.js';
import {anyAnswers} from '../session/answers.fixture.js';

const check: Check = {definition: shipped, mode: 'extended'};
const none = {further: [], back: [], foundOut: []};

const idsOf = (changes: readonly Change[]) => changes.map(({question}) => question.id);
const namesOf = (before: Answers, after: Answers, since = check) => {
  const {further, back, foundOut} = changesSince(since, before, after);
  return {further: idsOf(further), back: idsOf(back), foundOut: idsOf(foundOut)};
};

const anyTwice = fc
  .record({
    definition: fc.oneof(fc.constant(shipped), anyDefinition),
    mode: fc.constantFrom<Mode>('core', 'extended'),
  })
  .chain((check) => fc.record({check: fc.constant(check), before: anyAnswers(check), after: anyAnswers(check)}));

describe('changesSince', () => {
  it('says what has gone further, gone back, and been found out', () => {
    const before = {sector: 'build', plan: 1, rules: 2, energy: 'dk', waste: 3};
    const after = {sector: 'build', plan: 3, rules: 1, energy: 0, waste: 3};

    const {further, back, foundOut} = changesSince(check, before, after);

    const questionOf = (sought: string) => shipped.questions.find(({id}) => id === sought);
    expect(further).to.deep.equal([{question: questionOf('plan'), before: 1, after: 3}]);
    expect(back).to.deep.equal([{question: questionOf('rules'), before: 2, after: 1}]);
    expect(foundOut).to.deep.equal([{question: questionOf('energy'), before: 'dk', after: 0}]);
  });

  it('never calls it further when what was not known turns out well', () => {
    expect(namesOf({plan: 'dk'}, {plan: 3})).to.deep.equal({...none, foundOut: ['plan']});
  });

  it('names no change where nobody knows in which direction', () => {
    expect(namesOf({plan: 2}, {plan: 'dk'})).to.deep.equal(none);
    expect(namesOf({circular: 2}, {circular: 'na'})).to.deep.equal(none);
    expect(namesOf({circular: 'na'}, {circular: 2})).to.deep.equal(none);
    expect(namesOf({circular: 'na'}, {circular: 'dk'})).to.deep.equal(none);
    expect(namesOf({circular: 'dk'}, {circular: 'na'})).to.deep.equal(none);
  });

  it('compares only what is shown now and was answered both times', () => {
    expect(namesOf({plan: 0}, {})).to.deep.equal(none);
    expect(namesOf({}, {plan: 3})).to.deep.equal(none);
    expect(namesOf({sector: 'build', nature: 0}, {sector: 'digital', nature: 3})).to.deep.equal(none);
    expect(namesOf({partners: 0}, {partners: 3}, {...check, mode: 'core'})).to.deep.equal(none);
    expect(namesOf({plan: 7, stray: 0, sector: 'build'}, {plan: 3, stray: 3, sector: 'sea'})).to.deep.equal(none);
  });

  it('is in the order asked', () => {
    const all = (level: number) => Object.fromEntries(shipped.questions.map(({id}) => [id, level]).reverse());

    expect(namesOf(all(0), all(1)).further).to.deep.equal(shipped.questions.map(({id}) => id));
  });

  it('is nothing when nothing has changed', () => {
    fc.assert(
      fc.property(anyTwice, ({check, before}) => {
        expect(changesSince(check, before, {...before})).to.deep.equal(none);
      }),
    );
  });

  it('names a question once, one that is shown, and no level that stands still', () => {
    fc.assert(
      fc.property(anyTwice, ({check, before, after}) => {
        const {further, back, foundOut} = changesSince(check, before, after);

        const named = idsOf([...further, ...back, ...foundOut]);
        expect(new Set(named)).to.have.lengthOf(named.length);
        expect(shownQuestions(check, after).map(({id}) => id)).to.include.members(named);
        for (const change of [...further, ...back, ...foundOut]) {
          expect(change).to.include({before: before[change.question.id], after: after[change.question.id]});
          expect(change.before).to.not.equal(change.after);
        }
      }),
    );
  });

  it('goes back by what it went further, the other way round', () => {
    fc.assert(
      fc.property(anyTwice, ({check, before, after}) => {
        // The same company both times, so that the same questions are shown.
        const company = Object.fromEntries(
          check.definition.context.flatMap(({id}) => (after[id] === undefined ? [] : [[id, after[id]]])),
        );
        const earlier = {
          ...Object.fromEntries(
            Object.entries(before).filter(([id]) => check.definition.context.every((each) => each.id !== id)),
          ),
          ...company,
        };
        const there = namesOf(earlier, after, check);
        const back = namesOf(after, earlier, check);

        expect(back.further).to.deep.equal(there.back);
        expect(back.back).to.deep.equal(there.further);
      }),
    );
  });
});
