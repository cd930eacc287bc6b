import {fromRoot} from './list-tests.mjs';

/**
 * Returns the command that runs test files in Node. tsx strips the types, which the oldest supported Node cannot.
 *
 * @param concurrency Number of files that run at once.
 * @param conditions The export conditions of the packages.
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
