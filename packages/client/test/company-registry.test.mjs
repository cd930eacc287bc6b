import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {serve} from '@hono/node-server';
import {createCompanyRegistry} from '@sdg-widgets/client/company.js';
import {trades as rule} from '@sdg-widgets/content/trades.js';
import {CompanyLookupError} from '@sdg-widgets/core';
import {createFakeRegistry} from '@sdg-widgets/tooling/fake-registry.mjs';
import {Hono} from 'hono';

const page = 'https://partner.example/sjekk/';
const {signal} = new AbortController();
const municipality = {number: '3207', name: 'NORDRE FOLLO'};
const building = {trade: 'build', municipality, isClosed: false, isSoleProprietor: false};

/** What a look-up rejects with. */
const failure = (lookup) => lookup.then(assert.fail, (error) => error);

async function listen(fetch) {
  const server = serve({fetch, port: 0, hostname: '127.0.0.1'});
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

describe('the company registry', () => {
  const requests = [];
  let server;
  let registry;

  before(async () => {
    const app = new Hono();
    app.use(async ({req}, next) => {
      const {pathname, search} = new URL(req.url);
      requests.push({method: req.method, path: pathname + search, headers: req.header()});
      await next();
    });
    app.route('/registry', createFakeRegistry());
    server = await listen(app.fetch);
    registry = createCompanyRegistry({base: `${server.address}/registry`, page, rule});
  });
  beforeEach(() => {
    requests.length = 0;
  });
  after(() => server.close());

  const paths = () => requests.map(({path}) => path);

  describe('by number', () => {
    for (const [what, company] of [
      ['a company', {number: '312001004', name: 'EKSEMPELBYGG AS', size: '5-10', ...building}],
      ['one whose count is withheld', {number: '312001012', name: 'EKSEMPEL SNEKKERI AS', ...building}],
      [
        'a hairdresser who works alone',
        {
          ...{number: '312001020', name: 'SALONG EKSEMPEL', trade: 'culture_personal', size: 'solo'},
          ...{municipality, isClosed: false, isSoleProprietor: true},
        },
      ],
      [
        'vehicle repair, which counts as trade',
        {number: '312001039', name: 'EKSEMPEL BILVERKSTED AS', ...building, trade: 'trade', size: '11-19'},
      ],
      ['a closed company', {number: '312001047', name: 'NEDLAGT EKSEMPEL AS', isClosed: true, isSoleProprietor: false}],
    ]) {
      it(`finds ${what}, with one request`, async () => {
        assert.deepEqual(await registry.find(company.number, signal), company);
        assert.deepEqual(paths(), [`/registry/enheter/${company.number}`]);
      });
    }

    for (const [what, number, code] of [
      ['a number that nobody has', '312001160', 'not-found'],
      ['a branch', '312001055', 'not-found'],
      ['a company that was removed', '312001063', 'gone'],
      ['too many requests', '312001071', 'busy'],
      ['a fault in the registry', '312001098', 'server'],
      ['a page instead of JSON', '312001101', 'malformed'],
      ['JSON that is no company', '312001128', 'malformed'],
      ['far too much', '312001136', 'malformed'],
      ['what is not a number', '123', 'refused'],
    ]) {
      it(`rejects with "${code}" for ${what}, and does not try again`, async () => {
        const error = await failure(registry.find(number, signal));

        assert.ok(error instanceof CompanyLookupError);
        assert.equal(error.code, code);
        assert.match(error.message, new RegExp(`^${code}: GET .*/enheter/${number}: `));
        assert.deepEqual(paths(), [`/registry/enheter/${number}`]);
      });
    }

    it('rejects with "network" when nobody is there', async () => {
      const nobody = await listen(() => new Response());
      nobody.close();
      const offline = createCompanyRegistry({base: nobody.address, page, rule});

      const {code} = await failure(offline.find('312001004', signal));

      assert.equal(code, 'network');
    });
  });

  it('finds a branch among the branches', async () => {
    const branch = {number: '312001055', name: 'EKSEMPELBYGG AS AVD VEST', size: '5-10', ...building};
    assert.deepEqual(await registry.findBranch(branch.number, signal), branch);
    assert.deepEqual(paths(), ['/registry/underenheter/312001055']);
  });

  describe('by name', () => {
    const search = async (name) => (await registry.search(name, signal)).map((company) => company.name);

    it('finds those whose name holds it, with one request', async () => {
      assert.deepEqual(await search('eksempelbygg'), ['EKSEMPELBYGG AS']);
      assert.deepEqual(paths(), ['/registry/enheter?navn=eksempelbygg&size=5']);
    });

    it('finds nobody', async () => assert.deepEqual(await search('finnes ikke'), []));

    it('asks for what was typed, whatever it is', async () => {
      await search('Å & Ø? 100 % = #1');
      assert.deepEqual(new URL(requests[0].path, page).searchParams.get('navn'), 'Å & Ø? 100 % = #1');
    });
  });

  it('rejects with "timeout" after 4 seconds without an answer, or without its end', async ({mock}) => {
    const limits = [];
    const late = new AbortController();
    mock.method(AbortSignal, 'timeout', (ms) => {
      limits.push(ms);
      return late.signal;
    });

    const lookups = [
      failure(registry.find('312001144', signal)),
      failure(registry.find('312001152', signal)),
      failure(registry.search('treg', signal)),
    ];
    while (requests.length < 3) await setImmediate();
    late.abort(new DOMException('Too late', 'TimeoutError'));

    for (const {code} of await Promise.all(lookups)) assert.equal(code, 'timeout');
    assert.deepEqual(limits, [4_000, 4_000, 4_000]);
  });

  it('stops when it is told to, and says why in the words of who told it', async () => {
    const stop = new AbortController();
    const reason = new Error('The visitor left.');
    const lookup = failure(registry.find('312001144', stop.signal));
    while (requests.length === 0) await setImmediate();
    stop.abort(reason);

    assert.equal(await lookup, reason);
    assert.equal(await failure(registry.find('312001004', stop.signal)), reason);
    assert.deepEqual(paths(), ['/registry/enheter/312001144']);
  });

  it('sends what any request sends, and which answer it understands', async () => {
    await registry.find('312001004', signal);
    await fetch(`${server.address}/registry/enheter/312001004`, {headers: {accept: 'application/json'}});

    const [asked, bare] = requests;
    assert.equal(asked.method, 'GET');
    assert.deepEqual(asked.headers, bare.headers);
    for (const name of ['cookie', 'referer', 'authorization']) assert.equal(asked.headers[name], undefined);
  });

  it('has an address that is https, or of the page itself', () => {
    const create = (base) => createCompanyRegistry({base, page, rule});
    for (const base of ['http://other.example/', 'javascript:alert(1)', 'data:text/plain,x'])
      assert.throws(() => create(base), /https/);
    for (const base of ['https://data.brreg.no/enhetsregisteret/api/', '/registry']) assert.ok(create(base));
  });
});
