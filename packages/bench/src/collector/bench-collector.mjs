// npm run bench:collector: measures throughput and latency of the built collector on SQLite and on PostgreSQL, with one instance
// and two. The database, the collectors and the load generator share the cores of this machine.
// SECONDS: duration of each measurement; CONCURRENCY: parallel requests. --json: prints JSON.
import {fork} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import path from 'node:path';
import {startCollector} from '@sdg-widgets/tooling/collector-process.mjs';
import {getPostgres, startPostgres} from '@sdg-widgets/tooling/postgres.mjs';
import {table} from '../table.mjs';
import {forcedWritesPerSecond} from './forced-writes.mjs';

const seconds = Number(process.env.SECONDS ?? 10);
const concurrency = Number(process.env.CONCURRENCY ?? 32);
const warmUp = 3;

const folder = mkdtempSync(path.join(tmpdir(), 'sdg-bench-'));
const partners = path.join(folder, 'partners.json');
writeFileSync(partners, JSON.stringify({partners: [{key: 'bench', name: 'Bench', perMinute: 1_000_000}]}));
const environment = {SDG_COLLECTOR_PARTNERS: partners, TRUST_PROXY: '1'};

async function measure(name, instances, database) {
  console.error(`${name}, instances: ${instances}`);
  const collectors = await Promise.all(Array.from({length: instances}, () => startCollector({database, environment})));
  const load = fork(new URL('load-generator.mjs', import.meta.url));
  try {
    load.send({addresses: collectors.map(({address}) => address), concurrency, warmUp, seconds});
    const [measured] = await once(load, 'message');
    return {name, instances, ...measured};
  } finally {
    load.kill();
    await Promise.all(collectors.map((collector) => collector.kill()));
  }
}

async function measureAll() {
  const results = [await measure('SQLite', 1, {file: path.join(folder, 'bench.db')})];
  if (!getPostgres()) return results;
  const server = await startPostgres();
  try {
    for (const instances of [1, 2])
      results.push(await measure('PostgreSQL', instances, {url: await server.createDatabase()}));
  } finally {
    await server.stop();
  }
  return results;
}

function report({conditions, results}) {
  const rows = results.map(({name, instances, perSecond, median, p99, refused}) => [
    name,
    String(instances),
    perSecond.toFixed(0),
    median.toFixed(0),
    p99.toFixed(0),
    String(Object.values(refused).reduce((sum, count) => sum + count, 0)),
  ]);
  return [conditions, table([['database', 'instances', 'accepted/s', 'median ms', 'p99 ms', 'refused'], ...rows])].join(
    '\n\n',
  );
}

try {
  const conditions =
    `Node ${process.version}, ${availableParallelism()} cores, ${forcedWritesPerSecond(folder)} forced writes a second; ` +
    `${concurrency} post at once, ${seconds} s after ${warmUp} s`;
  const results = await measureAll();
  console.log(
    process.argv.includes('--json')
      ? JSON.stringify({conditions, results}, undefined, 2)
      : report({conditions, results}),
  );
} finally {
  rmSync(folder, {recursive: true, force: true});
}
