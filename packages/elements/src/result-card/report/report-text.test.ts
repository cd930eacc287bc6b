import {describe, it} from 'node:test';
import {check as complete} from '@sdg-widgets/content/check.js';
import {score, shownQuestions, type Answers, type Check, type Opportunity} from '@sdg-widgets/core';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {expect} from 'chai';
import fc from 'fast-check';
import {cataloguePacks, resultPacks} from '../../content.fixture.js';
import {mailOf, reportText} from './report-text.js';
import {buildReport} from './build-report.js';
import type {CardData} from '../card-data.js';

const check: Check = {definition: complete, mode: 'extended'};
const languages = ['nb', 'nn', 'en'] as const;
const answer = fc.constantFrom<number | string>(0, 1, 2, 3, 'dk', 'na');
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  sector: fc.constantFrom('build', 'food', 'other'),
  size: fc.constantFrom('solo', '5-10'),
  ...Object.fromEntries(shownQuestions(check, {}).map(({id}) => [id, answer])),
});
const anyNext = fc.shuffledSubarray([...cataloguePacks.nb.catalogue.opportunities], {maxLength: 5});

function shownOf(answers: Answers, language: (typeof languages)[number]): CardData {
  const {messages} = resultPacks[language];
  const result = score(check, answers);
  const said = {definition: complete, advice: complete.advice!, messages, result, answers};
  return {
    ...said,
    ...{
      report: buildReport(said),
      level: 2,
      plan: undefined,
      profile: undefined,
      partner: 'Rådet',
      partnerKey: undefined,
    },
    ...{endpoint: undefined, privacyUrl: undefined},
    advisers: [
      {...{name: 'Kari Eksempel', role: {nb: 'Rådgiver'}, phone: '66 00 00 00'}, ...{municipalities: [], trades: []}},
    ],
  };
}

describe('the note as text', () => {
  it('says what the card says: conclusion, strengths, gaps, every bar, what to find out, whom to call', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...languages), (answers, language) => {
        const shown = shownOf(answers, language);
        const text = reportText(shown, []);
        const {conclusion, strengths, gaps, profiles, findOut} = shown.report!;
        const lines = text.split('\n');

        expect(lines[0]).to.equal(shown.messages.note);
        expect(lines).to.include(conclusion);
        expect(lines).to.include(shown.messages.disclaimer);
        for (const {text: words} of [...strengths, ...gaps, ...findOut]) expect(text).to.include(words);
        for (const {bar, name, words, counted} of profiles.flatMap(({rows}) => rows)) {
          expect(lines).to.include(`${name}: ${words} (${counted})`);
          if (bar.known === 0) expect([shown.messages.notKnown, shown.messages.notRelevant]).to.include(words);
        }
        expect(text).to.include('Kari Eksempel').and.not.include('%').and.not.include('undefined');
      }),
      {numRuns: sized(100, 1_000), seed: 4},
    );
  });

  it('numbers what to do next, in its order', () => {
    const next = cataloguePacks.nb.catalogue.opportunities.slice(0, 3) as Opportunity[];
    const text = reportText(shownOf({}, 'nb'), next);

    for (const [index, {title, firstStep}] of next.entries()) {
      expect(text).to.include(`${index + 1}. ${title.nb}: ${firstStep.nb}`);
    }
  });

  it('fits a mail: whole lines from the beginning, and where the rest is', () => {
    fc.assert(
      fc.property(anyAnswers, anyNext, (answers, next) => {
        const text = reportText(shownOf(answers, 'nb'), next);
        const address = mailOf('Notat & plan', text, 'Resten står i notatet.');
        const url = new URL(address);
        const body = url.searchParams.get('body')!.split('\r\n');

        expect(address.length).to.be.at.most(1_900);
        expect(url.pathname).to.equal('');
        expect(url.searchParams.get('subject')).to.equal('Notat & plan');
        const isWhole = body.join('\n') === text;
        const kept = isWhole ? body : body.slice(0, -1);
        expect(text.split('\n').slice(0, kept.length)).to.deep.equal(kept);
        if (!isWhole) expect(body.at(-1)).to.equal('Resten står i notatet.');
      }),
    );
  });
});
