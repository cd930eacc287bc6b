import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {once} from 'node:events';
import {request} from 'node:http';
import {connect, createServer} from 'node:net';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {clientAddress, openDatabase, openPartners, parsePartners, startPurging} from '@sdg-widgets/collector';
import {check} from '@sdg-widgets/content/check.js';
import {newSubmissionId} from '@sdg-widgets/core';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {sql} from 'kysely';
import {partnersOf, pathsOf, startCollector} from './start-collector.mjs';
import {companies, contact, planOf, seal, sealPlan} from './envelopes.mjs';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const bearer = (token) => ({headers: {authorization: `Bearer ${token}`}});
const run = promisify(execFile);
const processes = sized(3, 5);

/** The stage that a value has reached, by the check's own thresholds. */
const stageAt = (value) => check.stages.findLast(({min}) => value > min - 1e-9).id;

for (const {name, skip, create, open} of databases()) {
  describe(`the collector on ${name}: what arrives`, {skip}, () => {
    it('is kept with the result that the answers give', async (test) => {
      const {post, rows} = await startCollector(test, await open());

      for (const answers of companies) {
        for (const mode of ['core', 'extended']) {
          const envelope = await seal({answers, mode});
          const response = await post(envelope);

          assert.equal(response.status, 201);
          assert.deepEqual(await response.json(), {id: envelope.submissionId});
          const kept = (await rows('submissions')).find((row) => row.submission_id === envelope.submissionId);
          assert.deepEqual(JSON.parse(kept.envelope), envelope);
          assert.deepEqual(JSON.parse(kept.recomputed), envelope.result);
          assert.equal(kept.verified, 'true');
        }
      }
      assert.equal((await rows('submissions')).length, companies.length * 2);
    });

    it('can be counted by band, gap, plan, trade, size, place and month', async (test) => {
      const partners = partnersOf({key: 'asker', municipality: '3203'});
      const clock = () => new Date('2026-11-30T23:59:59.000Z');
      const {post, rows} = await startCollector(test, await open(), {partners, clock});

      for (const answers of companies) {
        const envelope = await seal({answers, partner: 'asker', plan: planOf(5)});
        const {submissionId: id, result} = envelope;
        assert.equal((await post(envelope)).status, 201);

        const of = async (table) => (await rows(table)).filter((row) => row.submission_id === id);
        const bands = Object.fromEntries((await of('submission_bands')).map(({dimension, band}) => [dimension, band]));
        for (const {id: dimension, range, known} of result.dimensions) {
          const ends = range && [...new Set([stageAt(range.lower), stageAt(range.upper)])].join('-');
          assert.equal(bands[dimension], range === null ? 'not-relevant' : known === 0 ? 'unknown' : ends);
        }
        const questions = check.questions.map((question) => question.id);
        assert.deepEqual(
          (await of('submission_gaps')).map(({question}) => question).sort(),
          questions.filter((question) => answers[question] === 0 || answers[question] === 1).sort(),
        );
        assert.deepEqual(
          (await of('submission_plans')).map(({opportunity}) => opportunity).sort(),
          [...envelope.plan.opportunities].sort(),
        );
        const [row] = await of('submissions');
        assert.deepEqual(
          [row.partner, row.sector, row.size, row.municipality, row.month, row.stage],
          ['asker', answers.sector ?? null, answers.size ?? null, '3203', '2026-11', result.stage.id ?? null],
        );
      }
      const elsewhere = await seal({partner: 'asker', municipality: '1804', follows: newSubmissionId()});
      await post(elsewhere);
      const row = (await rows('submissions')).find((each) => each.submission_id === elsewhere.submissionId);
      assert.deepEqual([row.municipality, row.follows], ['1804', elsewhere.follows]);
    });

    it('is counted only by what the check and the catalogue offer', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const plan = {...planOf(2), opportunities: ['kari-nordmann', planOf(1).opportunities[0]]};
      const whole = await seal({plan});
      const unknown = await seal({plan, definition: {...whole.definition, id: 'other'}});
      const stray = await seal({answers: {...companies[0], sector: 'build', size: '5-10'}});
      stray.answers.sector = 'kari-nordmann';
      const nothing = await seal({plan: {...plan, opportunities: ['kari-nordmann']}});
      for (const envelope of [whole, unknown, stray, nothing]) assert.equal((await post(envelope)).status, 201);

      const rowOf = async ({submissionId}) =>
        (await rows('submissions')).find((row) => row.submission_id === submissionId);
      const {stage, sector, size, verified} = await rowOf(unknown);
      assert.deepEqual([verified, stage, sector, size], ['unknown-definition', null, null, null]);
      assert.equal((await rowOf(whole)).stage, whole.result.stage.id ?? null);
      assert.deepEqual([(await rowOf(stray)).sector, (await rowOf(stray)).size], [null, '5-10']);
      assert.deepEqual(
        [...new Set((await rows('submission_plans')).map(({opportunity}) => opportunity))],
        planOf(1).opportunities,
      );
    });

    it('is the same in every format', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const envelope = await seal({contact: {...contact, name: 'Åse Ødegård & Sønn + 100 % "x" €'}});
      const json = JSON.stringify(envelope);
      const form = new URLSearchParams({email: 'a@b.no', envelope: json, brief: 'for a spreadsheet'});

      assert.equal((await post(json)).status, 201);
      assert.equal((await post(json, {headers: {'content-type': 'text/plain;charset=UTF-8'}})).status, 200);
      const headers = {'content-type': 'application/x-www-form-urlencoded'};
      assert.equal((await post(form.toString(), {headers})).status, 200);
      assert.equal((await rows('contacts'))[0].name, envelope.contact.name);
      assert.equal((await rows('submissions')).length, 1);
    });

    it('is refused in a format that is none of these, and as broken text', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const json = JSON.stringify(await seal());
      const broken = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]);
      const form = 'application/x-www-form-urlencoded';

      for (const [status, body, contentType, more] of [
        [415, json, 'multipart/form-data; boundary=x'],
        [415, json, 'text/html'],
        [415, json, ''],
        [415, json, 'application/json; charset=iso-8859-1'],
        [415, json, 'application/json', {'content-encoding': 'gzip'}],
        [400, broken, 'application/json'],
        [400, broken, 'text/plain'],
        [400, 'envelope=%c3%28', form],
        [400, 'envelope=%7', form],
        [400, 'envelop=1', form],
        [400, `envelope=${encodeURIComponent(json)}&envelope={}`, form],
      ]) {
        const response = await post(body, {headers: {'content-type': contentType, ...more}});
        assert.equal(response.status, status, `${contentType} ${String(body).slice(0, 20)}`);
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        assert.match((await response.json()).title, /^[A-Z].+\.$/);
      }
      assert.deepEqual(await rows('submissions'), []);
    });

    it('is kept once when it arrives again, whatever the order of its keys', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const envelope = await seal({contact, brief: 'Notat', plan: planOf(5)});
      const turned = Object.fromEntries(Object.entries({...envelope, stray: 1, proof: 'x'}).reverse());

      assert.equal((await post(envelope)).status, 201);
      for (const same of [envelope, turned]) {
        const again = await post(same);
        assert.equal(again.status, 200);
        assert.deepEqual(await again.json(), {id: envelope.submissionId});
      }
      assert.equal((await rows('submissions')).length, 1);
      assert.equal((await rows('contacts')).length, 1);
    });

    it('is kept once whatever the case of its id, and what follows it is found', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const first = await seal({contact});
      const upper = {...first, submissionId: first.submissionId.toUpperCase()};
      const following = await seal({contact, follows: upper.submissionId});

      assert.equal((await post(upper, {headers: {'idempotency-key': upper.submissionId}})).status, 201);
      assert.deepEqual(await (await post(first)).json(), {id: first.submissionId});
      assert.equal((await post(following)).status, 201);
      const kept = await rows('submissions');
      assert.equal(kept.length, 2);
      assert.deepEqual(
        kept.map(({follows}) => follows).filter((follows) => follows !== null),
        [first.submissionId],
      );
    });

    it('follows the first, in whatever order they arrive, and none that follows itself', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const first = await seal();
      const second = await seal({contact, follows: first.submissionId});
      const third = await seal({contact, follows: second.submissionId});
      const refuse = async (envelope) => {
        const response = await post(envelope);
        assert.equal(response.status, 422);
        assert.deepEqual(await pathsOf(response), ['follows']);
      };

      for (const envelope of [first, second]) assert.equal((await post(envelope)).status, 201);
      await refuse(third);
      assert.equal((await rows('submissions')).length, 2);
      assert.equal((await rows('contacts')).length, 1);
      await refuse(third);

      const [early, late] = [await seal({contact}), await seal({contact, follows: first.submissionId})];
      assert.equal((await post({...early, follows: late.submissionId})).status, 201);
      await refuse(late);
      const circle = await seal();
      await refuse({...circle, follows: circle.submissionId});
    });

    it('is kept without a brief when nobody can be reached about it', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const envelope = await seal({brief: 'Internt arbeidsnotat'});

      assert.equal((await post(envelope)).status, 201);
      assert.ok(!JSON.stringify(await rows('submissions')).includes('arbeidsnotat'));
      assert.equal((await post(envelope)).status, 200);
    });

    it('is refused with another body under the same id, and nothing is changed', async (test) => {
      const db = await open();
      const {post, rows} = await startCollector(test, db);
      const envelope = await seal({contact, brief: 'Notat', plan: planOf(5)});
      await post(envelope);
      const tables = ['submissions', 'submission_bands', 'submission_gaps', 'submission_plans', 'contacts'];
      const everything = async () => Promise.all(tables.map(rows));
      const before = await everything();

      for (const change of [
        {language: 'en'},
        {plan: planOf(4)},
        {contact: undefined},
        {brief: 'Annet'},
        {brief: undefined},
        {took: 60},
      ])
        assert.equal((await post({...envelope, ...change})).status, 422, JSON.stringify(change));
      assert.deepEqual(await everything(), before);
    });

    it('is kept once when it arrives twenty times at once', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      for (let round = 0; round < 5; round++) {
        const envelope = await seal({contact, plan: planOf(5)});
        const responses = await Promise.all(Array.from({length: 20}, () => post(envelope)));

        assert.deepEqual(responses.map(({status}) => status).sort(), [...Array.from({length: 19}, () => 200), 201]);
        for (const response of responses) assert.deepEqual(await response.json(), {id: envelope.submissionId});
      }
      assert.equal((await rows('submissions')).length, 5);
      assert.equal((await rows('contacts')).length, 5);
    });

    it('is the first of two bodies that arrive at once under one id', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      for (let round = 0; round < 10; round++) {
        const envelope = await seal();
        const bodies = ['nb', 'nn', 'en'].map((language) => ({...envelope, language}));
        const statuses = await Promise.all(bodies.map(async (body) => (await post(body)).status));

        assert.deepEqual([...statuses].sort(), [201, 422, 422]);
        const kept = (await rows('submissions')).find((row) => row.submission_id === envelope.submissionId);
        assert.equal(kept.language, bodies[statuses.indexOf(201)].language);
      }
    });

    it('is checked, answered and not kept when it is a test', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const envelope = await seal({test: true, contact});

      const response = await post(envelope);
      assert.equal(response.status, 200);
      assert.deepEqual(await response.json(), {id: envelope.submissionId, test: true});
      assert.equal((await post({...envelope, language: 'se'})).status, 400);
      for (const table of ['submissions', 'contacts', 'submission_bands', 'deliveries'])
        assert.deepEqual(await rows(table), [], table);
    });
  });

  describe(`the collector on ${name}: what is claimed`, {skip}, () => {
    const verdictOf = async (test) => {
      const {post, rows} = await startCollector(test, await open());
      return async (envelope) => {
        assert.equal((await post(envelope)).status, 201);
        const {verified, recomputed} = (await rows('submissions')).find(
          (row) => row.submission_id === envelope.submissionId,
        );
        return {verified, recomputed: JSON.parse(recomputed)};
      };
    };

    it('is not believed when the result was tampered with, and the right one is kept beside it', async (test) => {
      const verdict = await verdictOf(test);
      const {result} = await seal();
      for (const tamper of [
        (claimed) => (claimed.dimensions[0].range.lower = 1),
        (claimed) => (claimed.stage = {id: 'building'}),
        (claimed) => (claimed.unknown = ['energy']),
        (claimed) => claimed.themes.pop(),
      ]) {
        const envelope = await seal();
        tamper(envelope.result);
        assert.deepEqual(await verdict(envelope), {verified: 'false', recomputed: result});
      }
    });

    it('is not believed of answers that the check never offered, nor of none', async (test) => {
      const verdict = await verdictOf(test);
      const [, answers] = companies;
      for (const changed of [{energy: 'foo'}, {plan: 'na'}, {stray: 1}, {sector: 'nowhere'}]) {
        const envelope = {...(await seal({answers})), answers: {...answers, ...changed}};
        assert.equal((await verdict(envelope)).verified, 'false', JSON.stringify(changed));
      }
      assert.equal((await verdict(await seal({answers: {}}))).verified, 'false');
    });

    it('is not computed for a check that is not known here', async (test) => {
      const verdict = await verdictOf(test);
      const {definition} = await seal();
      for (const changed of [{sha256: '0'.repeat(64)}, {sha256: null}, {version: '0'}, {id: 'other'}]) {
        const envelope = await seal({definition: {...definition, ...changed}});
        assert.deepEqual(await verdict(envelope), {verified: 'unknown-definition', recomputed: null});
      }
    });

    it('is nothing in a plan alone', async (test) => {
      const verdict = await verdictOf(test);

      assert.deepEqual(await verdict(await sealPlan()), {verified: 'no-result', recomputed: null});
      for (const changed of [{sector: 'nowhere'}, {stray: 1}, {plan: 3}]) {
        const envelope = await sealPlan();
        envelope.answers = {...envelope.answers, ...changed};
        assert.equal((await verdict(envelope)).verified, 'false', JSON.stringify(changed));
      }
    });
  });

  describe(`the collector on ${name}: what is wrong`, {skip}, () => {
    it('is told by field', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const envelope = await seal();

      for (const [changed, ...paths] of [
        [{language: 'se', submissionId: 1}, 'language', 'submissionId'],
        [{plan: planOf(6)}, 'plan.opportunities'],
        [{result: undefined}, 'plan'],
        [{contact: {...contact, email: 'kari'}}, 'contact.email'],
        [{contact: {...contact, name: 'Ka\0ri'}}, 'contact.name'],
        [{contact: {...contact, name: 'Ka\ud83dri'}}, 'contact.name'],
        [{source: {origin: 'https://partner.example', path: '/\0'}}, 'source.path'],
      ]) {
        const response = await post({...envelope, ...changed});
        assert.equal(response.status, 400);
        assert.deepEqual((await pathsOf(response)).sort(), paths);
      }
      assert.deepEqual(await rows('submissions'), []);
    });

    it('has a reference that is in the log, and the log has nothing of who sent what', async (test) => {
      const lines = [];
      const log = (...line) => lines.push(JSON.stringify(line));
      const {post, ask} = await startCollector(test, await open(), {log});
      const envelope = await seal({contact});

      const refused = await (await post({...envelope, language: 'se'})).json();
      await post(envelope);
      await ask(`/submissions/${envelope.submissionId}/contact`, {method: 'DELETE'});

      assert.ok(lines[0].includes(refused.reference));
      assert.equal(lines.length, 3);
      for (const secret of [envelope.submissionId, 'Kari', 'kari@', '66 00', '127.0.0.1', 'nordmann'])
        assert.ok(!lines.join('\n').toLowerCase().includes(secret.toLowerCase()), secret);
    });

    it('is more than 64 KiB, however it is sent', async (test) => {
      const {post, rows} = await startCollector(test, await open());
      const envelope = await seal();
      const bodyOf = (length) => {
        const rest = JSON.stringify({...envelope, stray: ''}).length;
        return JSON.stringify({...envelope, stray: 'x'.repeat(length - rest)});
      };
      const chunked = (body) => {
        const bytes = Buffer.from(body);
        let sent = 0;
        const stream = new ReadableStream({
          pull(controller) {
            controller.enqueue(bytes.subarray(sent, (sent += 1000)));
            if (sent >= bytes.length) controller.close();
          },
        });
        return post('', {body: stream, duplex: 'half'});
      };
      const limit = 64 * 1024;

      for (const send of [post, chunked]) {
        assert.equal((await send(bodyOf(limit + 1))).status, 413);
        assert.deepEqual(await rows('submissions'), []);
      }
      assert.equal((await post(bodyOf(limit))).status, 201);
      assert.equal((await chunked(bodyOf(limit))).status, 200);
    });

    it('is a key in the header that is not the submissionId', async (test) => {
      const {post} = await startCollector(test, await open());
      const envelope = await seal();

      const other = await post(envelope, {headers: {'idempotency-key': newSubmissionId()}});
      assert.equal(other.status, 422);
      assert.deepEqual(await pathsOf(other), ['submissionId']);
      assert.equal((await post(envelope, {headers: {'idempotency-key': envelope.submissionId}})).status, 201);
    });

    it('is the collector’s own fault when its database is gone, and then it says when to try again', async (test) => {
      const db = await open();
      const {post, ask} = await startCollector(test, db);
      const envelope = await seal();
      assert.equal((await post(envelope)).status, 201);
      assert.equal((await ask('/readyz')).status, 200);

      await db.destroy();

      const response = await post(envelope);
      assert.equal(response.status, 503);
      assert.ok(Number(response.headers.get('retry-after')) > 0);
      assert.equal((await ask('/readyz')).status, 503);
      assert.equal((await ask('/healthz')).status, 200);
      assert.match(await (await ask('/metrics')).text(), /refused_total\{status="503"\} 1/);
    });
  });

  describe(`the collector on ${name}: who may send`, {skip}, () => {
    const partners = partnersOf(
      {key: 'asker', origins: ['https://www.asker.example', 'null']},
      {key: 'salten', origins: ['https://salten.example']},
    );
    const preflight = ({ask}, origin) =>
      ask('/submissions', {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });

    it('is asked before, and then any page of any partner may', async (test) => {
      const collector = await startCollector(test, await open(), {partners});

      for (const origin of ['https://www.asker.example', 'https://salten.example', 'null']) {
        const {headers} = await preflight(collector, origin);
        assert.equal(headers.get('access-control-allow-origin'), origin);
        assert.match(headers.get('access-control-allow-headers'), /content-type/i);
        assert.match(headers.get('access-control-allow-methods'), /POST/);
        assert.ok(Number(headers.get('access-control-max-age')) >= 7200);
        assert.match(headers.get('vary'), /Origin/);
      }
      for (const origin of ['https://evil.example', 'https://asker.example', 'http://www.asker.example'])
        assert.equal((await preflight(collector, origin)).headers.get('access-control-allow-origin'), null);
    });

    it('is seen when it is sent: pages of the partner that it is for, in every format', async (test) => {
      const {post, rows} = await startCollector(test, await open(), {partners});
      const send = async (partner, origin, contentType = 'application/json') => {
        const json = JSON.stringify(await seal({partner}));
        const isForm = contentType.includes('form');
        const body = isForm ? new URLSearchParams({envelope: json}).toString() : json;
        return post(body, {headers: {'content-type': contentType, ...(origin && {origin})}});
      };

      for (const contentType of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
        const right = await send('asker', 'https://www.asker.example', contentType);
        assert.equal(right.status, 201);
        assert.equal(right.headers.get('access-control-allow-origin'), 'https://www.asker.example');
        assert.equal(right.headers.get('access-control-expose-headers'), 'Retry-After');
        assert.match(right.headers.get('vary'), /Origin/);
        assert.equal((await send('asker', 'null', contentType)).status, 201);

        // Another partner's page: refused, and its developer can read why.
        const other = await send('asker', 'https://salten.example', contentType);
        assert.equal(other.status, 403);
        assert.equal(other.headers.get('access-control-allow-origin'), 'https://salten.example');
        const evil = await send('asker', 'https://evil.example', contentType);
        assert.equal(evil.status, 403);
        assert.equal(evil.headers.get('access-control-allow-origin'), null);
        assert.equal((await send('salten', 'null', contentType)).status, 403);
      }
      assert.equal((await send('asker', undefined)).status, 201, 'a server, which has no origin');
      assert.equal((await rows('submissions')).length, 7);
    });

    it('is who is registered', async (test) => {
      const {post} = await startCollector(test, await open(), {partners});

      for (const partner of ['nobody', 'constructor', '', undefined]) {
        const response = await post(await seal({partner}));
        assert.equal(response.status, 422);
        assert.deepEqual(await pathsOf(response), ['partner']);
      }
    });

    it('is anybody where nobody is registered, and then nobody reads', async (test) => {
      const {post, ask, rows} = await startCollector(test, await open(), {partners: openPartners()});
      const envelope = await seal({partner: 'whoever', contact});

      assert.equal((await post(envelope, {headers: {origin: 'https://anywhere.example'}})).status, 201);
      assert.equal((await post(await seal({contact}), {headers: {origin: 'null'}})).status, 201);
      assert.equal((await post(await seal({partner: ''}))).status, 201);
      const keys = (await rows('submissions')).map(({partner}) => partner);
      assert.deepEqual(keys.sort(), ['default', 'default', 'whoever']);
      for (const token of ['', 'whoever', 'undefined']) {
        const path = `/submissions/${envelope.submissionId}/contact`;
        assert.equal((await ask(path, {method: 'DELETE', ...bearer(token)})).status, 401);
      }
      assert.equal((await rows('contacts')).length, 2);
    });

    it('is no robot that fills in what people do not see, or is done before it can have read', async (test) => {
      const few = partnersOf({key: 'default', shortestSeconds: 3});
      const {post, rows} = await startCollector(test, await open(), {partners: few});

      const filled = await post(await seal({website: 'https://spam.example'}));
      assert.equal(filled.status, 422);
      assert.deepEqual(await pathsOf(filled), ['website']);
      const quick = await post(await seal({took: 2}));
      assert.equal(quick.status, 422);
      assert.deepEqual(await pathsOf(quick), ['took']);
      assert.deepEqual(await rows('submissions'), []);

      for (const person of [{took: 3}, {}, {website: ''}]) assert.equal((await post(await seal(person))).status, 201);
    });
  });

  describe(`the collector on ${name}: how much one may send`, {skip}, () => {
    const limited = partnersOf({key: 'asker', perMinute: 3}, {key: 'salten', perMinute: 3});
    /** Sends from another address of this machine. */
    const postFrom = (port, localAddress, envelope) =>
      new Promise((resolve, reject) => {
        const headers = {'content-type': 'application/json'};
        const sending = request({host: '127.0.0.1', port, path: '/submissions', method: 'POST', localAddress, headers});
        sending.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
        sending.end(JSON.stringify(envelope));
      });

    it('is so much a minute, for each partner and address', async (test) => {
      let now = new Date('2026-11-22T12:00:20.000Z');
      const {post, port, rows} = await startCollector(test, await open(), {partners: limited, clock: () => now});
      const send = async (partner) => post(await seal({partner}));

      for (let sent = 0; sent < 3; sent++) assert.equal((await send('asker')).status, 201);
      const refused = await send('asker');
      assert.equal(refused.status, 429);
      assert.equal(refused.headers.get('retry-after'), '40');
      assert.equal((await send('salten')).status, 201, 'another partner');
      assert.equal(await postFrom(port, '127.0.0.2', await seal({partner: 'asker'})), 201, 'another address');

      now = new Date('2026-11-22T12:01:00.000Z');
      assert.equal((await send('asker')).status, 201, 'the next minute');
      assert.equal((await rows('submissions')).length, 6);
    });

    it('is counted over all instances, and not by key where every key is taken', async (test) => {
      const db = await open();
      const options = {partners: openPartners(), clock: () => new Date('2026-11-22T12:00:20.000Z')};
      const instances = [await startCollector(test, db, options), await startCollector(test, db, options)];
      const statuses = [];
      for (let sent = 0; sent < 32; sent++)
        statuses.push((await instances[sent % 2].post(await seal({partner: `key-${sent}`}))).status);

      assert.deepEqual(statuses, [...Array.from({length: 30}, () => 201), 429, 429]);
    });

    it('is told by what one’s own proxy says, and not by what the sender says', async (test) => {
      const db = await open();
      const clock = () => new Date('2026-11-22T12:00:20.000Z');
      const behind = await startCollector(test, db, {partners: limited, clock, address: clientAddress(1)});
      const send = async (forwarded, {post} = behind) =>
        (await post(await seal({partner: 'asker'}), {headers: {'x-forwarded-for': forwarded}})).status;

      for (let sent = 0; sent < 3; sent++) assert.equal(await send(`203.0.113.${sent}, 198.51.100.7`), 201);
      assert.equal(await send('203.0.113.99, 198.51.100.7'), 429);
      assert.equal(await send('198.51.100.8'), 201);
      // All of one network are one sender.
      for (let sent = 0; sent < 3; sent++) assert.equal(await send(`2001:db8:1:2::${sent}`), 201);
      assert.equal(await send('2001:0DB8:0001:2:ffff:1:2:3'), 429);
      assert.equal(await send('2001:db8:1:3::1'), 201);

      // Some proxies add the port.
      for (let port = 0; port < 3; port++) assert.equal(await send(`192.0.2.7:5123${port}`), 201);
      for (const forwarded of ['192.0.2.7:51239', '192.0.2.7']) assert.equal(await send(forwarded), 429);
      for (let port = 0; port < 3; port++) assert.equal(await send(`[2001:db8:7:8::${port}]:443${port}`), 201);
      for (const forwarded of ['[2001:db8:7:8::1]', '2001:db8:7:8::1']) assert.equal(await send(forwarded), 429);

      const direct = await startCollector(test, db, {partners: limited, clock});
      for (let sent = 0; sent < 3; sent++) assert.equal(await send(`203.0.113.${sent}`, direct), 201);
      assert.equal(await send('203.0.113.99', direct), 429);
    });

    it('leaves no address anywhere in the database, and nothing of the day before', async (test) => {
      const db = await open();
      let now = new Date('2026-11-22T12:00:20.000Z');
      const options = {partners: limited, clock: () => now, address: clientAddress(1)};
      const {post, rows} = await startCollector(test, db, options);
      const send = async () => post(await seal({partner: 'asker'}), {headers: {'x-forwarded-for': '198.51.100.7'}});
      await send();
      now = new Date('2026-11-23T12:00:20.000Z');
      await send();

      const tables = (await db.introspection.getTables()).map((table) => table.name);
      assert.ok(tables.includes('rate_counts'));
      const everything = JSON.stringify(await Promise.all(tables.map(rows)));
      for (const address of ['198.51.100.7', '127.0.0.1', ...['198.51.100.7', '127.0.0.1'].map(sha256)])
        assert.ok(!everything.includes(address), address);
      const counters = (await rows('rate_counts')).map(({counter}) => counter);
      assert.equal(new Set(counters).size, 2, 'one sender is two on two days');

      await startPurging({db, clock: () => now, log: () => {}})();
      assert.deepEqual(
        (await rows('salts')).map(({day}) => day),
        ['2026-11-23'],
      );
      assert.equal((await rows('rate_counts')).length, 1);
    });
  });

  describe(`the collector on ${name}: work that a partner asks for`, {skip}, () => {
    const partners = partnersOf({key: 'default', proofOfWork: 8});
    const solve = ({challenge, difficulty}) => {
      for (let nonce = 0; ; nonce++) {
        const proof = `${challenge}.${nonce}`;
        const bits = [...Buffer.from(sha256(proof), 'hex')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
        if (bits.startsWith('0'.repeat(difficulty))) return proof;
      }
    };
    const unsolved = ({challenge}) => {
      for (let nonce = 0; ; nonce++) if (!/^00/.test(sha256(`${challenge}.${nonce}`))) return `${challenge}.${nonce}`;
    };

    it('is asked for, and done once it is sent along', async (test) => {
      const {post, rows} = await startCollector(test, await open(), {partners});
      const envelope = await seal();

      const asked = await post(envelope);
      assert.equal(asked.status, 428);
      const work = await asked.json();
      assert.equal(work.difficulty, 8);
      assert.deepEqual(await rows('submissions'), []);

      assert.equal((await post({...envelope, proof: unsolved(work)})).status, 428);
      const proof = solve(work);
      assert.equal((await post({...envelope, proof})).status, 201);
      assert.equal((await post({...envelope, proof})).status, 200);
      assert.ok(!JSON.stringify(await rows('submissions')).includes(proof));
    });

    it('holds for one submission, for half an hour, and only when it was asked for', async (test) => {
      let now = new Date('2026-11-22T23:50:00.000Z');
      const {post} = await startCollector(test, await open(), {partners, clock: () => now});
      const envelope = await seal();
      const other = await seal();
      const begun = await (await post(other)).json();
      const proof = solve(await (await post(envelope)).json());

      assert.equal((await post({...(await seal()), proof})).status, 428, 'another submission');
      const [challenge] = proof.split('.');
      const later = challenge.replace(/^[^:]+/, (ends) => (Number.parseInt(ends, 36) + 1e6).toString(36));
      for (const made of [solve({challenge: later, difficulty: 8}), solve({challenge: 'x', difficulty: 8}), 7, '', {}])
        assert.equal((await post({...envelope, proof: made})).status, 428, String(made));

      now = new Date('2026-11-23T00:10:00.000Z');
      assert.equal((await post({...other, proof: solve(begun)})).status, 201, 'begun before midnight');
      now = new Date('2026-11-23T00:20:01.000Z');
      const late = await post({...envelope, proof});
      assert.equal(late.status, 428);
      assert.equal((await post({...envelope, proof: solve(await late.json())})).status, 201);
    });
  });

  describe(`the collector on ${name}: who has sent it`, {skip}, () => {
    const partners = parsePartners({
      partners: [
        {key: 'asker', name: 'Asker', retentionDays: 30, tokenSha256: sha256('asker-token')},
        {key: 'salten', name: 'Salten', tokenSha256: sha256('salten-token')},
      ],
      operatorTokenSha256: sha256('operator-token'),
    });
    const receivedAt = new Date('2026-11-22T12:00:00.000Z');
    const start = async (test) => {
      const db = await open();
      return {db, ...(await startCollector(test, db, {partners, clock: () => receivedAt}))};
    };
    const remove = ({ask}, id, token, path = 'contact') =>
      ask(`/submissions/${id}/${path}`, {method: 'DELETE', ...bearer(token)});

    it('is kept apart from the answers, to the letter', async (test) => {
      const {post, rows} = await start(test);
      const brief = 'Internt arbeidsnotat\n\n- Hva gjør dere med avfall? <script>';
      const envelope = await seal({partner: 'asker', contact, brief});
      assert.equal((await post(envelope)).status, 201);

      const [submission] = await rows('submissions');
      const {contact: _, brief: __, ...rest} = envelope;
      assert.deepEqual(JSON.parse(submission.envelope), rest);
      assert.ok(!JSON.stringify(submission).includes('Kari'));
      const [kept] = await rows('contacts');
      assert.deepEqual(
        [kept.name, kept.email, kept.phone, kept.consent_text, kept.consent_at, kept.brief],
        [contact.name, contact.email, contact.phone, contact.consent.text, contact.consent.at, brief],
      );
      assert.equal(kept.delete_after, '2026-12-22T12:00:00.000Z');
    });

    it('is deleted by whoever it was sent to, with what was added later, and nothing else is', async (test) => {
      const collector = await start(test);
      const {post, rows} = collector;
      const [first, other] = [await seal({partner: 'asker', contact}), await seal({partner: 'asker', contact})];
      const added = await seal({partner: 'asker', contact, follows: first.submissionId});
      for (const envelope of [first, other, added]) await post(envelope);

      assert.equal((await remove(collector, first.submissionId, '')).status, 401);
      assert.equal((await remove(collector, first.submissionId, 'wrong')).status, 401);
      assert.equal((await remove(collector, first.submissionId, 'salten-token')).status, 404);
      assert.equal((await rows('contacts')).length, 3);

      assert.equal((await remove(collector, first.submissionId, 'asker-token')).status, 204);
      assert.deepEqual(
        (await rows('contacts')).map((row) => row.submission_id),
        [other.submissionId],
      );
      assert.equal((await remove(collector, first.submissionId, 'asker-token')).status, 204);
      assert.equal((await remove(collector, newSubmissionId(), 'asker-token')).status, 404);
      assert.equal((await remove(collector, other.submissionId.toUpperCase(), 'operator-token')).status, 204);
      assert.deepEqual(await rows('contacts'), []);
      assert.equal((await rows('submissions')).length, 3);

      assert.equal((await post(first)).status, 200);
      assert.deepEqual(await rows('contacts'), [], 'what arrives again does not bring it back');
    });

    it('leaves no trace of itself when it is deleted', async (test) => {
      const collector = await start(test);
      const {post, rows} = collector;
      const envelope = await seal({partner: 'asker', contact, brief: 'Notat'});
      const other = {...envelope, contact: {...contact, name: 'Ola Nordmann'}};
      await post(envelope);
      assert.equal((await post(other)).status, 422);

      await remove(collector, envelope.submissionId, 'asker-token');
      assert.equal((await post(other)).status, 200, 'nobody can tell any more whether it was the same');
      assert.deepEqual(await rows('contacts'), []);
      assert.equal(
        (await post({...envelope, contact: undefined, brief: undefined})).status,
        422,
        'not the same at all',
      );
    });

    it('is deleted by itself when the partner’s time is over', async (test) => {
      const {db, post, rows} = await start(test);
      await post(await seal({partner: 'asker', contact}));
      await post(await seal({partner: 'salten', contact}));
      const purgeAt = (time) => startPurging({db, clock: () => new Date(time), log: () => {}})();

      await purgeAt('2026-12-22T11:59:59.000Z');
      assert.equal((await rows('contacts')).length, 2);
      await purgeAt('2026-12-22T12:00:00.000Z');
      assert.deepEqual(
        (await rows('contacts')).map(({partner}) => partner),
        ['salten'],
      );
      await purgeAt('2027-05-21T12:00:00.000Z');
      assert.deepEqual(await rows('contacts'), []);
      assert.equal((await rows('submissions')).length, 2);
    });
  });

  describe(
    `the collector, when the server is too slow, on ${name}`,
    {
      skip: skip || (name !== 'PostgreSQL' && 'there is no server'),
      concurrency: true,
    },
    () => {
      // Its timers are real: the server's own, and ours for a server that is silent.
      const statementTimeoutMs = 1_500;
      const isAway = (response) => {
        assert.equal(response.status, 503);
        assert.ok(Number(response.headers.get('retry-after')) > 0);
      };

      it('says so when what it asks for takes too long', async (test) => {
        const db = await openDatabase({...(await create()), statementTimeoutMs});
        test.after(() => db.destroy());
        const {post} = await startCollector(test, db);
        const envelope = await seal();

        await db.transaction().execute(async (tx) => {
          await sql`lock table submissions`.execute(tx);
          isAway(await post(envelope));
        });
        assert.equal((await post(envelope)).status, 201);
      });

      it('says so when the server has vanished, and goes on when it is there again', async (test) => {
        const url = new URL((await create()).url);
        const {port: serverPort, hostname} = url;
        const sockets = new Set();
        let hasVanished = false;
        const line = createServer((near) => {
          if (hasVanished) return void sockets.add(near);
          const far = connect(Number(serverPort), hostname);
          for (const [socket, other] of [
            [near, far],
            [far, near],
          ]) {
            sockets.add(socket);
            socket.on('error', () => {}).on('close', () => other.destroy());
            socket.on('data', (data) => hasVanished || other.write(data));
          }
        }).listen(0, '127.0.0.1');
        await once(line, 'listening');
        url.port = line.address().port;
        let db;
        test.after(async () => {
          line.close();
          for (const socket of sockets) socket.destroy();
          await db?.destroy();
        });
        db = await openDatabase({url: url.href, connections: 2, statementTimeoutMs});
        const {post} = await startCollector(test, db);
        const envelopes = await Promise.all(Array.from({length: 2}, () => seal()));
        assert.deepEqual(await Promise.all(envelopes.map(async (each) => (await post(each)).status)), [201, 201]);

        hasVanished = true;
        for (const response of await Promise.all(envelopes.map((each) => post(each)))) isAway(response);
        hasVanished = false;
        const statuses = await Promise.all(
          envelopes.map(async (each) => (await post(each, {signal: AbortSignal.timeout(30_000)})).status),
        );
        assert.deepEqual(statuses, [200, 200]);
      });
    },
  );

  it(`who has sent it is not in the file once deleted, on ${name}`, {skip: skip || name !== 'SQLite'}, async (test) => {
    const {file} = await create();
    const db = await openDatabase({file});
    const collector = await startCollector(test, db, {partners: openPartners(sha256('operator-token'))});
    const envelope = await seal({contact: {...contact, name: 'Kari Uforglemmelig'}});
    assert.equal((await collector.post(envelope)).status, 201);
    const path = `/submissions/${envelope.submissionId}/contact`;
    assert.equal((await collector.ask(path, {method: 'DELETE', ...bearer('operator-token')})).status, 204);
    await db.destroy();

    assert.ok(readFileSync(file).includes(envelope.submissionId));
    for (const each of [file, `${file}-wal`].filter(existsSync))
      assert.ok(!readFileSync(each).includes('Kari Uforglemmelig'), each);
  });

  describe(`the tables on ${name}`, {skip}, () => {
    it(`are made once when ${processes} processes start at once`, async () => {
      const where = JSON.stringify(await create());
      const script = `
        import {openDatabase} from '@sdg-widgets/collector';
        const db = await openDatabase(${where});
        console.log((await db.selectFrom('submissions').selectAll().execute()).length);
        await db.destroy();`;
      const cwd = new URL('.', import.meta.url);
      const started = Array.from({length: processes}, () =>
        run(process.execPath, ['--input-type=module', '-e', script], {cwd}),
      );

      assert.deepEqual(
        (await Promise.all(started)).map(({stdout}) => stdout),
        Array.from({length: processes}, () => '0\n'),
      );
    });
  });
}
