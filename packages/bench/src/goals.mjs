// What we hold ourselves to, against the static form of the same run.

const readyRatio = 1.15;
const roundTrip = 150;
const stepRatio = 1.2;
const layoutShift = 0.02;
// What the platform calls a long task, and tells of only then.
const longestTask = 50;
// Generous: far more than any noise, far less than anybody notices.
const longestRanking = 1000;

const goal = (name, unit, measured, limit) => ({name, unit, measured, limit, isMet: measured <= limit});

function judgeReady(visits, start) {
  const ready = (contestant) => visits[`${contestant}-${start}-phone`].ready;
  const allowed = readyRatio * ready('static');
  return [
    goal(`${start}: single file ready, times the form`, 'times', ready('single') / ready('static'), readyRatio),
    goal(`${start}: loader ready, ms over ${readyRatio} times the form`, 'ms', ready('loader') - allowed, roundTrip),
  ];
}

/** Each goal with its measured value and whether it is met. The static form and a height not reserved are not judged. */
export function judge({visits, steps}) {
  const shifts = Object.entries(visits).filter(([name]) => !/^static|unreserved$/.test(name));
  return [
    ...judgeReady(visits, 'screen'),
    ...judgeReady(visits, 'immediate'),
    goal('single: step painted, times the form', 'times', steps.single / steps.static, stepRatio),
    goal('loader: step painted, times the form', 'times', steps.loader / steps.static, stepRatio),
    ...shifts.map(([name, {shift}]) => goal(`${name}: layout shift`, 'shift', shift, layoutShift)),
    goal('loader, passed by: longest task, ms', 'ms', visits['loader-screen-phone-below'].longest, longestTask),
  ];
}

export function judgeRanking({median}) {
  return [goal('ranking: median, µs', 'µs', median, longestRanking)];
}
