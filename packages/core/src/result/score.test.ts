import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {check as shipped} from '@sdg-widgets/content/check.js';
import {
  dontKnow,
  notRelevant,
  score,
  shownQuestions,
  type Answers,
  type Bar,
  type Check,
  type Mode,
  type Result,
} from '@sdg-widgets/core';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyDefinition} from '../definition/definitions.fixture.js';
import {anyAnswers} from '../session/answers.fixture.js';

interface Expected {
  readonly shown: number;
  readonly overallLower: number;
  readonly overallUpper: number;
  readonly stage: string | null;
  readonly themes: Readonly<Record<string, number>>;
  readonly dimensions: Readonly<Record<string, number>>;
}

interface Vector {
  readonly name: string;
  readonly answers: Answers;
  readonly expect: Readonly<Record<Mode, Expected>>;
}

const modes: readonly Mode[] = ['core', 'extended'];
const anyMode = fc.constantFrom(...modes);
const anyCheck = fc.record({definition: fc.oneof(fc.constant(shipped), anyDefinition), mode: anyMode});
const anyAnswered = anyCheck.chain((check) => fc.record({check: fc.constant(check), answers: anyAnswers(check)}));

const lowerOf = (bars: readonly Bar[]) =>
  Object.fromEntries(bars.flatMap(({id, range}) => (range ? [[id, range.lower]] : [])));
const stageOf = ({stage}: Result) => ('id' in stage ? stage.id : null);
const stageRank = ({definition}: Check, result: Result) =>
  definition.stages.findIndex(({id}) => id === stageOf(result));

describe('score', () => {
  let vectors: readonly Vector[];

  before(async () => {
    const file = new URL('../../../content/data/check.vectors.json', import.meta.url);
    ({vectors} = JSON.parse(readFileSync(file, 'utf8')) as {vectors: readonly Vector[]});
  });

  for (const mode of modes) {
    it(`gives what the test vectors of the check say, in ${mode} mode`, () => {
      expect(vectors).to.have.lengthOf(8);
      for (const {name, answers, expect: expected} of vectors) {
        const {shown, overallLower, overallUpper, stage, themes, dimensions} = expected[mode];
        const result = score({definition: shipped, mode}, answers);

        expect(result.shown, name).to.equal(shown);
        expect(result.overall!.lower, name).to.be.closeTo(overallLower, 1e-4);
        expect(result.overall!.upper, name).to.be.closeTo(overallUpper, 1e-4);
        expect(stageOf(result), name).to.equal(stage);
        for (const [bars, values] of [
          [result.themes, themes],
          [result.dimensions, dimensions],
        ] as const) {
          expect(Object.keys(lowerOf(bars)), name).to.have.members(Object.keys(values));
          for (const [id, value] of Object.entries(values)) {
            expect(lowerOf(bars)[id], `${name}, ${id}`).to.be.closeTo(value, 1e-4);
          }
        }
      }
    });
  }

  it('lowers no bar and no stage when one answer gets better', () => {
    // A check may show no question at all for some trade; there is nothing to improve then.
    const withQuestions = anyAnswered.filter(({check, answers}) => shownQuestions(check, answers).length > 0);
    const anyStep = withQuestions.chain(({check, answers}) => {
      const questions = shownQuestions(check, answers);
      return fc.record({
        check: fc.constant(check),
        answers: fc.constant(answers),
        question: fc.constantFrom(...questions),
        levels: fc.tuple(fc.nat(3), fc.nat(3)),
      });
    });
    fc.assert(
      fc.property(anyStep, ({check, answers, question, levels}) => {
        const values = question.options.map(({value}) => value);
        const [worse, better] = levels.map((level) => values[level % values.length]!).sort((a, b) => a - b) as [
          number,
          number,
        ];
        const before = score(check, {...answers, [question.id]: worse});
        const after = score(check, {...answers, [question.id]: better});

        const bars = [...before.dimensions, ...before.themes];
        [...after.dimensions, ...after.themes].forEach(({id, range}, index) => {
          expect(range?.lower ?? 0, id).to.be.at.least(bars[index]!.range?.lower ?? 0);
          expect(range?.upper ?? 0, id).to.be.at.least(bars[index]!.range?.upper ?? 0);
        });
        expect(stageRank(check, after)).to.be.at.least(stageRank(check, before));
      }),
    );
  });

  it('counts don’t know as not started at the lower end and as the top at the upper end', () => {
    fc.assert(
      fc.property(anyAnswered, ({check, answers}) => {
        const withUnknown = (value: number | string) =>
          score(
            check,
            Object.fromEntries(
              shownQuestions(check, answers)
                .map(({id}): [string, number | string] => [id, answers[id] ?? dontKnow])
                .map(([id, answer]) => [id, answer === dontKnow ? value : answer])
                .concat(answers['sector'] === undefined ? [] : [['sector', answers['sector']]]),
            ),
          );
        const unknown = withUnknown(dontKnow);
        const bottom = withUnknown(0);
        const top = withUnknown(3);

        unknown.dimensions.concat(unknown.themes).forEach(({id, range}, index) => {
          const lowest = bottom.dimensions.concat(bottom.themes)[index]!.range;
          const highest = top.dimensions.concat(top.themes)[index]!.range;
          expect(range === null, id).to.equal(lowest === null);
          if (range) expect(range.lower, id).to.be.closeTo(lowest!.lower, 1e-12);
          if (range) expect(range.upper, id).to.be.closeTo(highest!.upper, 1e-12);
        });
      }),
    );
  });

  it('treats a missing answer as don’t know', () => {
    fc.assert(
      fc.property(anyAnswered, ({check, answers}) => {
        const filled = Object.fromEntries(shownQuestions(check, answers).map(({id}) => [id, answers[id] ?? dontKnow]));

        expect(score(check, {...answers, ...filled})).to.deep.equal(score(check, answers));
      }),
    );
  });

  it('lets not relevant touch its own dimension only', () => {
    fc.assert(
      fc.property(anyAnswered, ({check, answers}) => {
        for (const {id, dimension} of shownQuestions(check, answers).filter((each) => each.notRelevantReason)) {
          const before = score(check, answers).dimensions;
          const after = score(check, {...answers, [id]: notRelevant}).dimensions;

          const others = (bars: readonly Bar[]) => bars.filter((each) => each.id !== dimension);
          expect(others(after)).to.deep.equal(others(before));
        }
      }),
    );
  });

  it('does not depend on the order of answering', () => {
    const anyOrder = anyAnswered.chain(({check, answers}) =>
      fc.record({
        check: fc.constant(check),
        answers: fc.constant(answers),
        shuffled: fc.shuffledSubarray(Object.entries(answers), {minLength: Object.keys(answers).length}),
      }),
    );
    fc.assert(
      fc.property(anyOrder, ({check, answers, shuffled}) => {
        expect(score(check, Object.fromEntries(shuffled))).to.deep.equal(score(check, answers));
      }),
    );
  });

  it('never leaves 0 to 1, and never shows an upper end below the lower', () => {
    fc.assert(
      fc.property(anyAnswered, ({check, answers}) => {
        const {dimensions, themes} = score(check, answers);
        for (const {id, range, known, asked} of [...dimensions, ...themes]) {
          expect(known, id).to.be.at.most(asked);
          expect(range === null, id).to.equal(asked === 0);
          if (!range) continue;
          expect(range.lower, id).to.be.within(0, range.upper);
          expect(range.upper, id).to.be.at.most(1 + 1e-12);
          if (known === asked) expect(range.upper, id).to.be.closeTo(range.lower, 1e-12);
        }
      }),
    );
  });

  it('names no stage when more than a third is unknown, when more than four are not relevant, or a pillar is missing', () => {
    const all = (answer: (id: string, index: number) => number | string): Answers =>
      Object.fromEntries(shipped.questions.map(({id}, index) => [id, answer(id, index)]));
    const stage = (answers: Answers) =>
      score({definition: shipped, mode: 'extended'}, {sector: 'build', ...answers}).stage;

    expect(stage(all((_, index) => (index < 4 ? dontKnow : 2)))).to.have.property('id');
    expect(stage(all((_, index) => (index < 5 ? dontKnow : 2)))).to.deep.equal({withheld: 'too-little-known'});
    expect(stage(all((_, index) => (index < 5 ? notRelevant : 2)))).to.deep.equal({withheld: 'too-much-not-relevant'});
    const people = shipped.questions.filter(({dimension}) => ['people', 'value_chain'].includes(dimension));
    const social = people.map(({id}) => id);
    expect(stage(all((id) => (social.includes(id) ? notRelevant : 2)))).to.deep.equal({withheld: 'not-all-pillars'});
  });

  it('does not let strength in one dimension hide nothing in another', () => {
    const answers = Object.fromEntries(
      shipped.questions.map(({id, dimension}) => [id, dimension === 'people' ? 0 : 3]),
    );

    const {stage} = score({definition: shipped, mode: 'extended'}, answers);

    expect(stage).to.deep.equal({id: 'begun'});
  });
});
