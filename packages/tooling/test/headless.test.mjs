// Without the elements: a session, its score and its envelope in Node, and the example that scores a received envelope again.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {check as definition} from '@sdg-widgets/content/check.js';
import {createEnvelope, createSession, newSubmissionId, score} from '@sdg-widgets/core';
import {parseEnvelope} from '@sdg-widgets/core/schemas.js';
import {readPage} from '../src/docs.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
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

describe('the docs', () => {
  it('have a check without the elements that arrives, as it is printed', async () => {
    const received = [];
    const server = createServer(async (request, response) => {
      received.push(JSON.parse(Buffer.concat(await request.toArray()).toString()));
      response.writeHead(201).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const printed = /^```js\n(.*?)^```/ms.exec(readPage('docs/guides/without-elements.md'))[1];
    // Only what is said to be the reader's own, and where to, is another.
    const address = `http://127.0.0.1:${server.address().port}/`;
    const code = `const ask = async ({options}) => options.at(-1).value;${printed}`;
    const program = code.replace('https://collector.example/submissions', address);
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {cwd: root, stdio: 'inherit'});
    const [status] = await once(child, 'exit');
    server.close();

    assert.equal(status, 0);
    assert.equal(received.length, 1);
    assert.ok(parseEnvelope(received[0]).result);
  });
});
