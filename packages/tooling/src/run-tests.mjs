// Runs every test runner, and ends with one line that adds them up.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {getBrowsers} from './get-browsers.mjs';
import {getPostgres} from './postgres.mjs';

const root = new URL('../../../', import.meta.url);
const results = new URL('.test-results/', root);
const fromRoot = (path) => fileURLToPath(new URL(path, root));

rmSync(results, {recursive: true, force: true});
mkdirSync(results, {recursive: true});

const nodeTests = readdirSync(new URL('packages/', root), {recursive: true})
  .filter((file) => file.endsWith('.test.mjs') && !file.includes('node_modules'))
  .map((file) => `packages/${file}`);

const runners = {
  node: [
    'node',
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${fromRoot('packages/tooling/src/node-count-reporter.mjs')}`,
    `--test-reporter-destination=${fromRoot('.test-results/node.json')}`,
    ...nodeTests,
  ],
  browsers: ['node', fromRoot('node_modules/@web/test-runner/dist/bin.js')],
};

getPostgres();
const env = {...process.env, BROWSERS: getBrowsers().join(',')};
let isGreen = true;
const sum = {passed: 0, failed: 0};
for (const [name, [command, ...args]] of Object.entries(runners)) {
  const {status} = spawnSync(command, args, {cwd: root, env, stdio: 'inherit'});
  const file = new URL(`${name}.json`, results);
  // A runner that ran nothing has not passed.
  const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {passed: 0, failed: 1};
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  isGreen &&= status === 0 && counts.passed > 0;
}

console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = isGreen && sum.failed === 0 ? 0 : 1;
