const digits = {ms: 0, times: 2, shift: 3};

const format = (value, unit) => (value === undefined ? '' : value.toFixed(digits[unit]));

/** Columns as wide as they must be; the first to the left, figures to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const align = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n');
}

/** The medians and the goals as plain text. */
export function report({conditions, medians, goals}) {
  const visits = Object.entries(medians).map(([name, {ready, step, shift}]) => {
    const form = medians[name.replace(/^\w+/, 'static')];
    return [
      name,
      format(ready, 'ms'),
      format(form && ready / form.ready, 'times'),
      format(step, 'ms'),
      format(form && step && step / form.step, 'times'),
      format(shift, 'shift'),
    ];
  });
  const judged = goals.map(({name, unit, measured, limit, isMet}) => [
    name,
    format(measured, unit),
    format(limit, unit),
    isMet ? 'ok' : 'over',
  ]);
  return [
    conditions,
    table([['visit', 'ready ms', 'x static', 'step ms', 'x static', 'layout shift'], ...visits]),
    table([['goal', 'measured', 'at most', ''], ...judged]),
  ].join('\n\n');
}
