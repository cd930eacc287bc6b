import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import {openPartners, publish} from '@sdg-widgets/collector';
import {check} from '@sdg-widgets/content/check.js';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import {sized} from '@sdg-widgets/tooling/full-run.mjs';
import fc from 'fast-check';
import {startCollector} from './start-collector.mjs';
import {insertSubmissions} from './insert-submissions.mjs';
import {collectorOn, contactOf, partnersWith, tokens} from './post-submissions.mjs';

const reads = ['/submissions', `/submissions/${randomUUID()}`, '/submissions.csv', '/aggregates', '/overview'];

/** Reads what RFC 4180 describes. */
function parseCsv(text, separator = ';') {
  const rows = [[]];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n|$)`, 'gy');
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    assert.ok(match, `not CSV: ${text.slice(0, 200)}`);
    const [, quoted, plain, end] = match;
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n' && pattern.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

async function readCsv(response, separator) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf], 'Excel takes it for UTF-8');
  const [head, ...rows] = parseCsv(new TextDecoder().decode(bytes), separator);
  return rows.map((row) => {
    assert.equal(row.length, head.length);
    return Object.fromEntries(head.map((name, index) => [name, row[index]]));
  });
}

for (const {name, skip, open} of databases()) {
  describe(`what a partner reads, on ${name}`, {skip}, () => {
    it('is for who has a token, and kept by nobody on the way', async () => {
      const {get, app} = collectorOn(await open());
      for (const path of [...reads, '/national']) {
        for (const authorization of [undefined, 'Bearer wrong', 'Basic YXNrZXI6d3Jvbmc=', `Token ${tokens.asker}`]) {
          const response = await app.request(path, {headers: authorization ? {authorization} : {}});
          assert.equal(response.status, 401, `${path} with ${authorization}`);
          assert.match(response.headers.get('www-authenticate'), /Basic/);
        }
        const response = await get(path, {as: 'operator'});
        assert.equal(response.headers.get('cache-control'), 'no-store');
        assert.equal(response.headers.get('access-control-allow-origin'), null);
      }
      const basic = Buffer.from(`asker:${tokens.asker}`).toString('base64');
      assert.equal((await app.request('/submissions', {headers: {authorization: `Basic ${basic}`}})).status, 200);
    });

    it('is what it has received, and nothing of another partner', async () => {
      const {get, post} = collectorOn(await open());
      const own = await post({contact: contactOf({name: 'Kari', email: 'kari@asker.example'})});
      const other = await post({partner: 'bodo', contact: contactOf({name: 'Ola', email: 'ola@bodo.example'})});

      const {submissions} = await (await get('/submissions?contact=1')).json();
      assert.deepEqual(
        submissions.map(({id}) => id),
        [own.submissionId],
      );
      assert.equal(submissions[0].contact.email, 'kari@asker.example');
      assert.equal((await get(`/submissions/${own.submissionId}`)).status, 200);
      for (const path of [`/submissions/${other.submissionId}`, `/submissions/${other.submissionId}?contact=1`])
        assert.equal((await get(path)).status, 404);
      for (const path of ['/submissions?contact=1', '/submissions.csv?contact=1', '/overview'])
        assert.doesNotMatch(await (await get(path)).text(), /bodo\.example|Ola/, path);
      for (const path of ['/submissions', '/submissions.csv', '/aggregates', '/overview']) {
        const response = await get(`${path}?partner=bodo`);
        assert.equal(response.status, 400);
        assert.deepEqual(
          (await response.json()).issues.map(({path}) => path),
          ['partner'],
        );
      }
      assert.equal((await get('/national')).status, 403);
    });

    it('is all of it for the operator, or one partner’s', async () => {
      const {get, post} = collectorOn(await open());
      const asker = await post();
      const bodo = await post({partner: 'bodo'});
      const idsOf = async (path) => (await (await get(path, {as: 'operator'})).json()).submissions.map(({id}) => id);
      assert.deepEqual(await idsOf('/submissions'), [bodo.submissionId, asker.submissionId]);
      assert.deepEqual(await idsOf('/submissions?partner=asker'), [asker.submissionId]);
      assert.equal((await get(`/submissions/${bodo.submissionId}`, {as: 'operator'})).status, 200);
    });

    it('is nobody’s where nobody is registered and there is no token', async () => {
      const {app} = collectorOn(await open(), openPartners());
      for (const authorization of ['Bearer undefined', 'Bearer ', 'Basic Og=='])
        for (const path of reads) assert.equal((await app.request(path, {headers: {authorization}})).status, 401);
    });

    it('has the answers, what they give and the plan, and a contact only when it is asked for', async () => {
      const {get, post} = collectorOn(await open());
      const brief = 'Notat til rådgiveren';
      const contact = contactOf({name: 'Kari', phone: '+47 900 00 000'});
      const plan = ['green-loan', 'ev-van'];
      const envelope = await post({level: 1, answers: {energy: 'dk'}, plan, contact, brief, municipality: '3203'});
      const path = `/submissions/${envelope.submissionId}`;

      const plain = await (await get(path)).json();
      const {contact: _, brief: __, ...sent} = envelope;
      assert.deepEqual(plain.envelope, sent);
      assert.deepEqual(plain.recomputed, envelope.result);
      assert.equal(plain.verified, 'true');
      assert.deepEqual(plain.answers, envelope.answers);
      assert.deepEqual(plain.plan, plan, 'in the visitor’s order');
      assert.equal(plain.bands.governance, 'begun');
      assert.ok(plain.gaps.includes('waste') && !plain.gaps.includes('energy'));
      assert.deepEqual([plain.sector, plain.size, plain.municipality], ['build', '5-10', '3203']);
      assert.doesNotMatch(JSON.stringify(plain), /Kari|Notat/);

      const whole = await (await get(`${path}?contact=1`)).json();
      const {name, phone, consent, deleteAfter} = whole.contact;
      assert.deepEqual({name, phone, consent}, contact);
      assert.equal(whole.contact.brief, brief);
      assert.ok(deleteAfter > plain.receivedAt);
      const [listed] = (await (await get('/submissions')).json()).submissions;
      assert.ok(!('contact' in listed) && !('envelope' in listed));
    });

    it('has no contact whose time is over, also before it is purged', async () => {
      const {get, post, state} = collectorOn(await open());
      const {submissionId} = await post({contact: contactOf({name: 'Kari', email: 'kari@asker.example'})});
      const paths = ['/submissions?contact=1', `/submissions/${submissionId}?contact=1`, '/submissions.csv?contact=1'];
      for (const path of paths) assert.match(await (await get(path)).text(), /kari@/, path);
      state.now = new Date('2027-05-10T12:00:00.000Z');
      for (const path of paths) assert.doesNotMatch(await (await get(path)).text(), /Kari|kari@/, path);
      assert.equal((await (await get(paths[1])).json()).contact, null);
    });

    it('comes page by page, the newest first, each once, whatever arrives meanwhile', async () => {
      const db = await open();
      const {get} = collectorOn(db);
      // Many at the same moment.
      const at = (minutes) => new Date(Date.UTC(2026, 10, 1, 12, minutes));
      const insert = (count, minutes) =>
        insertSubmissions(
          db,
          Array.from({length: count}, () => ({id: randomUUID(), at: at(minutes)})),
        );
      await insert(9, 0);
      await insert(14, 1);
      const there = (await db.selectFrom('submissions').select('submission_id').execute()).map(
        (row) => row.submission_id,
      );

      const seen = [];
      let cursor = '';
      for (let pages = 0; cursor !== null; pages++) {
        const {submissions, next} = await (await get(`/submissions?limit=5${cursor && `&cursor=${cursor}`}`)).json();
        assert.ok(pages < 6);
        assert.equal(submissions.length, pages < 4 ? 5 : 3);
        seen.push(...submissions);
        cursor = next;
        await insert(3, 2);
      }
      assert.deepEqual(seen.map(({id}) => id).sort(), there.sort());
      const times = seen.map(({receivedAt}) => receivedAt);
      assert.deepEqual(times, times.toSorted().reverse());
    });

    it('is chosen by what the company is, the month, the stage and whether the result is true', async () => {
      const {get, post, state} = collectorOn(await open());
      await post({sector: 'build', size: 'solo', municipality: '3203', level: 0});
      state.now = new Date('2026-12-01T10:00:00.000Z');
      await post({sector: 'sea', size: '1-4', municipality: '1804', level: 3});
      for (const [query, sectors] of [
        ['sector=sea', ['sea']],
        ['size=solo', ['build']],
        ['municipality=1804', ['sea']],
        ['month=2026-11', ['build']],
        ['stage=systematic', ['sea']],
        ['verified=true', ['sea', 'build']],
        ['verified=false', []],
        ['sector=sea&month=2026-11', []],
      ]) {
        const {submissions} = await (await get(`/submissions?${query}`)).json();
        assert.deepEqual(
          submissions.map(({sector}) => sector),
          sectors,
          query,
        );
        const rows = await readCsv(await get(`/submissions.csv?${query}`));
        assert.deepEqual(
          rows.map(({sector}) => sector),
          sectors,
          query,
        );
      }
    });

    it('names what is wrong with a query', async () => {
      const {get} = collectorOn(await open());
      for (const [path, ...wrong] of [
        ['/submissions?sektor=build&limit=0', 'sektor', 'limit'],
        ['/submissions?limit=201', 'limit'],
        ['/submissions?month=2026-13&municipality=32', 'month', 'municipality'],
        ['/submissions?sector=build&sector=sea', 'sector'],
        ['/submissions?cursor=abc', 'cursor'],
        ['/submissions?verified=yes&contact=true', 'verified', 'contact'],
        ['/submissions?__proto__=1', '__proto__'],
        ['/submissions.csv?limit=5', 'limit'],
        ['/aggregates?stage=begun', 'stage'],
        ['/aggregates?month=2026-11&from=2026-10', 'month'],
        ['/aggregates?from=2026-11&to=2026-10', 'to'],
        ['/overview?lang=se', 'lang'],
        [`/submissions/${randomUUID()}?contact=2`, 'contact'],
      ]) {
        const response = await get(path);
        assert.equal(response.status, 400, path);
        assert.equal(response.headers.get('content-type'), 'application/problem+json');
        const {issues} = await response.json();
        assert.deepEqual([...new Set(issues.map((issue) => issue.path))].sort(), wrong.sort(), path);
      }
    });

    it('opens as a spreadsheet in which nothing is a formula', async () => {
      const {get, post} = collectorOn(await open());
      const name = '=HYPERLINK("https://evil.example";"Klikk")';
      await post({plan: ['ev-van'], contact: contactOf({name, phone: '+47 900 00 000'})});
      await post({contact: contactOf({name: 'Kari; "Ås" AS', email: 'kari@asker.example'})});

      for (const [separator, query] of [
        [';', ''],
        [',', '&separator=comma'],
      ]) {
        const rows = await readCsv(await get(`/submissions.csv?contact=1${query}`), separator);
        assert.deepEqual(
          rows.map((row) => [row.name, row.phone]),
          [
            ['Kari; "Ås" AS', ''],
            [`'${name}`, "'+47 900 00 000"],
          ],
        );
        assert.deepEqual([rows[1].sector, rows[1].plan, rows[1]['answers.waste']], ['build', 'ev-van', '1']);
      }
      const response = await get('/submissions.csv?lang=nb');
      assert.match(response.headers.get('content-disposition'), /^attachment; filename="submissions-2026-11-10\.csv"$/);
      const [first] = await readCsv(response);
      assert.deepEqual([first.Bransje, first.Ansatte, first.Trinn], ['Bygg og anlegg', '5–10', 'I gang']);
      assert.ok(!('Navn' in first), 'no contact unless it is asked for');
    });

    it('keeps any text in its cell', async () => {
      const db = await open();
      const {get} = collectorOn(db);
      const hostile = fc.string({unit: fc.constantFrom(...'=+-@\t\r\n";,\'a æ|')});
      await fc.assert(
        fc.asyncProperty(fc.array(hostile, {minLength: 1, maxLength: 5}), async (texts) => {
          await db.deleteFrom('submissions').execute();
          await insertSubmissions(
            db,
            texts.map((sector, index) => ({
              id: randomUUID(),
              at: new Date(Date.UTC(2026, 10, 1) - index),
              sector,
            })),
          );
          const rows = await readCsv(await get('/submissions.csv'));
          assert.deepEqual(
            rows.map((row) => row.sector.replace(/^'(?=[=+\-@\t\r])/, '')),
            texts.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')),
          );
          for (const row of rows) assert.doesNotMatch(row.sector, /^[=+\-@\t\r]/);
        }),
        {numRuns: name === 'SQLite' ? sized(25, 100) : sized(10, 20), seed: 2026},
      );
    });

    it('comes as a spreadsheet some rows at a time, however many there are', async () => {
      const db = await open();
      const {get} = collectorOn(db);
      const rows = Array.from({length: 450}, (_, index) => ({
        id: randomUUID(),
        at: new Date(Date.UTC(2026, 10, 1) + index * 1000),
      }));
      await insertSubmissions(db, rows);
      const reader = (await get('/submissions.csv')).body.getReader();
      const {value} = await reader.read();
      assert.ok(value.length < 5000, 'the heading alone');
      await reader.cancel();
      const read = await readCsv(await get('/submissions.csv'));
      assert.deepEqual(
        read.map(({id}) => id),
        rows.map(({id}) => id).reverse(),
      );
    });

    it('leaves time for others while a long spreadsheet is made', async (test) => {
      const db = await open();
      const {ask} = await startCollector(test, db, {partners: partnersWith()});
      const rows = Array.from({length: 3000}, (_, index) => ({
        id: randomUUID(),
        at: new Date(Date.UTC(2026, 10, 1) + index * 1000),
      }));
      await insertSubmissions(db, rows);
      const headers = {authorization: `Bearer ${tokens.operator}`};
      let isRead = false;
      const reading = ask('/submissions.csv', {headers})
        .then(readCsv)
        .finally(() => (isRead = true));
      let answers = 0;
      for (; !isRead; answers++) assert.equal((await ask('/healthz')).status, 200);
      assert.equal((await reading).length, 3000);
      assert.ok(answers > 10, `${answers} answers meanwhile`);
    });

    it('tells how many there are of what, over whole groups, and the operator over all partners', async () => {
      const db = await open();
      const {get, post, state} = collectorOn(db);
      for (let count = 0; count < 5; count++) await post({plan: ['ev-van']});
      for (let count = 0; count < 6; count++) await post({partner: 'bodo', sector: 'sea', level: 3});
      for (const partner of ['asker', 'bodo']) await publish(db, partner, state.now);

      const own = await (await get('/aggregates')).json();
      assert.equal(own.count, 5);
      assert.deepEqual(own.stages, {counts: [{value: 'begun', count: 5}], notStated: 0});
      assert.equal(own.dimensions.length, check.dimensions.length);
      assert.deepEqual(own.byMonth.counts, [{value: '2026-11', count: 5}]);
      assert.equal((await (await get('/aggregates?month=2026-10')).json()).count, 0);
      assert.equal((await (await get('/aggregates?from=2026-10&to=2026-11&sector=build')).json()).count, 5);

      const nation = await (await get('/national', {as: 'operator'})).json();
      assert.equal(nation.count, 10);
      assert.deepEqual(nation.byPartner.map(({value}) => value).sort(), ['asker', 'bodo']);
      const bodo = await (await get('/aggregates?partner=bodo', {as: 'operator'})).json();
      assert.deepEqual(bodo.bySector.counts, [{value: 'sea', count: 5}]);
    });
  });
}
