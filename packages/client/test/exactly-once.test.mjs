import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {Agent, createServer, request as forward} from 'node:http';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createSubmit} from '@sdg-widgets/client';
import {openDatabase} from '@sdg-widgets/collector';
import {SubmissionError} from '@sdg-widgets/core';
import {startCollector} from '@sdg-widgets/tooling/collector-process.mjs';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import {createClock} from './clock.mjs';
import {seal} from './envelopes.mjs';

const submissions = sized(500, 10_000);
const atOnce = 32;
const seed = Number(process.env.SEED ?? 20261201);
// Time enough on a busy machine: a try that is too late is told so.
const timing = {timeoutMs: 600_000, retryDelayMs: 4, deadlineMs: 3_600_000};

const [sqlite] = databases();

/** The collector as a council runs it, and the ids that are in its database. */
async function openCollector() {
  const database = await sqlite.create();
  const partners = path.join(path.dirname(database.file), 'partners.json');
  const asker = {key: 'asker', name: 'Asker Næringsråd', perMinute: 1_000_000};
  writeFileSync(partners, JSON.stringify({partners: [asker]}));
  const {port, kill} = await startCollector({database, environment: {SDG_COLLECTOR_PARTNERS: partners}});
  const db = await openDatabase(database);
  return {
    port,
    stored: async () =>
      (await db.selectFrom('submissions').select('submission_id').execute()).map((row) => row.submission_id),
    async close() {
      await db.destroy();
      await kill();
    },
  };
}

/** A number in [0, 1) for each text: the same in every run with the same seed. */
function chance(text) {
  let hash = 2166136261 ^ seed;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

const reset = (incoming) => incoming.socket.resetAndDestroy();
const answer = (outgoing, {status, headers, body}) => outgoing.writeHead(status, headers).end(body);
const problem = (status, headers = {}) => ({status, headers, body: '{"title":"Not now"}'});

/**
 * What happens to one request on its way. `pass()` lets the collector have it, and resolves with its answer; `giveUp()` lets
 * the page's time for this try run out.
 */
const faults = {
  'dropped on its way there': (incoming) => reset(incoming),
  'dropped on its way back': async (incoming, outgoing, pass) => {
    await pass();
    reset(incoming);
  },
  'answered too late': async (incoming, outgoing, pass, giveUp) => {
    await pass();
    await giveUp();
  },
  // The page has given this try up by then, and may have begun another.
  'delivered too late': async (incoming, outgoing, pass, giveUp) => {
    await giveUp();
    await pass();
  },
  'cut off in the head of the answer': async (incoming, outgoing, pass) => {
    await pass();
    incoming.socket.end('HTTP/1.1 20');
  },
  'cut off in the body of the answer': async (incoming, outgoing, pass) => {
    const {status} = await pass();
    outgoing.writeHead(status, {'content-length': 1_000});
    outgoing.write('{"id', () => reset(incoming));
  },
  'lost by a gateway': async (incoming, outgoing, pass) => {
    await pass();
    answer(outgoing, problem(502));
  },
  'failed before the collector': (incoming, outgoing) => answer(outgoing, problem(500)),
  'turned away': (incoming, outgoing) => answer(outgoing, problem(429, {'retry-after': '0'})),
  unavailable: (incoming, outgoing) => answer(outgoing, problem(503)),
};
const names = Object.keys(faults);
const clocks = new Map();

/**
 * Stands between page and collector. A quarter of all requests meet a fault; for one visitor in a hundred, all of them do; for one in two
 * hundred, none even gets there. */
async function startProxy(port) {
  const tries = new Map();
  const met = Object.fromEntries(names.map((name) => [name, 0]));
  const agent = new Agent({keepAlive: true, maxSockets: atOnce});
  let isHealthy = false;

  const pass = (body) =>
    new Promise((resolve, reject) => {
      const headers = {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)};
      const passed = forward(
        {agent, port, host: '127.0.0.1', path: '/submissions', method: 'POST', headers},
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode,
              headers: {'content-type': response.headers['content-type']},
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      passed.on('error', reject);
      passed.end(body);
    });

  const handle = async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const {submissionId} = JSON.parse(body);
    const nth = (tries.get(submissionId) ?? 0) + 1;
    tries.set(submissionId, nth);
    const isHit = chance(submissionId) < 0.01 || chance(`${submissionId} ${nth}`) < 0.25;
    if (isHealthy || !isHit) return answer(outgoing, await pass(body));
    const drawn = names[Math.floor(chance(`${submissionId} ${nth} how`) * names.length)];
    const name = chance(submissionId) < 0.005 ? 'dropped on its way there' : drawn;
    met[name]++;
    // Whether it hangs up, too, is not waited for: Node forgets to, once it has collected the request's signal as garbage.
    const giveUp = () => clocks.get(submissionId).expire(timing.timeoutMs);
    await faults[name](incoming, outgoing, () => pass(body), giveUp);
  };
  const underWay = new Set();
  const server = createServer((incoming, outgoing) => {
    // The collector hangs up on a connection that nobody used for a while: that happens, too.
    const handled = handle(incoming, outgoing)
      .catch(() => reset(incoming))
      .finally(() => underWay.delete(handled));
    underWay.add(handled);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/submissions`,
    met,
    heal: () => (isHealthy = true),
    /** Resolves when nothing is left to deliver, late or not. */
    settle: () => Promise.all(underWay),
    close() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** An id that is the same in every run with the same seed. */
function idOf(index) {
  const digits = [0, 1, 2, 3].map((part) =>
    Math.floor(chance(`${index} ${part}`) * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  );
  return digits.join('').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5');
}

/** Runs `act` for each, some of them at a time. */
async function forAll(all, act) {
  const rest = [...all];
  const work = async () => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) await act(next);
  };
  await Promise.all(Array.from({length: atOnce}, work));
}

describe(`${submissions} submissions over a line that fails`, {timeout: 600_000}, () => {
  const ids = Array.from({length: submissions}, (_, index) => idOf(index));
  const sent = new Set();
  const failed = new Map();
  let collector;
  let proxy;
  let envelope;

  const submitAll = (all) => {
    const submit = createSubmit({endpoint: proxy.address, timing});
    return forAll(all, async (submissionId) => {
      const {signal} = new AbortController();
      const clock = createClock(timing.timeoutMs);
      clocks.set(submissionId, clock);
      try {
        await clock.run(() => submit({...envelope, submissionId}, {signal}));
        sent.add(submissionId);
        failed.delete(submissionId);
      } catch (error) {
        failed.set(submissionId, error);
      }
    });
  };

  before(async () => {
    envelope = await seal({partner: 'asker'});
    collector = await openCollector();
    proxy = await startProxy(collector.port);
    await submitAll(ids);
  });
  after(async () => {
    proxy.close();
    await collector.close();
  });

  it('meet every fault, and most arrive all the same', () => {
    for (const [name, count] of Object.entries(proxy.met)) assert.ok(count > submissions / 200, `${name}: ${count}`);
    assert.equal(sent.size + failed.size, submissions);
    assert.ok(failed.size > submissions / 500 && failed.size < submissions / 20, `${failed.size} have failed`);
  });

  it('are stored, where the visitor was told so, and are stored once', async () => {
    const stored = await collector.stored();
    const ids = new Set(stored);

    assert.equal(ids.size, stored.length);
    assert.deepEqual(
      [...sent].filter((id) => !ids.has(id)),
      [],
    );
  });

  it('are never lost in silence: who was told "not sent" was told the truth, or that it may have arrived', async () => {
    const stored = new Set(await collector.stored());

    for (const [id, error] of failed) {
      assert.ok(error instanceof SubmissionError, String(error));
      if (stored.has(id)) assert.ok(error.mayHaveArrived, `${id}: ${error.message}`);
    }
    assert.ok([...failed.keys()].some((id) => stored.has(id)));
    assert.ok([...failed.keys()].some((id) => !stored.has(id)));
    assert.ok([...stored].every((id) => sent.has(id) || failed.has(id)));
  });

  it('are all stored once, after those who were told "not sent" have tried again on a sound line', async () => {
    proxy.heal();
    await submitAll(failed.keys());
    // What the proxy delivers late has no one waiting for it.
    await proxy.settle();

    assert.equal(failed.size, 0);
    const stored = await collector.stored();
    assert.equal(stored.length, submissions);
    assert.deepEqual(new Set(stored), new Set(ids));
  });
});
