/** Computes the median. */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Computes the medians. `visits` has `ready` (unless the check is never reached), `shift` and `longest` by visit. `steps` has the
 * duration by contestant, over all steps on a phone, because the way of starting does not affect it.
 */
export function mediansOf(visits, samples) {
  const stepsOf = (contestant) =>
    visits
      .filter((visit) => visit.contestant === contestant && visit.device === 'phone')
      .flatMap(({name}) => samples.get(name))
      .flatMap(({steps}) => steps);
  const medianOf = (name, figure) => median(samples.get(name).map((sample) => sample[figure]));
  return {
    visits: Object.fromEntries(
      visits.map(({name, isPassedBy}) => [
        name,
        {
          ...(isPassedBy ? {} : {ready: medianOf(name, 'ready')}),
          shift: medianOf(name, 'shift'),
          longest: medianOf(name, 'longest'),
        },
      ]),
    ),
    steps: Object.fromEntries(
      ['static', 'single', 'loader'].map((contestant) => [contestant, median(stepsOf(contestant))]),
    ),
  };
}
