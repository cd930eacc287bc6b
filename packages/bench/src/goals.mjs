// The performance goals, relative to the static form of the same run.

const maxReadyRatio = 1.15;
const roundTripMs = 150;
const maxStepRatio = 1.2;
const maxLayoutShift = 0.02;
// The Long Tasks API reports only tasks over 50 ms.
const maxTaskMs = 50;
// Far above noise, far below what a visitor notices.
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

/** Compares the medians with the goals. Ignores the static form and the visits without a reserved height. */
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

/** Compares the ranking with its goal. */
export function judgeRanking({median}) {
  return [goal('ranking: median, µs', 'µs', median, maxRankingUs)];
}
