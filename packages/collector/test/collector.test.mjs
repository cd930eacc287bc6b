import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {serve} from '@hono/node-server';
import {createCollector, memoryStore} from '@sdg-widgets/collector';
import {check} from '@sdg-widgets/content/check.js';
import {catalogue} from '@sdg-widgets/content/opportunities.js';
import {createEnvelope, newSubmissionId, score} from '@sdg-widgets/core';
import fc from 'fast-check';

const {vectors} = JSON.parse(readFileSync(new URL('../../content/data/check.vectors.json', import.meta.url), 'utf8'));

function seal(answers, mode = 'extended', plan = undefined) {
  const asked = {definition: check, mode};
  return sealWith({check: asked, answers, result: score(asked, answers), plan});
}

function sealWith(more) {
  return createEnvelope({
    submissionId: newSubmissionId(),
    language: 'nb',
    source: {origin: 'https://partner.example', path: '/sjekk'},
    ...more,
  });
}

/** A collector behind a real HTTP server, for as long as `use` needs it. */
async function withCollector(use) {
  const store = memoryStore();
  const server = serve({fetch: createCollector({store, definitions: [check]}).fetch, port: 0, hostname: '127.0.0.1'});
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${server.address().port}/submissions`;
  const post = (body, headers = {}) =>
    fetch(address, {
      method: 'POST',
      headers: {'content-type': 'application/json', origin: 'https://partner.example', ...headers},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  try {
    await use({post, store, address});
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

describe('the collector', () => {
  it('stores what arrives, with the result that the answers give', () =>
    withCollector(async ({post, store}) => {
      for (const {answers} of vectors) {
        for (const mode of ['core', 'extended']) {
          const envelope = await seal(answers, mode);
          const response = await post(envelope);

          assert.equal(response.status, 201);
          assert.deepEqual(await response.json(), {id: envelope.submissionId});
          const [stored] = await store.list();
          assert.deepEqual(stored.envelope, envelope);
          assert.deepEqual(stored.recomputed, envelope.result);
          assert.equal(stored.verified, 'true');
        }
      }
    }));

  it('stores the plan in the visitor’s order, and nothing of a wrong one', () =>
    withCollector(async ({post, store}) => {
      const {id, version, drivers, opportunities} = catalogue;
      const ids = opportunities.map((each) => each.id).reverse();
      const plan = {catalogue: {id, version}, drivers: [drivers[1].id, drivers[0].id], opportunities: ids.slice(0, 5)};
      const envelope = await seal(vectors[0].answers, 'core', plan);

      assert.equal((await post(envelope)).status, 201);
      assert.equal((await post(envelope)).status, 200);
      const stored = await store.get(envelope.submissionId);
      assert.deepEqual(stored.envelope.plan, plan);
      assert.equal(stored.verified, 'true');

      const other = {...envelope, plan: {...plan, opportunities: ids.slice(1, 6)}};
      assert.equal((await post(other)).status, 422, 'another plan under the same id');
      const wrong = await seal(vectors[0].answers, 'core', {...plan, opportunities: ids.slice(0, 6)});
      const response = await post(wrong);
      assert.equal(response.status, 400);
      assert.deepEqual(
        (await response.json()).issues.map(({path}) => path),
        ['plan.opportunities'],
      );
      assert.equal((await store.list()).length, 1);
    }));

  it('stores a plan alone, and says that there is no result', () =>
    withCollector(async ({post, store}) => {
      const {id, version, opportunities} = catalogue;
      const plan = {catalogue: {id, version}, drivers: [], opportunities: [opportunities[0].id]};
      const answers = {sector: 'build', size: '5-10'};
      const envelope = await sealWith({check: {definition: check, mode: 'core'}, answers, plan});

      assert.equal((await post(envelope)).status, 201);
      assert.deepEqual((await store.list())[0].envelope, envelope);
      assert.equal((await store.list())[0].verified, 'no-result');
      assert.equal((await store.list())[0].recomputed, null);
      for (const changed of [{sector: 'nowhere'}, {stray: 1}, {plan: 3}]) {
        await post({...envelope, submissionId: newSubmissionId(), answers: {...answers, ...changed}});
        assert.equal((await store.list())[0].verified, 'false', JSON.stringify(changed));
      }
      const unknown = {...envelope.definition, sha256: '0'.repeat(64)};
      await post({...envelope, submissionId: newSubmissionId(), definition: unknown});
      assert.equal((await store.list())[0].verified, 'unknown-definition');
      const nothing = await post({...envelope, submissionId: newSubmissionId(), plan: undefined});
      assert.equal(nothing.status, 400);
      assert.deepEqual(
        (await nothing.json()).issues.map(({path}) => path),
        ['plan'],
      );
    }));

  it('stores a contact with what was agreed to, and the brief, to the letter', () =>
    withCollector(async ({post, store}) => {
      const {answers} = vectors[0];
      const asked = {definition: check, mode: 'core'};
      const consent = {text: 'Ja, dere kan kontakte meg.', at: '2026-12-01T12:00:00.000Z'};
      const contact = {name: '<b>Kari</b>', phone: '66 00 00 00', consent};
      const brief = 'Internt arbeidsnotat\n\n- Hva gjør dere med avfall? <script>';
      const envelope = await sealWith({check: asked, answers, result: score(asked, answers), contact, brief});

      assert.equal((await post(envelope)).status, 201);
      const [stored] = await store.list();
      assert.deepEqual(stored.envelope.contact, contact);
      assert.equal(stored.envelope.brief, brief);
      assert.equal(stored.verified, 'true');
    }));

  it('does not believe a tampered result, nor a definition that it does not know', () =>
    withCollector(async ({post, store}) => {
      const envelope = await seal(vectors[0].answers);
      envelope.result.dimensions[0].range.lower = 1;
      await post(envelope);
      assert.equal((await store.list())[0].verified, 'false');

      const other = await seal(vectors[0].answers);
      other.definition.sha256 = '0'.repeat(64);
      await post(other);
      assert.equal((await store.list())[0].verified, 'unknown-definition');
      assert.equal((await store.list())[0].recomputed, null);
    }));

  it('does not believe answers that the check never offered', () =>
    withCollector(async ({post, store}) => {
      const {answers} = vectors[1];
      for (const changed of [{energy: 'foo'}, {plan: 'na'}, {stray: 1}, {sector: 'nowhere'}]) {
        const envelope = {...(await seal(answers)), answers: {...answers, ...changed}};
        assert.equal((await post(envelope)).status, 201);
        assert.equal((await store.list())[0].verified, 'false', JSON.stringify(changed));
      }
      await post(await seal({}));
      assert.equal((await store.list())[0].verified, 'false', 'nothing answered');
    }));

  it('stores once what arrives twice, and refuses another body under the same id', () =>
    withCollector(async ({post, store}) => {
      const envelope = await seal(vectors[0].answers);
      assert.equal((await post(envelope)).status, 201);
      const again = await post(envelope);
      assert.equal(again.status, 200);
      assert.deepEqual(await again.json(), {id: envelope.submissionId});

      assert.equal((await post({...envelope, language: 'en'})).status, 422);
      assert.equal((await store.list()).length, 1);
      assert.equal((await store.list())[0].envelope.language, 'nb');
    }));

  it('names the wrong fields', () =>
    withCollector(async ({post, store}) => {
      const response = await post({...(await seal({})), language: 'se', submissionId: 1});

      assert.equal(response.status, 400);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const {issues} = await response.json();
      assert.deepEqual(issues.map(({path}) => path).sort(), ['language', 'submissionId']);
      assert.equal((await store.list()).length, 0);
    }));

  it('lets any page post, a sandboxed frame too', () =>
    withCollector(async ({post, address}) => {
      const preflight = await fetch(address, {
        method: 'OPTIONS',
        headers: {
          origin: 'null',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
      assert.match(preflight.headers.get('access-control-allow-headers'), /content-type/i);

      const response = await post(await seal({}), {origin: 'null'});
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }));

  it('refuses more than 64 KiB', () =>
    withCollector(async ({post}) => {
      assert.equal((await post(JSON.stringify({filler: 'x'.repeat(64 * 1024)}))).status, 413);
    }));

  it('answers 400, and never 500, to anything that is not an envelope', () =>
    withCollector(async ({post}) => {
      for (const body of ['', 'null', '[]', '{', '"x"', '{"__proto__":{}}', '['.repeat(20_000)]) {
        assert.equal((await post(body)).status, 400, body.slice(0, 20));
      }
      const envelope = await seal(vectors[0].answers);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...Object.keys(envelope)), fc.jsonValue(), async (key, value) => {
          const {status} = await post({...envelope, submissionId: newSubmissionId(), [key]: value});
          assert.ok([201, 400].includes(status), `${key}: ${status}`);
        }),
        {numRuns: 200},
      );
    }));
});
