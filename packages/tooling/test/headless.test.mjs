// Without the elements: a session, its score and its envelope in Node, and the example that scores a received envelope again.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {check as definition} from '@sdg-widgets/content/check.js';
import {createEnvelope, createSession, newSubmissionId, score} from '@sdg-widgets/core';

const example = fileURLToPath(new URL('../../../demo/headless/rescore.mjs', import.meta.url));

async function envelopeOf() {
  const check = {definition, mode: 'core'};
  const session = createSession(check);
  session.dispatch({type: 'start'});
  while (session.state.status === 'asking') {
    const {at} = session.state;
    const {options} = session.steps.find(({id}) => id === at);
    session.dispatch({type: 'choose', id: at, answer: options[0].value});
    session.dispatch({type: 'next'});
  }
  const {answers} = session;
  const source = {origin: 'https://council.example', path: '/'};
  const result = score(check, answers);
  return createEnvelope({submissionId: newSubmissionId(), check, answers, result, language: 'nb', source});
}

describe('an envelope that was made without a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sdg-widgets-envelopes-'));
  let envelope;

  before(async () => {
    envelope = await envelopeOf();
  });

  after(() => rmSync(folder, {recursive: true}));

  const rescore = (json) => {
    const file = join(folder, 'envelope.json');
    writeFileSync(file, JSON.stringify(json));
    return spawnSync(process.execPath, [example, file], {encoding: 'utf8'});
  };

  it('is scored again, and its result is right', () => {
    const {status, stdout} = rescore(envelope);
    assert.equal(status, 0);
    assert.match(stdout, /the result is what the answers give/);
  });

  it('is found out when its result, or an answer, is another', () => {
    const [first] = Object.keys(envelope.result.dimensions);
    const better = structuredClone(envelope);
    better.result.dimensions[first].known += 1;
    assert.equal(rescore(better).status, 1);
    const question = definition.questions.find(({id}) => id in envelope.answers).id;
    assert.equal(rescore({...envelope, answers: {...envelope.answers, [question]: 3}}).status, 1);
  });

  it('is refused with the name of every wrong field, and as that of another check', () => {
    const {status, stderr} = rescore({...envelope, language: 'se', mode: 'all'});
    assert.equal(status, 2);
    assert.match(stderr, /language/);
    assert.match(stderr, /mode/);
    const other = rescore({...envelope, definition: {...envelope.definition, sha256: null}});
    assert.equal(other.status, 2);
    assert.match(other.stderr, /not the check that is here/);
  });
});
