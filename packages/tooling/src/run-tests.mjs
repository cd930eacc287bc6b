// Runs every test runner on the build, writes the seconds of each file, and prints the total counts as the last line.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {getBrowsers} from './get-browsers.mjs';
import {isFullRun} from './full-run.mjs';
import {fromRoot, listTests} from './list-tests.mjs';
import {nodeTestCommand} from './node-test-command.mjs';
import {getPostgres} from './postgres.mjs';

const cwd = fromRoot('.');
const results = fromRoot('.test-results');
rmSync(results, {recursive: true, force: true});
mkdirSync(results, {recursive: true});

const runners = {
  // One more than cores, because each file waits now and then.
  node: nodeTestCommand(listTests().node, {concurrency: availableParallelism() + 1}),
  browsers: ['node', fromRoot('node_modules/@web/test-runner/dist/bin.js')],
};

getPostgres();
// Fixes time zone and language, so that results do not depend on the machine. A test about another one sets it.
const timeAndLanguage = {TZ: 'Europe/Oslo', LC_ALL: 'C.UTF-8', LANGUAGE: 'en'};
const env = {...process.env, ...timeAndLanguage, BROWSERS: getBrowsers().join(',')};
let hasPassed = true;
const sum = {passed: 0, failed: 0};
const seconds = {};
for (const [name, [command, ...args]] of Object.entries(runners)) {
  const startedAt = performance.now();
  const {status} = spawnSync(command, args, {cwd, env, stdio: 'inherit'});
  console.log(`\n${name}: ${Math.round((performance.now() - startedAt) / 1000)} s\n`);
  const file = fromRoot(`.test-results/${name}.json`);
  // A runner without results has failed.
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {passed: 0, failed: 1, seconds: {}};
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  Object.assign(seconds, counts.seconds);
  hasPassed &&= status === 0 && counts.passed > 0;
}

const slowestFirst = Object.entries(seconds).sort(([, one], [, other]) => other - one);
writeFileSync(fromRoot('.test-results/seconds.json'), JSON.stringify(Object.fromEntries(slowestFirst), undefined, 2));
console.log('The ten slowest files, in seconds:');
for (const [file, duration] of slowestFirst.slice(0, 10)) console.log(`${duration.toFixed(1).padStart(7)}  ${file}`);

if (isFullRun) {
  const {status} = spawnSync('node', [fromRoot('packages/tooling/src/test-node-versions.mjs')], {
    cwd,
    stdio: 'inherit',
  });
  hasPassed &&= status === 0;
}

console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = hasPassed && sum.failed === 0 ? 0 : 1;
