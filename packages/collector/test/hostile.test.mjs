import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {newSubmissionId} from '@sdg-widgets/core';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {startCollector} from './start-collector.mjs';
import {companies, contact, planOf, seal, sealPlan} from './envelopes.mjs';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');
const megabyte = 1024 * 1024;
const limit = 64 * 1024;

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const nested = (depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const hostileValues = [
  null,
  true,
  [],
  {},
  '',
  0,
  -1,
  3.5,
  Number.MAX_SAFE_INTEGER,
  1e308,
  -1e308,
  5e-324,
  '__proto__',
  'constructor',
  'x'.repeat(9_000),
  'x'.repeat(60_000),
  '\0',
  'a\0b',
  '\ud83d',
  '\udc00',
  '\u202e\u0000\uffff',
  '😀'.repeat(100),
  '<script>alert(1)</script>',
  "'; drop table submissions; --",
  '=cmd|calc',
  [nested(100)],
  nested(1_000),
  {a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: {o: {p: {q: {r: 1}}}}}}}}}}}}}}}}}},
  Array.from({length: 3_000}, () => 'energy'),
  Object.fromEntries(Array.from({length: 2_000}, (_, index) => [`k${index}`, 0])),
  {length: 1e9},
  {toString: 1, valueOf: 1, toJSON: 1, then: 1, hasOwnProperty: 1},
];
const contentTypes = [
  'text/plain',
  'application/json;charset=UTF-8',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  'application/json; charset=utf-16',
  'constructor',
  ';;;',
  '',
];
const encode = (text) => new TextEncoder().encode(text);

/** Ways to spoil an envelope. Each makes a body, as text or bytes, and may say of which content-type. */
const mutations = {
  'another value in one place': (envelope, {pick, placeIn}) => {
    const {holder, key} = placeIn(envelope);
    holder[key] = structuredClone(pick(hostileValues));
    return {body: JSON.stringify(envelope)};
  },
  'several places at once': (envelope, {pick, placeIn}) => {
    for (let each = 0; each < 5; each++) {
      const {holder, key} = placeIn(envelope);
      holder[key] = structuredClone(pick(hostileValues));
    }
    return {body: JSON.stringify(envelope)};
  },
  'something missing': (envelope, {placeIn}) => {
    const {holder, key} = placeIn(envelope);
    Reflect.deleteProperty(holder, key);
    return {body: JSON.stringify(envelope)};
  },
  'a key that reaches a prototype': (envelope, {pick, placeIn}) => {
    const {holder, key} = placeIn(envelope);
    const name = pick(['__proto__', 'constructor', 'prototype']);
    holder[key] = JSON.parse(`{"${name}":{"isAdmin":true,"length":1}}`);
    return {body: JSON.stringify(envelope)};
  },
  'a number that is none': (envelope, {pick, placeIn}) => {
    const {holder, key} = placeIn(envelope);
    holder[key] = 'HERE';
    const number = pick(['1e999', '-1e999', '9'.repeat(400), '0.1e-9999', '9007199254740993', '-0']);
    return {body: JSON.stringify(envelope).replace('"HERE"', number)};
  },
  'cut off': (envelope, {upTo}) => {
    const json = JSON.stringify(envelope);
    return {body: json.slice(0, upTo(json.length))};
  },
  'other bytes': (envelope, {upTo}) => {
    const bytes = encode(JSON.stringify(envelope));
    for (let each = 0; each <= upTo(8); each++) bytes[upTo(bytes.length)] = upTo(256);
    return {body: bytes};
  },
  'more bytes': (envelope, {upTo, pick}) => {
    const bytes = encode(JSON.stringify(envelope));
    const at = upTo(bytes.length);
    const noise = pick([
      [0xff],
      [0xc3, 0x28],
      [0xed, 0xa0, 0x80],
      [0xf4, 0x90, 0x80, 0x80],
      [0x00],
      [0xef, 0xbb, 0xbf],
    ]);
    return {body: Uint8Array.from([...bytes.subarray(0, at), ...noise, ...bytes.subarray(at)])};
  },
  'nothing but brackets': (_, {upTo, pick}) => ({body: pick(['[', '{"a":', '[[{"a":']).repeat(upTo(9_000))}),
  'one byte too much': (envelope) => {
    const json = JSON.stringify(envelope);
    return {body: `${json}${' '.repeat(limit + 1 - encode(json).length)}`};
  },
  'another content-type': (envelope, {pick}) => ({body: JSON.stringify(envelope), contentType: pick(contentTypes)}),
  'a spoilt form': (envelope, {pick, upTo}) => {
    const form = `envelope=${encodeURIComponent(JSON.stringify(envelope))}`;
    const spoilt = form.slice(0, upTo(form.length)) + pick(['%', '%c3%28', '%00', '&envelope=1', '=', '+++']);
    return {body: spoilt, contentType: 'application/x-www-form-urlencoded'};
  },
};

/** Whether the mutation can leave a valid envelope. */
const canBeValid = [
  'another value in one place',
  'several places at once',
  'something missing',
  'a number that is none',
  'other bytes',
  'more bytes',
  'another content-type',
];

async function* hostileBodies(seed, count) {
  const random = randomFrom(seed);
  const upTo = (end) => Math.floor(random() * end);
  const pick = (list) => list[upTo(list.length)];
  const placeIn = (holder) => {
    const key = pick(Object.keys(holder));
    const inner = holder[key];
    const goesOn = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && random() < 0.7;
    return goesOn ? placeIn(inner) : {holder, key};
  };
  const whole = await seal({answers: companies[1], contact, brief: 'Notat', plan: planOf(5), took: 60});
  const plan = await sealPlan();
  for (let each = 0; each < count; each++) {
    const envelope = {...structuredClone(random() < 0.8 ? whole : plan), submissionId: newSubmissionId()};
    const mutation = pick(Object.keys(mutations));
    yield {mutation, contentType: 'application/json', ...mutations[mutation](envelope, {pick, upTo, placeIn})};
  }
}

for (const {name, skip, open} of databases()) {
  const [inMemory, overHttp] =
    name === 'SQLite' ? [sized(1_000, 20_000), sized(200, 1_000)] : [sized(300, 2_000), sized(100, 500)];

  describe(`hostile bodies at the collector on ${name}`, {skip}, () => {
    it(`are refused, or kept when they are right after all: ${inMemory} of them, in bounded memory`, async (test) => {
      const {collector, rows} = await startCollector(test, await open());
      const statuses = Object.fromEntries(Object.keys(mutations).map((mutation) => [mutation, {}]));
      const send = async ({mutation, body, contentType}) => {
        const headers = {'content-type': contentType};
        const {status} = await collector.request('/submissions', {method: 'POST', headers, body});
        assert.ok(status < 500, `${mutation}: ${status} to ${String(body).slice(0, 500)}`);
        statuses[mutation][status] = (statuses[mutation][status] ?? 0) + 1;
      };
      for await (const body of hostileBodies(7, sized(200, 500))) await send(body);
      collectGarbage();
      const before = process.memoryUsage();
      let mostResident = 0;

      for await (const body of hostileBodies(42, inMemory)) {
        await send(body);
        mostResident = Math.max(mostResident, process.memoryUsage.rss());
      }

      collectGarbage();
      const grown = (process.memoryUsage().heapUsed - before.heapUsed) / megabyte;
      assert.ok(grown < 16, `the heap has grown by ${grown.toFixed(1)} MB`);
      const swollen = (mostResident - before.rss) / megabyte;
      assert.ok(swollen < 200, `the process took ${swollen.toFixed(1)} MB more`);

      for (const [mutation, counts] of Object.entries(statuses)) {
        const refused = Object.keys(counts).filter((status) => Number(status) >= 400);
        assert.ok(refused.length > 0, `nothing refused: ${mutation}`);
        if (!canBeValid.includes(mutation)) assert.deepEqual(Object.keys(counts), refused, mutation);
      }
      const accepted = Object.values(statuses).reduce((sum, counts) => sum + (counts[201] ?? 0), 0);
      assert.ok(accepted > 0);
      assert.equal((await rows('submissions')).length, accepted);
      assert.equal({}.isAdmin, undefined);
      test.diagnostic(JSON.stringify({statuses, grown, swollen}));
    });

    it(`are answered over HTTP: ${overHttp} of them`, async (test) => {
      const {post, rows} = await startCollector(test, await open());
      let accepted = 0;
      for await (const {mutation, body, contentType} of hostileBodies(1, overHttp)) {
        const {status} = await post(body, {headers: {'content-type': contentType}});
        assert.ok(status < 500, `${mutation}: ${status}`);
        if (status === 201) accepted++;
      }
      assert.equal((await rows('submissions')).length, accepted);
      assert.equal((await post(await seal())).status, 201, 'and it goes on');
    });

    it('that never end are ended, and do not pile up', async (test) => {
      const {server, port, post} = await startCollector(test, await open(), {bodyTimeout: 400});
      const slow = (headers, piece) =>
        new Promise((resolve) => {
          const socket = connect(port, '127.0.0.1');
          let answer = '';
          const dripping = setInterval(() => socket.write(piece), 20);
          socket.on('data', (data) => (answer += data)).on('error', () => {});
          socket.on('close', () => {
            clearInterval(dripping);
            resolve(answer);
          });
          socket.write(`POST /submissions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}\r\n\r\n`);
        });

      const endings = await Promise.all(
        Array.from({length: 30}, (_, index) =>
          index % 2 ? slow('content-length: 60000', '{') : slow('transfer-encoding: chunked', '1\r\n{\r\n'),
        ),
      );

      for (const answer of endings) assert.match(answer, /^HTTP\/1\.1 408 [^]*^retry-after: \d+/im);
      const open_ = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
      while ((await open_()) > 0) await wait(10);
      assert.equal((await post(await seal())).status, 201);
    });
  });
}
