export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * `visits`: `ready` and `shift` by the name of the visit. `steps`: by contestant, of every step on a phone; how the form
 * was started makes no difference to it, and a step is so short that each one helps.
 */
export function mediansOf(visits, samples) {
  const stepsOf = (contestant) =>
    visits
      .filter((visit) => visit.contestant === contestant && visit.device === 'phone')
      .flatMap(({name}) => samples.get(name))
      .flatMap(({steps}) => steps);
  const medians = (names, of) => Object.fromEntries(names.map((name) => [name, of(name)]));
  return {
    visits: medians(
      visits.map(({name}) => name),
      (name) => ({
        ready: median(samples.get(name).map(({ready}) => ready)),
        shift: median(samples.get(name).map(({shift}) => shift)),
      }),
    ),
    steps: medians(['static', 'single', 'loader'], (contestant) => median(stepsOf(contestant))),
  };
}
