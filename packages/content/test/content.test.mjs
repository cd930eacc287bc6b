import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {check} from '@sdg-widgets/content/check.js';
import {goals} from '@sdg-widgets/content/goals.js';
import {languages} from '@sdg-widgets/core';
import {missingTexts, parseDefinition} from '@sdg-widgets/core/schemas.js';

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
      const {advice} = await import(`@sdg-widgets/content/advice.${language}.js`);

      const whole = {...picked, advice: advice.texts};
      assert.deepEqual(parseDefinition(structuredClone(whole)), whole);
      assert.equal(picked.sha256, check.sha256);
      assert.deepEqual(
        picked.questions.map(({id, text}) => [id, text]),
        check.questions.map(({id, text}) => [id, {[language]: text[language]}]),
      );
      assert.equal(advice.of, check.id);
      assert.deepEqual(
        Object.keys(advice.texts.questions),
        check.questions.map(({id}) => id),
      );
      for (const {nextStep, findOut} of Object.values(advice.texts.questions)) {
        assert.deepEqual([Object.keys(nextStep), Object.keys(findOut)], [[language], [language]]);
      }
    });

    it(`claims nothing that only an authority may claim, in ${language}`, async () => {
      const {[language]: messages} = await import(`@sdg-widgets/elements/messages/${language}.js`);
      const {[`${language}Result`]: resultMessages} = await import(
        `@sdg-widgets/elements/messages/${language}.result.js`
      );
      const {disclaimer, ...result} = resultMessages;
      const lines = stringsIn([check, messages, result]).map((line) => line.toLowerCase());
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
    const script = fileURLToPath(new URL('../check.mjs', import.meta.url));

    const {status, stdout} = spawnSync(process.execPath, [script], {encoding: 'utf8'});

    assert.equal(status, 0, stdout);
    assert.match(stdout, /LIX/);
  });
});
