// What a developer runs between two thoughts: lint, types, pure tests, and the tests of the elements in Chromium, all on the
// sources, so that nothing has to be built before. With a name, only the tests that have it in their path.
import {spawn} from 'node:child_process';
import {mkdirSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {fromRoot, listTests} from './list-tests.mjs';
import {nodeTestCommand} from './node-test-command.mjs';

const cwd = fromRoot('.');
const [name] = process.argv.slice(2);
const condition = 'sdg-source';
const binary = (path) => ['node', fromRoot(`node_modules/${path}`)];

// Pure: TypeScript, which needs no server and no package as it is published.
const tests = listTests(name);
const pure = tests.node.filter((file) => file.endsWith('.ts'));
const elements = tests.browser.filter((file) => file.startsWith('packages/elements/'));

function run([command, ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {cwd, env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({isGreen: code === 0, output}));
  });
}

async function check(what, command, env) {
  const begun = performance.now();
  const {isGreen, output} = await run(command, env);
  console.log(`${isGreen ? '✔' : '✖'} ${what}, ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (!isGreen) console.log(output);
  return isGreen;
}

/** One after another. Resolves to whether all of them are green. */
async function checkAll(checks) {
  let isGreen = true;
  for (const each of checks) isGreen = (await check(...each)) && isGreen;
  return isGreen;
}

if (pure.length + elements.length === 0)
  throw new Error(`No pure test and no test of the elements has "${name}" in its path.`);
mkdirSync(fromRoot('.test-results'), {recursive: true});

const importRules = 'packages/tooling/src/import-rules.mjs';
const importers = ['packages', 'demo', 'stories'];
const statics = [
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
const areThere = await check('the texts, compiled', builder);
const results = await Promise.all([
  checkAll(name ? [] : statics),
  checkAll([...(pure.length > 0 ? [inNode] : []), ...(elements.length > 0 ? [inChromium] : [])]),
]);
process.exitCode = areThere && results.every(Boolean) ? 0 : 1;
