// Counts what @web/test-runner ran, and leaves the numbers where run-tests.mjs adds them up.
import {mkdirSync, writeFileSync} from 'node:fs';

const testsOf = ({tests = [], suites = []}) => [...tests, ...suites.flatMap(testsOf)];

export function countReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const tests = sessions.flatMap(({testResults}) => (testResults ? testsOf(testResults) : []));
      // A file that could not be run has no tests; it has failed all the same.
      const broken = sessions.filter(
        ({passed, testResults}) => !passed && (!testResults || testsOf(testResults).every((test) => test.passed)),
      );
      const counts = {
        passed: tests.filter(({passed}) => passed).length,
        failed: tests.filter(({passed, skipped}) => !passed && !skipped).length + broken.length,
      };
      mkdirSync(new URL('./', file), {recursive: true});
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}
