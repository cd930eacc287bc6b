// Counts what node:test ran, beside its readable output.
export default async function* countReporter(events) {
  const counts = {passed: 0, failed: 0};
  for await (const {type, data} of events) {
    if (data.details?.type === 'suite') continue;
    if (type === 'test:pass' && !data.skip && !data.todo) counts.passed += 1;
    if (type === 'test:fail') counts.failed += 1;
  }
  yield JSON.stringify(counts);
}
