export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * `visits`: `ready`, `shift` and `longest` by the name of the visit, `ready` only where somebody comes. `steps`: by contestant, of every step on a phone; how the form
 * was started makes no difference to it, and a step is so short that each one helps.
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
