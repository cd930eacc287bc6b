import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {databases} from '@sdg-widgets/tooling/databases.mjs';
import pg from 'pg';

const all = databases({fsync: true});

for (const {name, skip, open} of all) {
  describe(`a test on ${name}`, {skip}, () => {
    it('has a database to itself, with the tables in it', async () => {
      const [one, other] = [await open(), await open()];
      await one.insertInto('salts').values({day: '2026-12-01', salt: 'x'}).execute();

      assert.equal((await one.selectFrom('salts').selectAll().execute()).length, 1);
      assert.deepEqual(await other.selectFrom('salts').selectAll().execute(), []);
    });
  });
}

const {skip, create, server} = all[1];

describe('a PostgreSQL server of the tests', {skip}, () => {
  for (const mode of ['fast', 'immediate']) {
    it(`comes back with what it has acknowledged (${mode})`, async () => {
      const {url} = await create();
      const query = async (sql) => {
        const client = new pg.Client(url);
        client.on('error', () => {});
        await client.connect();
        return client.query(sql).finally(() => client.end());
      };
      await query('create table kept (value text)');
      await query("insert into kept values ('yes')");

      await (await server()).restart({mode});

      assert.deepEqual((await query('select value from kept')).rows, [{value: 'yes'}]);
    });
  }

  it('forces to disk what it acknowledges', async () => {
    const client = new pg.Client((await create()).url);
    await client.connect();
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      assert.deepEqual((await client.query(`show ${setting}`)).rows, [{[setting]: 'on'}]);
    await client.end();
  });

  it('is gone when the process of the tests was killed', async () => {
    const module = fileURLToPath(new URL('../src/postgres.mjs', import.meta.url));
    const script = `
      import {startPostgres} from ${JSON.stringify(module)};
      const server = await startPostgres();
      console.log(await server.createDatabase());
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [url] = await once(createInterface(child.stdout), 'line');
    const client = new pg.Client(url);
    await client.connect();
    const [{data_directory: folder}] = (await client.query('show data_directory')).rows;
    assert.ok(existsSync(folder));
    const ended = once(client, 'error');

    child.kill('SIGKILL');

    await ended;
    while (existsSync(folder)) await new Promise((resolve) => setTimeout(resolve, 20));
    await assert.rejects(new pg.Client(url).connect(), {code: 'ECONNREFUSED'});
  });
});
