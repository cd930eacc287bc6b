// A reporter for @web/test-runner: writes counts and the seconds of each file for run-tests.mjs.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const testsOf = ({tests = [], suites = []}) => [...tests, ...suites.flatMap(testsOf)];

/** @param {URL} file Where to write the counts as JSON. */
export function countReporter(file) {
  const startTimes = new Map();
  const seconds = {};

  /** Measures from opening the file in a browser until its results arrive. */
  function recordTime({id, status, testFile, browser}) {
    if (status === 'INITIALIZING') startTimes.set(id, performance.now());
    if (status !== 'FINISHED' || !startTimes.has(id)) return;
    const name = `${path.relative('.', testFile).replaceAll(path.sep, '/')}, ${browser.name}`;
    seconds[name] = (performance.now() - startTimes.get(id)) / 1000;
  }

  return {
    start({sessions}) {
      sessions.on('session-status-updated', recordTime);
    },
    onTestRunFinished({sessions}) {
      const tests = sessions.flatMap(({testResults}) => (testResults ? testsOf(testResults) : []));
      // A file that could not run has no tests, but counts as failed.
      const broken = sessions.filter(
        ({passed, testResults}) => !passed && (!testResults || testsOf(testResults).every((test) => test.passed)),
      );
      const counts = {
        passed: tests.filter(({passed}) => passed).length,
        failed: tests.filter(({passed, skipped}) => !passed && !skipped).length + broken.length,
        seconds,
      };
      mkdirSync(new URL('./', file), {recursive: true});
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}
