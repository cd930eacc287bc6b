// What we hold ourselves to, against the static form of the same run.

const readyRatio = 1.15;
const roundTrip = 150;
const stepRatio = 1.2;
const layoutShift = 0.02;

const goal = (name, unit, measured, limit) => ({name, unit, measured, limit, isMet: measured <= limit});

/** `medians`: by the name of the visit. */
export function judge(medians) {
  const form = medians['static-screen-phone'];
  const ready = ['screen', 'immediate'].flatMap((start) => {
    const [floor, single, loader] = ['static', 'single', 'loader'].map(
      (contestant) => medians[`${contestant}-${start}-phone`].ready,
    );
    return [
      goal(`${start}: single file ready, times the form`, 'times', single / floor, readyRatio),
      goal(
        `${start}: loader ready, ms over ${readyRatio} times the form`,
        'ms',
        loader - readyRatio * floor,
        roundTrip,
      ),
    ];
  });
  const step = ['single', 'loader'].map((contestant) =>
    goal(
      `${contestant}: step painted, times the form`,
      'times',
      medians[`${contestant}-screen-phone`].step / form.step,
      stepRatio,
    ),
  );
  const shift = Object.entries(medians)
    .filter(([name]) => !name.startsWith('static') && !name.endsWith('unreserved'))
    .map(([name, {shift}]) => goal(`${name}: layout shift`, 'shift', shift, layoutShift));
  return [...ready, ...step, ...shift];
}
