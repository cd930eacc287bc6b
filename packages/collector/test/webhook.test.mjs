import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createHash, createHmac, randomBytes, randomUUID, timingSafeEqual} from 'node:crypto';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {describe, it} from 'node:test';
import {
  countDeliveries,
  createCollector,
  enqueue,
  openDatabase,
  parsePartners,
  startWebhooks,
} from '@sdg-widgets/collector';
import {databases} from '@sdg-widgets/tooling/databases.mjs';

const secret = `whsec_${randomBytes(32).toString('base64')}`;
const environment = {ASKER_SECRET: secret, OTHER_SECRET: randomBytes(32).toString('base64')};
const sha256 = (token) => createHash('sha256').update(token).digest('hex');
const hours = 3_600_000;
const pollMs = 10;

async function until(holds) {
  for (const end = Date.now() + 60_000; !(await holds());) {
    assert.ok(Date.now() < end, `Never came: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A partner's server. `answer` decides each status, or hangs when it never resolves; what came is in `received`. */
async function receiver(test, answer = () => 204) {
  const received = [];
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray();
    const message = {headers: request.headers, body: Buffer.concat(chunks).toString(), path: request.url};
    received.push(message);
    const status = await answer(message, received.length);
    response.writeHead(status, status === 302 ? {location: '/elsewhere'} : {}).end('<p>Takk, Kari!</p>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return {received, url: `http://127.0.0.1:${server.address().port}/hook`};
}

/** As the documentation of Standard Webhooks has receivers do it. */
function isSigned({headers, body}, key = secret) {
  const {'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures} = headers;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false;
  const bytes = Buffer.from(key.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', bytes).update(`${id}.${timestamp}.${body}`).digest();
  return signatures.split(' ').some((each) => {
    const [scheme, value] = each.split(',');
    const given = Buffer.from(value, 'base64');
    return scheme === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

const partnersOf = (...webhooks) =>
  parsePartners({
    partners: [
      {
        key: 'asker',
        name: 'Asker Næringsråd',
        tokenSha256: sha256('asker-token'),
        webhooks: webhooks.map((webhook, index) => ({id: `crm-${index}`, secretEnv: 'ASKER_SECRET', ...webhook})),
      },
      {key: 'baerum', name: 'Bærum', tokenSha256: sha256('baerum-token')},
    ],
    operatorTokenSha256: sha256('operator-token'),
  });

const envelope = (submissionId) => ({submissionId, language: 'nb', answers: {sector: 'build'}});

/** Stores a submission and its deliveries as the endpoint does: in one transaction. */
async function store(db, partners, {contact = false, roll = false} = {}) {
  const submissionId = randomUUID();
  const receivedAt = new Date().toISOString();
  const work = db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('submissions')
      .values({
        submission_id: submissionId,
        partner: 'asker',
        received_at: receivedAt,
        body_hash: 'x',
        envelope: JSON.stringify(envelope(submissionId)),
        verified: 'true',
        definition_id: 'x',
        definition_version: '1',
        mode: 'core',
        language: 'nb',
        month: receivedAt.slice(0, 7),
      })
      .execute();
    if (contact) {
      await transaction
        .insertInto('contacts')
        .values({
          submission_id: submissionId,
          partner: 'asker',
          name: 'Kari Eksempel',
          phone: '66 00 00 00',
          consent_text: 'Ja',
          consent_at: receivedAt,
          brief: 'Om Kari',
          received_at: receivedAt,
          delete_after: '2999-01-01T00:00:00.000Z',
        })
        .execute();
    }
    await enqueue(transaction, {submissionId, receivedAt}, partners.find('asker'));
    if (roll) throw new Error('rolled back');
  });
  await work.catch((error) => assert.equal(error.message, 'rolled back'));
  return submissionId;
}

const all = databases();

for (const {name, skip, open} of all) {
  describe(`a webhook, on ${name}`, {skip}, () => {
    /** A collector's worker that runs as long as the test; `pass(ms)` lets its clock run ahead. */
    async function worker(test, {db, partners, ...options}) {
      let ahead = 0;
      const ending = new AbortController();
      const logged = [];
      const log = (level, event, fields) => logged.push({level, event, ...fields});
      const clock = () => new Date(Date.now() + ahead);
      const {signal} = ending;
      const stop = startWebhooks({db, partners, clock, log, environment, pollMs, signal, ...options});
      test.after(() => {
        ending.abort();
        return stop();
      });
      return {logged, stop, clock, pass: (ms) => (ahead += ms)};
    }

    const idle = async (db) => (await countDeliveries(db)).waiting === 0;

    it('is told of a submission once, with a signature that its receiver can check', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test);
      const partners = partnersOf({url});
      const submissionId = await store(db, partners, {contact: true});
      await worker(test, {db, partners});
      await until(() => idle(db));

      assert.equal(received.length, 1);
      const [message] = received;
      assert.ok(isSigned(message));
      assert.ok(!isSigned({...message, body: message.body.replace('nb', 'en')}), 'a changed body');
      assert.ok(!isSigned(message, randomBytes(32).toString('base64')), 'another secret');
      assert.equal(message.headers['content-type'], 'application/json');
      const {id, type, createdAt, submission} = JSON.parse(message.body);
      assert.equal(id, message.headers['webhook-id']);
      assert.equal(type, 'submission');
      assert.equal(createdAt, submission.receivedAt);
      assert.deepEqual(submission.envelope, envelope(submissionId), 'without contact and brief');
      assert.equal(submission.verified, 'true');
    });

    it('is told the contact when its registration says so, and not once it was deleted', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test);
      const partners = partnersOf({url, contact: true});
      await store(db, partners, {contact: true});
      const forgotten = await store(db, partners, {contact: true});
      await db.deleteFrom('contacts').where('submission_id', '=', forgotten).execute();
      await worker(test, {db, partners});
      await until(() => idle(db));

      const envelopes = received.map(({body}) => JSON.parse(body).submission.envelope);
      const told = envelopes.find(({submissionId}) => submissionId !== forgotten);
      assert.equal(told.contact.name, 'Kari Eksempel');
      assert.equal(told.contact.consent.text, 'Ja');
      assert.equal(told.brief, 'Om Kari');
      assert.deepEqual(
        envelopes.find(({submissionId}) => submissionId === forgotten),
        envelope(forgotten),
      );
    });

    it('is told no contact whose time is over, also before it is purged', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test);
      const partners = partnersOf({url, contact: true});
      const submissionId = await store(db, partners, {contact: true});
      await db.updateTable('contacts').set({delete_after: new Date().toISOString()}).execute();
      await worker(test, {db, partners});
      await until(() => idle(db));

      assert.deepEqual(JSON.parse(received[0].body).submission.envelope, envelope(submissionId));
    });

    it('is told no brief that was sent without a contact', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test);
      const partners = partnersOf({url});
      const submissionId = await store(db, partners);
      const withBrief = {...envelope(submissionId), brief: 'Kari driver Fjordbygg'};
      await db
        .updateTable('submissions')
        .set({envelope: JSON.stringify(withBrief)})
        .execute();
      await worker(test, {db, partners});
      await until(() => idle(db));

      assert.deepEqual(JSON.parse(received[0].body).submission.envelope, envelope(submissionId));
    });

    it('is signed with both secrets while its receiver changes from one to the other', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test);
      const partners = partnersOf({url});
      await store(db, partners);
      await worker(test, {db, partners, environment: {ASKER_SECRET: `${secret} ${environment.OTHER_SECRET}`}});
      await until(() => idle(db));

      assert.ok(isSigned(received[0], secret));
      assert.ok(isSigned(received[0], environment.OTHER_SECRET));
    });

    it('of two has its own deliveries: one that fails does not stop the other', async (test) => {
      const db = await open();
      const working = await receiver(test);
      const failing = await receiver(test, () => 500);
      const partners = partnersOf({url: working.url}, {url: failing.url});
      await store(db, partners);
      await store(db, partners);
      await worker(test, {db, partners});
      await until(() => working.received.length === 2 && failing.received.length === 2);

      await until(async () => (await countDeliveries(db)).waiting === 2);
    });

    it('is told nothing of a submission that was not stored in the end', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test);
      const partners = partnersOf({url});
      await store(db, partners, {roll: true});
      const stored = await store(db, partners);
      await worker(test, {db, partners});
      await until(() => idle(db));

      assert.deepEqual(
        received.map(({body}) => JSON.parse(body).submission.envelope.submissionId),
        [stored],
      );
    });

    it('is told the same again, under the same id, after an answer of 500', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test, (_, count) => (count === 1 ? 500 : 200));
      const partners = partnersOf({url});
      await store(db, partners);
      const {pass, logged} = await worker(test, {db, partners});
      await until(() => logged.length === 1);
      assert.deepEqual([logged[0].event, logged[0].attempts, logged[0].problem], ['webhook-failed', 1, 'Answered 500']);
      pass(10_000);
      await until(() => idle(db));

      assert.equal(received.length, 2);
      assert.equal(received[0].body, received[1].body);
      assert.equal(received[0].headers['webhook-id'], received[1].headers['webhook-id']);
      assert.ok(isSigned(received[1]));
    });

    it('is asked again when it did not answer in time', async (test) => {
      const late = new AbortController();
      const limits = [];
      test.mock.method(AbortSignal, 'timeout', (ms) => {
        limits.push(ms);
        return limits.length === 1 ? late.signal : new AbortController().signal;
      });
      const db = await open();
      const {received, url} = await receiver(test, (_, count) => (count === 1 ? new Promise(() => {}) : 200));
      const partners = partnersOf({url});
      await store(db, partners);
      const {pass, logged} = await worker(test, {db, partners});
      await until(() => received.length === 1);
      late.abort(new DOMException('Too late', 'TimeoutError'));
      await until(() => logged.length === 1);
      assert.equal(logged[0].problem, 'Did not answer in time');
      pass(10_000);
      await until(() => idle(db));

      assert.equal(received.length, 2);
      assert.deepEqual(limits, [10_000, 10_000]);
    });

    it('that hangs does not hold up another', async (test) => {
      const db = await open();
      const hanging = await receiver(test, () => new Promise(() => {}));
      const working = await receiver(test);
      const partners = partnersOf({url: hanging.url}, {url: working.url});
      for (let count = 0; count < 10; count++) await store(db, partners);
      await worker(test, {db, partners});
      await until(async () => (await countDeliveries(db)).waiting === 10);

      assert.equal(working.received.length, 10);
      assert.ok(hanging.received.length > 0);
    });

    it('is not followed elsewhere', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test, () => 302);
      const partners = partnersOf({url});
      await store(db, partners);
      const {logged} = await worker(test, {db, partners});
      await until(() => logged.length === 1);

      assert.equal(logged[0].problem, 'Answered 302');
      assert.deepEqual(
        received.map(({path}) => path),
        ['/hook'],
      );
    });

    it('that answers 410 is not asked again', async (test) => {
      const db = await open();
      const {received, url} = await receiver(test, () => 410);
      const partners = partnersOf({url});
      await store(db, partners);
      const {pass} = await worker(test, {db, partners});
      await until(async () => (await countDeliveries(db)).dead === 1);
      pass(100 * hours);
      const marker = await receiver(test);
      const others = partnersOf({url: marker.url});
      await store(db, others);
      await until(async () => (await countDeliveries(db)).waiting === 0);

      assert.equal(received.length, 2, 'each was tried once');
      assert.deepEqual(await countDeliveries(db), {waiting: 0, dead: 2});
    });

    it('is given up after ten attempts over three days, and told when the partner replays it', async (test) => {
      const db = await open();
      let status = 503;
      const {received, url} = await receiver(test, () => status);
      const partners = partnersOf({url});
      const submissionId = await store(db, partners);
      let now = Date.now();
      const {logged} = await worker(test, {db, partners, clock: () => new Date(now)});
      const waits = [];
      for (let attempts = 1; attempts <= 10; attempts++) {
        await until(() => logged.length === attempts);
        assert.equal(logged.at(-1).event, attempts === 10 ? 'webhook-given-up' : 'webhook-failed');
        const [{next_at}] = await db.selectFrom('deliveries').select('next_at').execute();
        waits.push(Date.parse(next_at) - now);
        now += 31 * hours;
      }
      assert.equal(received.length, 10);
      assert.ok(waits[0] >= 5_000 && waits[0] <= 6_250, `first ${waits[0]} ms`);
      assert.ok(waits[8] >= 24 * hours && waits[8] <= 30 * hours, `last ${waits[8]} ms`);
      assert.deepEqual(await countDeliveries(db), {waiting: 0, dead: 1});

      const app = createCollector({db, partners, definitions: []});
      const as = (token) => ({headers: {authorization: `Bearer ${token}`}});
      const {deadLetters} = await (await app.request('/dead-letters', as('asker-token'))).json();
      assert.equal(deadLetters.length, 1);
      const {id, createdAt, ...letter} = deadLetters[0];
      assert.ok(Date.parse(createdAt) <= Date.now());
      assert.deepEqual(letter, {
        partner: 'asker',
        submissionId,
        webhook: 'crm-0',
        attempts: 10,
        lastError: 'Answered 503',
      });
      const asOperator = await (await app.request('/dead-letters', as('operator-token'))).json();
      assert.deepEqual(asOperator.deadLetters, deadLetters);

      const again = {...as('asker-token'), method: 'POST'};
      status = 200;
      assert.equal((await app.request(`/dead-letters/${id}/replay`, again)).status, 202);
      await until(() => received.length === 11);
      await until(() => idle(db));
      assert.equal(received[10].headers['webhook-id'], id);
      assert.deepEqual(await countDeliveries(db), {waiting: 0, dead: 0});
      assert.equal((await app.request(`/dead-letters/${id}/replay`, again)).status, 404, 'it is not dead any more');
    });

    it('shows all its dead letters page by page, the newest first, and deletes one', async () => {
      const db = await open();
      const partners = partnersOf({url: 'https://crm.example/hook'});
      for (let count = 0; count < 7; count++) await store(db, partners);
      await db.updateTable('deliveries').set({status: 'dead'}).execute();
      const ids = (await db.selectFrom('deliveries').select('delivery_id').execute()).map((row) => row.delivery_id);
      // Some at the same moment.
      for (const [index, id] of ids.entries())
        await db
          .updateTable('deliveries')
          .set({created_at: `2026-11-10T10:00:0${Math.floor(index / 3)}.000Z`})
          .where('delivery_id', '=', id)
          .execute();

      const app = createCollector({db, partners, definitions: []});
      const ask = (path, token = 'asker-token', method = 'GET') =>
        app.request(path, {method, headers: {authorization: `Bearer ${token}`}});
      const list = async () => {
        const seen = [];
        for (let next = ''; next !== null;) {
          const answer = await (await ask(`/dead-letters?limit=2${next && `&cursor=${next}`}`)).json();
          seen.push(...answer.deadLetters);
          next = answer.next;
        }
        return seen;
      };
      const seen = await list();
      assert.deepEqual(seen.map(({id}) => id).sort(), ids.sort());
      const times = seen.map(({createdAt}) => createdAt);
      assert.deepEqual(times, times.toSorted().reverse());
      for (const query of ['limit=0', 'cursor=abc', 'all=1'])
        assert.equal((await ask(`/dead-letters?${query}`)).status, 400, query);

      const [{id}] = seen;
      assert.equal((await ask(`/dead-letters/${id}`, 'wrong', 'DELETE')).status, 401);
      assert.equal((await ask(`/dead-letters/${id}`, 'baerum-token', 'DELETE')).status, 404);
      assert.equal((await list()).length, 7);
      assert.equal((await ask(`/dead-letters/${id}`, 'asker-token', 'DELETE')).status, 204);
      assert.deepEqual(await list(), seen.slice(1));
      assert.equal((await ask(`/dead-letters/${id}`, 'asker-token', 'DELETE')).status, 404);
    });

    it('shows its dead letters to nobody else', async (test) => {
      const db = await open();
      const {url} = await receiver(test, () => 410);
      const partners = partnersOf({url});
      await store(db, partners);
      await worker(test, {db, partners});
      await until(async () => (await countDeliveries(db)).dead === 1);
      const [{delivery_id: id}] = await db.selectFrom('deliveries').selectAll().execute();

      const app = createCollector({db, partners, definitions: []});
      for (const [token, list, replay] of [
        ['wrong', 401, 401],
        ['baerum-token', 200, 404],
      ]) {
        const headers = {authorization: `Bearer ${token}`};
        const response = await app.request('/dead-letters', {headers});
        assert.equal(response.status, list);
        assert.ok(!(await response.text()).includes(id));
        assert.equal((await app.request(`/dead-letters/${id}/replay`, {headers, method: 'POST'})).status, replay);
      }
      assert.equal((await app.request('/dead-letters')).status, 401);
      assert.deepEqual(await countDeliveries(db), {waiting: 0, dead: 1});
    });

    it('keeps its secret, its address and its receiver’s words out of the log, the answers and the database', async (test) => {
      const db = await open();
      const answers = [() => 500, () => 410, () => 200];
      const {url} = await receiver(test, (_, count) => answers[count % 3]());
      const gone = await receiver(test, () => 500);
      const partners = partnersOf(
        {url: `${url}?token=hemmelig`},
        {url: `http://127.0.0.1:1/hemmelig`},
        {url: gone.url},
      );
      for (let count = 0; count < 3; count++) await store(db, partners, {contact: true});
      const {logged} = await worker(test, {db, partners});
      await until(() => logged.length >= 7);

      const read = {headers: {authorization: 'Bearer operator-token'}};
      const answer = await (
        await createCollector({db, partners, definitions: []}).request('/dead-letters', read)
      ).text();
      const rows = JSON.stringify(await db.selectFrom('deliveries').selectAll().execute());
      for (const told of [JSON.stringify(logged), answer, rows]) {
        assert.ok(told.includes('410') || told.includes('ECONNREFUSED') || told.includes('bad port'), told);
        for (const hidden of [secret.slice(6), 'hemmelig', '127.0.0.1', 'Kari'])
          assert.ok(!told.includes(hidden), `${hidden} in ${told}`);
      }
    });

    it('that one instance does not know yet is told by another that does', async (test) => {
      const db = await open();
      const known = await receiver(test);
      const added = await receiver(test);
      const [before, now] = [partnersOf({url: known.url}), partnersOf({url: known.url}, {url: added.url})];
      await store(db, now);
      const old = await worker(test, {db, partners: before});
      await until(() => known.received.length === 1);
      old.pass(70 * hours);
      // What came after it has been told: the one that is not known was looked at, too.
      await store(db, before);
      await until(() => known.received.length === 2);
      // It is received before it is noted.
      await until(async () => (await countDeliveries(db)).waiting === 1);
      await worker(test, {db, partners: now});
      await until(() => idle(db));

      assert.equal(added.received.length, 1);
      assert.deepEqual(await countDeliveries(db), {waiting: 0, dead: 0});
    });

    it('that nobody knows has its deliveries given up after three days, not lost', async (test) => {
      const db = await open();
      const {url} = await receiver(test);
      await store(db, partnersOf({url}));
      const {pass, logged} = await worker(test, {db, partners: partnersOf()});
      pass(73 * hours);
      await until(async () => (await countDeliveries(db)).dead === 1);
      await until(() => logged.length > 0);
      assert.deepEqual([logged[0].event, logged[0].webhook, logged[0].deliveries], ['webhook-given-up', 'crm-0', 1]);

      const [{last_error}] = await db.selectFrom('deliveries').select('last_error').execute();
      assert.equal(last_error, 'The webhook is not registered any more');
    });

    it('is told what was begun before its collector stops', async (test) => {
      const db = await open();
      let answer;
      const {received, url} = await receiver(test, () => new Promise((resolve) => (answer = resolve)));
      const partners = partnersOf({url});
      await store(db, partners);
      const {stop} = await worker(test, {db, partners});
      await until(() => received.length === 1);
      const stopped = stop();
      await store(db, partners);
      answer(200);
      await stopped;

      assert.equal(received.length, 1, 'nothing new was begun');
      assert.equal((await countDeliveries(db)).waiting, 1);
    });
  });
}

const [, {skip, create}] = all;

describe('webhooks of several instances on one PostgreSQL', {skip}, () => {
  it('are told each submission once, whoever tells it', async (test) => {
    const {url: database} = await create();
    const {received, url} = await receiver(test);
    const partners = partnersOf({url}, {url});
    const instances = await Promise.all([1, 2, 3].map(() => openDatabase({url: database})));
    const told = [0, 0, 0];
    for (let count = 0; count < 100; count++) await store(instances[0], partners);
    const stops = instances.map((db, index) =>
      startWebhooks({db, partners, environment, pollMs, fetch: (...request) => (told[index]++, fetch(...request))}),
    );
    await until(async () => (await countDeliveries(instances[0])).waiting === 0);
    await Promise.all(stops.map((stop) => stop()));
    await Promise.all(instances.map((db) => db.destroy()));

    assert.equal(received.length, 200);
    assert.equal(new Set(received.map(({headers}) => headers['webhook-id'])).size, 200);
    assert.ok(told.filter((count) => count > 0).length > 1, `shared: ${told}`);
  });

  it('are told by another what a killed one had begun', async (test) => {
    const {url: database} = await create();
    const db = await openDatabase({url: database});
    test.after(() => db.destroy());
    // The first that is asked never gets an answer.
    const {received, url} = await receiver(test, (_, count) => (count === 1 ? new Promise(() => {}) : 200));
    const partners = partnersOf({url});
    await store(db, partners);
    const script = `
      import {openDatabase, parsePartners, startWebhooks} from '@sdg-widgets/collector';
      const db = await openDatabase({url: ${JSON.stringify(database)}});
      const webhooks = [{id: 'crm-0', url: ${JSON.stringify(url)}, secretEnv: 'ASKER_SECRET'}];
      startWebhooks({db, partners: parsePartners({partners: [{key: 'asker', name: 'Asker', webhooks}]})});`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: {...process.env, ...environment},
      stdio: 'inherit',
    });
    test.after(() => child.kill('SIGKILL'));
    await until(() => received.length === 1);
    child.kill('SIGKILL');
    await once(child, 'exit');

    let ahead = 0;
    const clock = () => new Date(Date.now() + ahead);
    const stop = startWebhooks({db, partners, environment, pollMs, clock});
    test.after(stop);
    assert.equal((await countDeliveries(db)).waiting, 1);
    ahead = 2 * 60_000;
    await until(async () => (await countDeliveries(db)).waiting === 0);

    assert.equal(received.length, 2);
    assert.equal(received[0].headers['webhook-id'], received[1].headers['webhook-id']);
  });
});

describe('the secret of a webhook', () => {
  const start = (given) => () =>
    startWebhooks({db: undefined, partners: partnersOf({url: 'https://crm.example/hook'}), environment: given});

  it('is named when it is missing', () => {
    assert.throws(start({}), /ASKER_SECRET is not set \(webhook crm-0 of asker\)/);
  });

  it('is named, and not told, when it is none', () => {
    assert.throws(start({ASKER_SECRET: 'sommer2026'}), ({message}) => {
      assert.match(message, /ASKER_SECRET is malformed/);
      return !message.includes('sommer2026');
    });
  });
});
