// What we hold ourselves to, against the static form of the same run.

const maxReadyRatio = 1.15;
const roundTripMs = 150;
const maxStepRatio = 1.2;
const maxLayoutShift = 0.02;
// What the platform calls a long task, and tells of only then.
const maxTaskMs = 50;
// Generous: far more than any noise, far less than anybody notices.
const maxRankingUs = 1000;

const goal = (name, unit, measured, limit) => ({name, unit, measured, limit, isMet: measured <= limit});

function judgeReady(visits, start) {
  const ready = (contestant) => visits[`${contestant}-${start}-phone`].ready;
  const allowed = maxReadyRatio * ready('static');
  return [
    goal(`${start}: single file ready, times the form`, 'times', ready('single') / ready('static'), maxReadyRatio),
    goal(
      `${start}: loader ready, ms over ${maxReadyRatio} times the form`,
      'ms',
      ready('loader') - allowed,
      roundTripMs,
    ),
  ];
}

/** Each goal with its measured value and whether it is met. The static form and a height not reserved are not judged. */
export function judge({visits, steps}) {
  const shifts = Object.entries(visits).filter(([name]) => !/^static|unreserved$/.test(name));
  return [
    ...judgeReady(visits, 'screen'),
    ...judgeReady(visits, 'immediate'),
    goal('single: step painted, times the form', 'times', steps.single / steps.static, maxStepRatio),
    goal('loader: step painted, times the form', 'times', steps.loader / steps.static, maxStepRatio),
    ...shifts.map(([name, {shift}]) => goal(`${name}: layout shift`, 'shift', shift, maxLayoutShift)),
    goal('loader, passed by: longest task, ms', 'ms', visits['loader-screen-phone-below'].longest, maxTaskMs),
  ];
}

export function judgeRanking({median}) {
  return [goal('ranking: median, µs', 'µs', median, maxRankingUs)];
}
