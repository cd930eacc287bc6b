import {fromRoot} from './list-tests.mjs';

/**
 * The command that runs test files in Node, `concurrency` of them at a time. TypeScript is stripped by tsx, since the oldest Node
 * that is supported cannot. `conditions` are those of the packages' exports.
 */
export function nodeTestCommand(files, {concurrency, conditions = []}) {
  return [
    'node',
    ...conditions.map((condition) => `--conditions=${condition}`),
    '--import=tsx',
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    `--test-reporter=${fromRoot('packages/tooling/src/node-count-reporter.mjs')}`,
    `--test-reporter-destination=${fromRoot('.test-results/node.json')}`,
    ...files,
  ];
}
