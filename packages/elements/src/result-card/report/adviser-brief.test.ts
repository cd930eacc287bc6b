import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {
  languages,
  maxBriefLength,
  maxPlanItems,
  score,
  type Answers,
  type Check,
  type CheckDefinition,
  type Language,
} from '@sdg-widgets/core';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {expect} from 'chai';
import fc from 'fast-check';
import {anyDefinition} from '../../../../core/src/definition/definitions.fixture.js';
import {anyAnswers} from '../../../../core/src/session/answers.fixture.js';
import {cataloguePacks, packs, resultPacks, takeMessages} from '../../content.fixture.js';
import {adviserBrief} from './adviser-brief.js';
import {buildReport} from './build-report.js';
import type {CardData} from '../card-data.js';

const mostLines = 60;

const {catalogue} = cataloguePacks.nb;
const planOf = (...ids: string[]): CardData['plan'] => ({
  catalogue: {id: catalogue.id, version: catalogue.version},
  drivers: [],
  opportunities: ids.map((id) => catalogue.opportunities.find((each) => each.id === id)!),
});

interface Situation {
  readonly answers?: Answers;
  readonly plan?: CardData['plan'];
  readonly check?: Check;
  readonly language?: Language;
}

/** What a card shows after these answers. Without a `check` nothing was answered but who the company is. */
function shownOf({answers, plan, check, language = 'nb'}: Situation): CardData {
  const definition = check?.definition ?? packs[language].check;
  const advice = definition.advice ?? resultPacks[language].advice.texts;
  const {messages} = resultPacks[language];
  const result = check && score(check, answers ?? {});
  return {
    ...{definition, advice, messages, result, answers, plan},
    report: result && buildReport({definition, advice, messages, result, answers}),
    level: 2,
    advisers: [{name: 'Kari Eksempel', role: {nb: 'Rådgiver'}, municipalities: [], trades: []}],
    profile: undefined,
    partner: 'Næringsrådet',
    partnerKey: undefined,
    endpoint: '',
    privacyUrl: undefined,
  };
}

const briefIn = (shown: CardData) => adviserBrief(shown, takeMessages[shown.messages.language]);

/** The lines under a heading, to the next empty one. */
function under(brief: string, heading: string): readonly string[] {
  const lines = brief.split('\n');
  const start = lines.indexOf(heading) + 1;
  return start === 0 ? [] : lines.slice(start, [...lines, ''].indexOf('', start));
}

const anyPlan = fc
  .shuffledSubarray(
    catalogue.opportunities.map(({id}) => id),
    {minLength: 1, maxLength: maxPlanItems},
  )
  .map((ids) => planOf(...ids));

/** The same check with texts as long as a text may be. */
const withLongTexts = (definition: CheckDefinition): CheckDefinition =>
  JSON.parse(JSON.stringify(definition), (key, value: unknown) =>
    key === 'nb' ? `${String(value)} ${'ord '.repeat(150)}`.slice(0, 600) : value,
  ) as CheckDefinition;

describe('the brief', () => {
  const check: Check = {definition: packs.nb.check, mode: 'extended'};

  for (const language of languages) {
    it(`is a page with stage, gaps, what is unknown, the plan and three questions, whatever was answered, ${language}`, async () => {
      const file = new URL('../../../../content/data/check.vectors.json', import.meta.url);
      const {forbiddenOutputPhrases} = JSON.parse(readFileSync(file, 'utf8')) as {forbiddenOutputPhrases: string[]};
      const {messages: words, advice} = resultPacks[language];
      const messages = takeMessages[language];
      const shipped: Check = {definition: packs[language].check, mode: 'extended'};
      const anySituation = fc.record({
        answers: anyAnswers(shipped),
        plan: fc.option(anyPlan, {nil: undefined}),
        mode: fc.constantFrom('core' as const, 'extended' as const),
      });
      fc.assert(
        fc.property(anySituation, ({answers, plan, mode}) => {
          const shown = shownOf({answers, plan, check: {...shipped, mode}, language});
          const note = shown.report!;
          const brief = briefIn(shown);

          expect(brief.startsWith(words.note)).to.equal(true);
          expect(brief).to.include(note.conclusion);
          if ('id' in shown.result!.stage)
            expect(brief).to.include(advice.texts.stages[shown.result!.stage.id]!.name[language]!);
          for (const {text} of [...note.gaps, ...note.strengths, ...note.findOut]) expect(brief).to.include(text);
          expect(under(brief, words.plan)).to.have.lengthOf(plan?.opportunities.length ?? 0);
          const questions = under(brief, messages.questions);
          expect(questions.map((line) => line.slice(0, 3))).to.deep.equal(['1. ', '2. ', '3. ']);
          expect(new Set(questions)).to.have.lengthOf(3);
          expect(brief.split('\n')).to.have.length.at.most(mostLines);
          expect(brief).to.have.length.at.most(maxBriefLength);
          const said = brief.replace(words.disclaimer, '').toLowerCase();
          for (const phrase of [...forbiddenOutputPhrases, '%', 'undefined'])
            expect(said).to.not.include(phrase.toLowerCase());
          expect(briefIn(shownOf({answers: {...answers}, plan, check: {...shipped, mode}, language}))).to.equal(brief);
        }),
        {numRuns: sized(50, 300)},
      );
    });
  }

  it('says who the company is, and whom the note is for', () => {
    const lines = briefIn(shownOf({answers: {sector: 'build', size: '5-10', plan: 1}, check})).split('\n');

    expect(lines.slice(0, 5)).to.deep.equal([
      'Internt arbeidsnotat',
      'Notat til rådgiveren: Kari Eksempel',
      '',
      'Hva driver dere med? Bygg og anlegg',
      'Hvor mange ansatte har dere? 5–10',
    ]);
  });

  it('asks about the largest gap, what is unknown and the plan, in the company’s own answers', () => {
    const all = Object.fromEntries(packs.nb.check.questions.map(({id}) => [id, 2]));
    const answers = {...all, sector: 'build', size: '5-10', waste: 0, climate: 'dk'};
    const [title, firstStep] = ['title', 'firstStep'].map(
      (key) => catalogue.opportunities.find(({id}) => id === 'solar')![key as 'title' | 'firstStep'].nb!,
    );

    expect(
      under(briefIn(shownOf({answers, plan: planOf('solar'), check})), 'Tre spørsmål til det første møtet'),
    ).to.deep.equal([
      '1. Hva gjør dere med avfall, rester og svinn? Dere svarte «Det meste går i restavfall». Hva har holdt dere der? Neste trinn: «Vi sorterer noe». Hva skal til for å komme dit?',
      '2. Har dere oversikt over klimagassutslippene fra transport, energi og innkjøp? Dette visste dere ikke. Hvem kan svare på det, hos dere eller hos andre?',
      `3. I planen står «${title}». Første steg: ${firstStep} Hvem gjør det, og hva kan stå i veien?`,
    ]);
  });

  it('asks what made it work where there is no plan, and nothing but that where all is in place', () => {
    const all = Object.fromEntries(packs.nb.check.questions.map(({id}) => [id, 3]));
    const questions = under(
      briefIn(shownOf({answers: {...all, waste: 1}, check})),
      'Tre spørsmål til det første møtet',
    );
    expect(questions[0]).to.include('Dere svarte «Vi sorterer noe».');
    expect(questions[1]).to.include('Hva gjorde at dere fikk det til, og hvem andre kan det hjelpe?');

    for (const question of under(briefIn(shownOf({answers: all, check})), 'Tre spørsmål til det første møtet')) {
      expect(question).to.include('Hva gjorde at dere fikk det til');
    }
  });

  it('is about the plan alone for a visitor who took no check', () => {
    const messages = takeMessages.nb;
    const brief = briefIn(shownOf({answers: {sector: 'build', size: '5-10'}, plan: planOf('solar')}));

    expect(brief).to.include('Hva driver dere med? Bygg og anlegg');
    expect(under(brief, 'Planen deres')).to.deep.equal([
      `1. ${catalogue.opportunities.find(({id}) => id === 'solar')!.title.nb}`,
    ]);
    const [first, ...others] = under(brief, messages.questions);
    expect(first).to.include('I planen står');
    expect(others).to.deep.equal([`2. ${messages.askAnyway[0]}`, `3. ${messages.askAnyway[1]}`]);
  });

  it('works for any check, and fits into an envelope however long its texts are', () => {
    const anySituation = fc
      .tuple(anyDefinition, fc.constantFrom('core' as const, 'extended' as const))
      .chain(([definition, mode]) =>
        fc.record({
          check: fc.constant<Check>({definition, mode}),
          answers: anyAnswers({definition, mode}),
          plan: fc.option(anyPlan, {nil: undefined}),
        }),
      );
    fc.assert(
      fc.property(anySituation, ({check, answers, plan}) => {
        const brief = briefIn(shownOf({check, answers, plan}));
        expect(under(brief, 'Tre spørsmål til det første møtet')).to.have.lengthOf(3);
        expect(brief).to.not.include('undefined');

        const long = briefIn(shownOf({check: {...check, definition: withLongTexts(check.definition)}, answers, plan}));
        expect(long).to.have.length.at.most(maxBriefLength);
        expect(under(long, 'Tre spørsmål til det første møtet')).to.have.lengthOf(3);
        expect(long.split('\n')).to.have.length.at.most(mostLines);
      }),
    );
  });
});
