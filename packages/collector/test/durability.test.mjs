import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {openDatabase} from '@sdg-widgets/collector';
import {check} from '@sdg-widgets/content/check.js';
import {createEnvelope, newSubmissionId, score} from '@sdg-widgets/core';
import {startCollector} from '@sdg-widgets/tooling/collector-process.mjs';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';

const {vectors} = JSON.parse(readFileSync(new URL('../../content/data/check.vectors.json', import.meta.url), 'utf8'));
const kills = sized(3, 20);
const visitors = 8;

// Nobody listens there: what counts is that a delivery is left for each submission, or neither.
const webhooks = [{id: 'crm', url: 'http://127.0.0.1:9/', secretEnv: 'ASKER_SECRET'}];
const partners = {partners: [{key: 'asker', name: 'Asker Næringsråd', perMinute: 1_000_000, webhooks}]};

const folder = await mkdtemp(path.join(tmpdir(), 'sdg-durability-'));
after(() => rm(folder, {recursive: true}));
const partnersFile = path.join(folder, 'partners.json');
writeFileSync(partnersFile, JSON.stringify(partners));
const environment = {SDG_COLLECTOR_PARTNERS: partnersFile, ASKER_SECRET: randomBytes(32).toString('base64')};

const asked = {definition: check, mode: 'extended'};
const {answers} = vectors[0];
const sealed = await createEnvelope({
  submissionId: newSubmissionId(),
  check: asked,
  answers,
  result: score(asked, answers),
  language: 'nb',
  source: {origin: 'https://partner.example', path: '/sjekk'},
  partner: 'asker',
});

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds) {
  for (const end = Date.now() + 120_000; !holds(); await pause(5)) assert.ok(Date.now() < end, `Never came: ${holds}`);
}

/** Visitors who press Send and, until it has arrived, Try again. `addresses` may change at any time. */
function startVisitors(test, addresses) {
  const acknowledged = [];
  let isOpen = true;
  let isOver = false;
  test.after(() => (isOpen = !(isOver = true)));
  let interruptions = 0;

  async function visit(index) {
    while (isOpen) {
      const submissionId = newSubmissionId();
      const body = JSON.stringify({...sealed, submissionId});
      while (!(await isAccepted(addresses[index % addresses.length], body))) {
        if (isOver) return;
        interruptions++;
        await pause(100);
      }
      acknowledged.push(submissionId);
    }
  }
  const visits = Promise.all(Array.from({length: visitors}, (_, index) => visit(index)));
  return {
    acknowledged,
    interruptions: () => interruptions,
    /** Resolves when so many more have been acknowledged. */
    more(count) {
      const wanted = acknowledged.length + count;
      return until(() => acknowledged.length >= wanted);
    },
    leave() {
      isOpen = false;
      return visits;
    },
  };
}

async function isAccepted(address, body) {
  const headers = {'content-type': 'application/json'};
  try {
    const response = await fetch(address, {method: 'POST', headers, body, signal: AbortSignal.timeout(15_000)});
    const answer = await response.text();
    assert.ok(response.ok || response.status === 503, `${response.status}: ${answer}`);
    return response.ok;
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
    return false;
  }
}

/** Each acknowledged submission is there once, whole, with its delivery; and nothing else is. */
async function assertKept(db, acknowledged) {
  const ids = await db.selectFrom('submissions').select(['submission_id', 'verified']).execute();
  assert.deepEqual(ids.map(({submission_id}) => submission_id).sort(), [...acknowledged].sort());
  assert.ok(ids.every(({verified}) => verified === 'true'));
  for (const table of ['deliveries', 'submission_bands']) {
    const rows = await db.selectFrom(table).select('submission_id').execute();
    const counts = new Map(acknowledged.map((id) => [id, 0]));
    for (const {submission_id: id} of rows) counts.set(id, counts.get(id) + 1);
    const expected = table === 'deliveries' ? 1 : rows.length / acknowledged.length;
    assert.ok(expected > 0 && [...counts.values()].every((count) => count === expected), table);
  }
}

const [sqlite, postgres] = databases({fsync: true});

for (const {name, skip, create} of [sqlite, postgres]) {
  describe(`a collector on ${name}`, {skip}, () => {
    it(`that is killed ${kills} times while visitors send has all that it acknowledged, once`, async (test) => {
      const database = await create();
      let collector = await startCollector({database, environment});
      test.after(() => collector.kill('SIGKILL'));
      const {port} = collector;
      const {acknowledged, more, leave, interruptions} = startVisitors(test, [collector.address]);
      for (let count = 0; count < kills; count++) {
        await more(3 + Math.floor(Math.random() * 20));
        await collector.kill('SIGKILL');
        collector = await startCollector({database, port, environment});
      }
      await more(10);
      await leave();
      await collector.kill();

      assert.ok(interruptions() >= kills, `${interruptions()} interruptions`);
      const db = await openDatabase(database);
      test.after(() => db.destroy());
      await assertKept(db, acknowledged);
      test.diagnostic(`${acknowledged.length} submissions, ${interruptions()} interruptions`);
    });
  });
}

describe('two collectors on one PostgreSQL', {skip: postgres.skip}, () => {
  it('have all that they acknowledged, once, when the server crashes and restarts while visitors send', async (test) => {
    const database = await postgres.create();
    const server = await postgres.server();
    const collectors = await Promise.all([1, 2].map(() => startCollector({database, environment})));
    test.after(() => Promise.all(collectors.map((collector) => collector.kill('SIGKILL'))));
    const {acknowledged, more, leave, interruptions} = startVisitors(
      test,
      collectors.map(({address}) => address),
    );
    const modes = ['immediate', 'fast', 'immediate', 'immediate', 'fast', 'immediate'];
    for (const mode of modes.slice(0, sized(2, 6))) {
      await more(40);
      await server.restart({mode});
    }
    await more(40);
    await leave();

    assert.ok(
      collectors.every((collector) => collector.isRunning()),
      'no collector ended',
    );
    assert.ok(interruptions() > 0);
    const db = await openDatabase(database);
    test.after(() => db.destroy());
    await assertKept(db, acknowledged);
    test.diagnostic(`${acknowledged.length} submissions, ${interruptions()} interruptions`);
  });
});
