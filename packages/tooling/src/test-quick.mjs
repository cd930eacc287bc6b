// npm run test:quick [name]: lint, types, pure tests, and the elements' tests in Chromium, all on the sources without a build. With a
// name, only the tests whose path contains it.
import {spawn} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fromRoot, listTests} from './list-tests.mjs';
import {nodeTestCommand} from './node-test-command.mjs';

const cwd = fromRoot('.');
const [name] = process.argv.slice(2);
const condition = 'sdg-source';
const binary = (path) => ['node', fromRoot(`node_modules/${path}`)];

// Pure tests are in TypeScript. They need no server and no build.
const tests = listTests(name);
const pure = tests.node.filter((file) => file.endsWith('.ts'));
const elements = tests.browser.filter((file) => file.startsWith('packages/elements/'));

function run([command, ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({hasPassed: code === 0, output}));
  });
}

async function check(label, command, env) {
  const startedAt = performance.now();
  const {hasPassed, output} = await run(command, env);
  console.log(`${hasPassed ? '✔' : '✖'} ${label}, ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  if (!hasPassed) console.log(output);
  return hasPassed;
}

/** Runs checks in sequence. Resolves to whether all have passed. */
async function checkAll(checks) {
  let hasPassed = true;
  for (const step of checks) hasPassed = (await check(...step)) && hasPassed;
  return hasPassed;
}

if (pure.length + elements.length === 0)
  throw new Error(`No pure test and no test of the elements has "${name}" in its path.`);
mkdirSync(fromRoot('.test-results'), {recursive: true});

const importRules = 'packages/tooling/src/import-rules.mjs';
const importers = ['packages', 'demo', 'stories'];
const staticChecks = [
  ['types', [...binary('typescript/bin/tsc'), '-p', 'tsconfig.check.json', '--customConditions', condition]],
  ['lint', [...binary('eslint/bin/eslint.js'), '.']],
  ['imports', [...binary('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', importRules, ...importers]],
  ['unused', [...binary('knip/bin/knip.js'), '--no-progress', '--no-config-hints']],
  ['format', [...binary('prettier/bin/prettier.cjs'), '--check', '.']],
];
const inNode = ['pure tests', nodeTestCommand(pure, {concurrency: availableParallelism(), conditions: [condition]})];
const inChromium = [
  'tests of the elements in Chromium',
  [...binary('@web/test-runner/dist/bin.js'), '--files', ...elements],
  {BROWSERS: 'chromium', CONDITIONS: condition},
];

const builder = ['node', '--import=tsx', `--conditions=${condition}`, fromRoot('packages/content/build.mjs')];
const isCompiled = await check('the texts, compiled', builder);
const results = await Promise.all([
  checkAll(name ? [] : staticChecks),
  checkAll([...(pure.length > 0 ? [inNode] : []), ...(elements.length > 0 ? [inChromium] : [])]),
]);
process.exitCode = isCompiled && results.every(Boolean) ? 0 : 1;
