import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {createHash, randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {createServer as createHttpServer} from 'node:http';
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {createInterface} from 'node:readline';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {countDeliveries, openDatabase, parsePartners} from '@sdg-widgets/collector';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import {readPage} from '@sdg-widgets/tooling/docs.mjs';
import {contact, seal} from './envelopes.mjs';
import {startCollector} from './start-collector.mjs';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'sdg-operate-'));
after(() => rmSync(folder, {recursive: true, force: true}));

const sha256 = (text) => createHash('sha256').update(text).digest('hex');
const fileWith = (name, text) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};
const partnersFile = fileWith(
  'partners.json',
  JSON.stringify({partners: [{key: 'asker', name: 'Asker', tokenSha256: sha256('asker-token')}]}),
);

/** Runs the command with nothing in its environment but this, until it ends. */
async function run(environment, ...args) {
  const {PATH} = process.env;
  const child = spawn(process.execPath, [cli, ...args], {cwd: folder, env: {PATH, ...environment}});
  const [out, err] = [child.stdout.toArray(), child.stderr.toArray()];
  const [code] = await once(child, 'close');
  return {code, out: Buffer.concat(await out).toString(), err: Buffer.concat(await err).toString()};
}

/** What a platform gives a process before it kills it is ten seconds; of the command's eight nobody waits for one here. */
const hurried = `const start = setTimeout;
  globalThis.setTimeout = (act, ms, ...rest) => {
    if (ms !== 8_000) return start(act, ms, ...rest);
    console.log('{"event":"hurried"}');
    return start(act, 0);
  };`;

/** Starts it, and waits until it says that it listens. `ended` resolves to its exit code. */
async function startCommand(test, environment, {preload} = {}) {
  const {PATH} = process.env;
  const options = preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : [];
  const child = spawn(process.execPath, [...options, cli], {cwd: folder, env: {PATH, PORT: '0', ...environment}});
  child.stderr.pipe(process.stderr);
  test.after(() => child.kill('SIGKILL'));
  const log = [];
  const lines = createInterface(child.stdout).on('line', (line) => log.push(JSON.parse(line)));
  const said = async (event) => {
    while (!log.some((line) => line.event === event)) await once(lines, 'line');
    return log.find((line) => line.event === event);
  };
  const {port} = await said('listening');
  const ask = (at, init) => fetch(`http://127.0.0.1:${port}${at}`, init);
  return {child, port, log, said, ask, ended: once(child, 'close').then(([code]) => code)};
}

const headers = {'content-type': 'application/json'};
const post = ({ask}, envelope) => ask('/submissions', {method: 'POST', headers, body: JSON.stringify(envelope)});

for (const {name, skip, create} of databases()) {
  describe(`the command on ${name}`, {skip}, () => {
    const environmentOf = ({url, file}) => (url ? {DATABASE_URL: url} : {SDG_COLLECTOR_FILE: file});

    it('receives, keeps, and can be watched', async (test) => {
      const where = await create();
      const collector = await startCommand(test, {...environmentOf(where), SDG_COLLECTOR_PARTNERS: partnersFile});
      const {ask, log, child, ended} = collector;
      const envelope = await seal({partner: 'asker', contact});

      assert.equal((await ask('/healthz')).status, 200);
      assert.equal((await ask('/readyz')).status, 200);
      assert.equal((await post(collector, envelope)).status, 201);
      assert.equal((await post(collector, envelope)).status, 200);
      const tampered = await seal({partner: 'asker'});
      tampered.result.themes.pop();
      assert.equal((await post(collector, tampered)).status, 201);
      const refused = await post(collector, {...envelope, language: 'se'});
      const {reference} = await refused.json();
      assert.equal((await ask('/nothing')).status, 404);

      const metrics = await ask('/metrics');
      assert.match(metrics.headers.get('content-type'), /^text\/plain; version=0\.0\.4/);
      const text = await metrics.text();
      for (const line of [
        'sdg_collector_accepted_total{outcome="new"} 2',
        'sdg_collector_accepted_total{outcome="again"} 1',
        'sdg_collector_verified_total{verified="true"} 1',
        'sdg_collector_verified_total{verified="false"} 1',
        'sdg_collector_refused_total{status="400"} 1',
        'sdg_collector_accepted_seconds_bucket{le="+Inf"} 3',
        'sdg_collector_accepted_seconds_count 3',
        'sdg_collector_deliveries{status="waiting"} 0',
      ])
        assert.ok(text.split('\n').includes(line), `${line} is not in\n${text}`);

      const response = await ask(`/submissions/${envelope.submissionId}/contact`, {
        method: 'DELETE',
        headers: {authorization: 'Bearer asker-token'},
      });
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('cache-control'), 'no-store');

      child.kill('SIGTERM');
      assert.equal(await ended, 0);
      assert.equal(log.at(-1).event, 'stopped');
      const requests = log.filter(({event}) => event === 'request');
      assert.equal(requests.length, 9);
      assert.equal(requests.find((each) => each.reference === reference).problem, 'The body is not an envelope.');
      for (const secret of [envelope.submissionId, 'Kari', contact.email, '66 00', 'asker-token', 'sjekk', '"127.'])
        assert.ok(!JSON.stringify(requests).includes(secret), secret);

      const db = await openDatabase(where);
      assert.equal((await db.selectFrom('submissions').selectAll().execute()).length, 2);
      assert.deepEqual(await db.selectFrom('contacts').selectAll().execute(), []);
      await db.destroy();
    });

    it('counts apart from another collector in the same process', async (test) => {
      const db = await openDatabase(await create());
      test.after(() => db.destroy());
      const [used, idle] = [await startCollector(test, db), await startCollector(test, db)];
      assert.equal((await used.post(await seal())).status, 201);

      const textOf = async ({ask}) => (await ask('/metrics')).text();
      assert.match(await textOf(used), /^sdg_collector_accepted_seconds_count 1$/m);
      assert.match(await textOf(idle), /^sdg_collector_accepted_seconds_count 0$/m);
    });

    it('finishes what is under way when it is asked to stop, and takes nothing new', async (test) => {
      const where = await create();
      const {port, child, ended, said} = await startCommand(test, environmentOf(where));
      const idle = connect(port, '127.0.0.1');
      await once(idle, 'connect');
      const sending = connect(port, '127.0.0.1');
      const body = JSON.stringify(await seal());
      const length = Buffer.byteLength(body);
      sending.write(
        `POST /submissions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`,
      );
      sending.write(body.slice(0, 100));
      // An answer on another connection says that this one has been taken, too.
      await fetch(`http://127.0.0.1:${port}/healthz`);

      child.kill('SIGTERM');
      await said('stopping');
      const late = connect(port, '127.0.0.1');
      const [error] = await once(late, 'error');
      assert.equal(error.code, 'ECONNREFUSED');

      sending.write(body.slice(100));
      const [answer] = await once(sending, 'data');
      assert.match(String(answer), /^HTTP\/1\.1 201 /);
      assert.equal(await ended, 0);
      const db = await openDatabase(where);
      assert.equal((await db.selectFrom('submissions').selectAll().execute()).length, 1);
      await db.destroy();
    });

    it('ends after eight seconds, whoever does not finish, and tells a webhook later', async (test) => {
      const where = await create();
      const hanging = createHttpServer(() => {}).listen(0, '127.0.0.1');
      await once(hanging, 'listening');
      test.after(() => {
        hanging.close();
        hanging.closeAllConnections();
      });
      const url = `http://127.0.0.1:${hanging.address().port}/hook`;
      const webhooks = [{id: 'crm', url, secretEnv: 'CRM_SECRET'}];
      const file = fileWith('webhook.json', JSON.stringify({partners: [{key: 'asker', name: 'Asker', webhooks}]}));
      const secret = {CRM_SECRET: randomBytes(32).toString('base64')};
      const environment = {...environmentOf(where), SDG_COLLECTOR_PARTNERS: file, ...secret};
      const collector = await startCommand(test, environment, {preload: hurried});
      const {child, ended, port, log, said} = collector;
      const sending = connect(port, '127.0.0.1').on('error', () => {});
      sending.write(
        'POST /submissions HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n',
      );
      const told = once(hanging, 'request');
      assert.equal((await post(collector, await seal({partner: 'asker'}))).status, 201);
      await told;

      child.kill('SIGTERM');
      assert.equal(await ended, 0);
      assert.ok(log.some(({event}) => event === 'hurried'));
      assert.equal((await said('webhook-failed')).problem, 'The collector stopped first');
      const db = await openDatabase(where);
      assert.equal((await countDeliveries(db)).waiting, 1);
      await db.destroy();
    });
  });
}

describe('the command', () => {
  it('makes a token that is strong, and its hash', async () => {
    const {code, out} = await run({}, 'token');
    const [, token, hash] = /^token +(\S{43})\ntokenSha256 +([0-9a-f]{64})\n$/.exec(out);

    assert.equal(code, 0);
    assert.equal(sha256(token), hash);
    assert.notEqual((await run({}, 'token')).out, out);
  });

  it('says how it is used when it is asked for something else', async () => {
    assert.match((await run({}, '--help')).out, /DATABASE_URL/);
    for (const args of [['tokens'], ['token', 'x'], ['--port', '1']]) {
      const {code, err} = await run({}, ...args);
      assert.equal(code, 2);
      assert.ok(err.startsWith(`There is no "${args.join(' ')}".`));
    }
  });

  it('names every wrong setting at once, with what to do', async () => {
    const {code, out, err} = await run({
      DATABASE_URL: 'mysql://somewhere',
      SDG_COLLECTOR_FILE: 'x.db',
      SDG_COLLECTOR_TOKEN: 'short',
      SDG_COLLECTOR_FIEL: 'x',
      PORT: '80a',
      TRUST_PROXY: 'yes',
    });

    assert.equal(code, 1);
    assert.equal(out, '');
    const lines = err.trimEnd().split('\n');
    for (const [variable, fix] of [
      ['DATABASE_URL', 'postgres://'],
      ['SDG_COLLECTOR_FILE', 'Unset one'],
      ['SDG_COLLECTOR_TOKEN', 'sdg-collector token'],
      ['SDG_COLLECTOR_FIEL', 'Known are'],
      ['PORT', '65535'],
      ['TRUST_PROXY', 'proxies'],
    ])
      assert.ok(
        lines.some((line) => line.startsWith(`${variable}: `) && line.includes(fix)),
        `${variable} in\n${err}`,
      );
    assert.equal(lines.length, 6);
  });

  it('takes the partners file of the docs, once the hashes are in it', () => {
    const [, example] = /```json\n(\{\s+"partners":[^`]+)```/.exec(readPage('docs/collector/run.md'));
    const file = JSON.parse(example);

    assert.throws(() => parsePartners(file), /partners\[0\]\.tokenSha256: Expected.*\noperatorTokenSha256: Expected/s);
    file.partners[0].tokenSha256 = sha256('asker');
    file.operatorTokenSha256 = sha256('operator');
    assert.equal(parsePartners(file).find('asker').name, 'Asker Næringsråd');
  });

  it('names what is wrong in the partners file', async () => {
    const webhooks = [{id: 'crm', url: 'https://crm.example/', secretEnv: 'SDG_COLLECTOR_ASKER_SECRET'}];
    const needsSecret = JSON.stringify({partners: [{key: 'asker', name: 'Asker', webhooks}]});
    const wrong = {
      partners: [
        {key: 'asker', name: 'Asker', origin: ['https://www.asker.example'], tokenSha256: 'secret'},
        {key: 'asker', name: '', origins: ['https://www.asker.example/sjekk'], retentionDays: 0},
      ],
    };

    for (const [file, ...expected] of [
      [path.join(folder, 'none.json'), 'cannot be read'],
      [fileWith('half.json', '{"partners": ['), 'is not JSON'],
      [
        fileWith('wrong.json', JSON.stringify(wrong)),
        'partners[0]: Unknown: origin',
        'partners[0].tokenSha256: Expected a SHA-256',
        'partners[1].name: Expected at least 1',
        'partners[1].origins[0]: Expected an origin as',
        'partners[1].retentionDays: Expected at least 1',
      ],
      [
        fileWith(
          'twice.json',
          JSON.stringify({
            partners: [
              {key: 'a', name: 'A'},
              {key: 'a', name: 'B'},
            ],
          }),
        ),
        'Is already in',
      ],
      [fileWith('secret.json', needsSecret), 'SDG_COLLECTOR_ASKER_SECRET is not set'],
    ]) {
      const {code, err} = await run({SDG_COLLECTOR_PARTNERS: file});
      assert.equal(code, 1);
      for (const part of expected) assert.ok(err.includes(part), `${part} is not in\n${err}`);
      assert.ok(!err.includes('    at '), 'no stack');
    }
    const token = 'a-token-that-is-long-enough';
    const {err} = await run({SDG_COLLECTOR_PARTNERS: partnersFile, SDG_COLLECTOR_TOKEN: token});
    assert.match(err, /^SDG_COLLECTOR_TOKEN: .*operatorTokenSha256/);
    assert.ok(!err.includes(token));
  });

  it('says which setting keeps it from starting', async (test) => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    test.after(() => taken.close());
    const {port} = taken.address();

    const used = await run({PORT: String(port)});
    assert.deepEqual([used.code, used.err], [1, 'It could not start. PORT: is in use. Choose another.\n']);
    const DATABASE_URL = 'postgres://someone:secret@127.0.0.1:1/none';
    const unreachable = await run({DATABASE_URL});
    assert.equal(unreachable.code, 1);
    assert.match(unreachable.err, /^It could not start\. DATABASE_URL: .*\(ECONNREFUSED\)/);
    assert.ok(!unreachable.err.includes('secret'));
  });

  it('reads with the one token where nobody is registered', async (test) => {
    const token = 'a-token-that-is-long-enough';
    const file = path.join(folder, 'token.db');
    const collector = await startCommand(test, {SDG_COLLECTOR_TOKEN: token, SDG_COLLECTOR_FILE: file});
    const envelope = await seal({contact});
    assert.equal((await post(collector, envelope)).status, 201);
    const remove = (authorization) =>
      collector.ask(`/submissions/${envelope.submissionId}/contact`, {method: 'DELETE', headers: {authorization}});

    assert.equal((await remove('Bearer another-token-of-that-length')).status, 401);
    assert.equal((await remove(`Basic ${btoa(`default:${token}`)}`)).status, 204);
    if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o077, 0, 'and nobody else reads the file');
  });
});
