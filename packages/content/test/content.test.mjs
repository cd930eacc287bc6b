import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {check} from '@sdg-widgets/content/check.js';
import {goals} from '@sdg-widgets/content/goals.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {trades} from '@sdg-widgets/content/trades.js';
import {languages, withWeights} from '@sdg-widgets/core';
import {missingTexts, parseCatalogue, parseDefinition} from '@sdg-widgets/core/schemas.js';

const {forbiddenOutputPhrases} = JSON.parse(
  readFileSync(new URL('../data/check.vectors.json', import.meta.url), 'utf8'),
);

function stringsIn(value) {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return stringsIn(value('…', '…', '…'));
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('the content', () => {
  it('is a valid check, with every text in every language', () => {
    assert.deepEqual(missingTexts(check, languages), []);
    assert.deepEqual(missingTexts(goals, languages), []);
  });

  for (const language of languages) {
    it(`is one language and nothing else in check.${language}.js`, async () => {
      const {check: picked} = await import(`@sdg-widgets/content/check.${language}.js`);
      const {advice} = await import(`@sdg-widgets/content/result.${language}.js`);

      const whole = {...withWeights(picked, advice), advice: advice.texts};
      assert.deepEqual(parseDefinition(structuredClone(whole)), whole);
      assert.equal(whole.sha256, check.sha256);
      assert.deepEqual(
        picked.questions.map(({id, text}) => [id, text]),
        check.questions.map(({id, text}) => [id, {[language]: text[language]}]),
      );
      assert.equal(advice.definitionId, check.id);
      assert.deepEqual(
        Object.keys(advice.texts.questions),
        check.questions.map(({id}) => id),
      );
      for (const {nextStep, findOut} of Object.values(advice.texts.questions)) {
        assert.deepEqual([Object.keys(nextStep), Object.keys(findOut)], [[language], [language]]);
      }
    });

    it(`is one language of what the finder shows, and nothing else, in opportunities.${language}.js`, async () => {
      const {catalogue: picked, goals: shown} = await import(`@sdg-widgets/content/opportunities.${language}.js`);

      assert.deepEqual(parseCatalogue(structuredClone(picked)), picked);
      assert.deepEqual(
        picked.opportunities.map(({id, why}) => [id, why]),
        catalogue.opportunities.map(({id, why}) => [id, {[language]: why[language]}]),
      );
      assert.deepEqual(shown, {
        goals: goals.goals.map(({goal, name, hex}) => ({goal, name: {[language]: name[language]}, hex})),
        disclaimer: {[language]: goals.rules.disclaimer[language]},
        link: goals.rules.link,
      });
    });

    it(`names the sources and the day for duties, and for nothing else, in opportunities.${language}.js`, async () => {
      const {catalogue: picked} = await import(`@sdg-widgets/content/opportunities.${language}.js`);
      for (const {id, kind, sources, checkedAt} of picked.opportunities) {
        assert.equal(sources?.length > 0, kind === 'duty', id);
        assert.equal(checkedAt !== undefined, kind === 'duty', id);
      }
    });

    it(`claims nothing that only an authority may claim, in ${language}`, async () => {
      const texts = `@sdg-widgets/elements/messages/${language}`;
      const {messages} = await import(`${texts}/check.js`);
      const {messages: resultMessages} = await import(`${texts}/result.js`);
      const {disclaimer, ...result} = resultMessages;
      const lines = stringsIn([check, catalogue, messages, result]).map((line) => line.toLowerCase());
      for (const phrase of forbiddenOutputPhrases) {
        assert.deepEqual(
          lines.filter((line) => line.includes(phrase.toLowerCase())),
          [],
          phrase,
        );
      }
      assert.ok(disclaimer);
    });
  }

  it('has 17 goals, none of which relies on its colour', () => {
    assert.equal(goals.goals.length, 17);
    for (const {name, hex} of goals.goals) {
      assert.match(hex, /^#[0-9A-F]{6}$/i);
      assert.ok(languages.every((language) => name[language]));
    }
  });

  it('names only goals and targets that exist', () => {
    const targets = new Set(goals.goals.flatMap(({targetCodes}) => targetCodes));
    for (const {id, sdgTargets} of [...catalogue.opportunities, ...check.questions]) {
      assert.deepEqual(
        sdgTargets.filter((code) => !targets.has(code)),
        [],
        id,
      );
    }
  });

  it('says what each question is about, in at most four words that fit into a sentence', () => {
    assert.deepEqual(
      Object.keys(catalogue.topics),
      check.questions.map(({id}) => id),
    );
    for (const text of Object.values(catalogue.topics).flatMap((topic) => Object.values(topic))) {
      assert.match(text, /^\p{Ll}[^.]*$/u);
      assert.ok(text.split(' ').length <= 4, text);
    }
  });

  it('says of each support scheme what it gives, and gives no day to what nobody has checked', () => {
    for (const {id, note, checkedAt} of catalogue.supportSchemes) {
      assert.equal(note.nb.includes('Vi har ikke kontrollert'), checkedAt === undefined, id);
      assert.equal(note.nn.includes('Vi har ikkje kontrollert'), checkedAt === undefined, id);
      assert.equal(note.en.includes('We have not checked'), checkedAt === undefined, id);
    }
  });

  it('has the trades that the check asks for, and each division of the industry standard in one of them', () => {
    const ids = trades.trades.map(({id}) => id);
    const sector = check.context.find(({id}) => id === 'sector');
    assert.deepEqual(ids.toSorted(), sector.options.map(({value}) => value).toSorted());

    const divisions = trades.trades.flatMap((trade) => trade.divisions);
    assert.equal(new Set(divisions).size, divisions.length);
    for (const division of divisions) assert.match(division, /^\d\d$/);
    for (const {id} of trades.exceptions) assert.ok(ids.includes(id), id);
  });

  it('does not build when a text is missing in one language', () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'sdg-content-'));
    try {
      const here = fileURLToPath(new URL('../', import.meta.url));
      for (const part of ['data', 'build.mjs', 'package.json'])
        cpSync(path.join(here, part), path.join(copy, part), {recursive: true});
      symlinkSync(
        fileURLToPath(new URL('../../../node_modules', import.meta.url)),
        path.join(copy, 'node_modules'),
        'junction',
      );
      const file = path.join(copy, 'data/check.json');
      const changed = JSON.parse(readFileSync(file, 'utf8'));
      delete changed.questions[2].help.nn;
      writeFileSync(file, JSON.stringify(changed));

      const {status, stderr} = spawnSync(process.execPath, [path.join(copy, 'build.mjs')], {encoding: 'utf8'});

      assert.notEqual(status, 0);
      assert.match(stderr, /questions\[2\]\.help\.nn/);
    } finally {
      rmSync(copy, {recursive: true, force: true});
    }
  });

  it('keeps the bounds of plain language', () => {
    const script = fileURLToPath(new URL('../check-texts.mjs', import.meta.url));

    const {status, stdout} = spawnSync(process.execPath, [script], {encoding: 'utf8'});

    assert.equal(status, 0, stdout);
    assert.match(stdout, /LIX/);
  });
});
