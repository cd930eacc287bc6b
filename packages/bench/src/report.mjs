import {table} from './table.mjs';

const digits = {ms: 0, µs: 0, times: 2, shift: 3};

const format = (value, unit) => value.toFixed(digits[unit]);

function reportVisits({conditions, medians}) {
  const visits = Object.entries(medians.visits).map(([name, {ready, shift, longest}]) => {
    const form = medians.visits[name.replace(/^\w+/, 'static')];
    return [
      name,
      ready === undefined ? '' : format(ready, 'ms'),
      ready && form ? format(ready / form.ready, 'times') : '',
      format(shift, 'shift'),
      longest ? format(longest, 'ms') : 'none',
    ];
  });
  const steps = Object.entries(medians.steps).map(([contestant, step]) => [
    contestant,
    format(step, 'ms'),
    format(step / medians.steps.static, 'times'),
  ]);
  return [
    conditions,
    table([['visit', 'ready ms', 'x static', 'layout shift', 'task over 50 ms'], ...visits]),
    table([['contestant', 'step ms', 'x static'], ...steps]),
  ];
}

function reportRanking({conditions, median, worst}) {
  const times = [format(median, 'µs'), format(worst, 'µs')];
  return [
    conditions,
    table([
      ['', 'median µs', 'worst µs'],
      ['ranking', ...times],
    ]),
  ];
}

/** Formats measurements and goals as plain text. `visits` is absent if only the ranking was measured. */
export function report({visits, ranking, goals}) {
  const judged = goals.map(({name, unit, measured, limit, isMet}) => [
    name,
    format(measured, unit),
    format(limit, unit),
    isMet ? 'ok' : 'over',
  ]);
  return [
    ...(visits ? reportVisits(visits) : []),
    ...reportRanking(ranking),
    table([['goal', 'measured', 'at most', ''], ...judged]),
  ].join('\n\n');
}
