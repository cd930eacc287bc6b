// A reporter for node:test: writes counts and the seconds of each file for run-tests.mjs.
import path from 'node:path';

export default async function* countReporter(events) {
  const counts = {passed: 0, failed: 0, seconds: {}};
  for await (const {type, data} of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const isTest = data.details.type !== 'suite';
    if (isTest && type === 'test:fail') counts.failed += 1;
    else if (isTest && !data.skip && !data.todo) counts.passed += 1;
    // The duration of a top-level suite includes its tests.
    if (data.nesting > 0 || !data.file) continue;
    const file = path.relative(process.cwd(), data.file).replaceAll(path.sep, '/');
    counts.seconds[file] = (counts.seconds[file] ?? 0) + data.details.duration_ms / 1000;
  }
  yield JSON.stringify(counts);
}
