/**
 * The year, the month's name and the day of an ISO date. By hand: the browser's own formatter costs a slow phone a tenth of
 * a second the first time, and not every browser has Nynorsk.
 */
export function dateParts(date: string, months: string): [year: string, month: string, day: number] {
  const [year, month, day] = date.split('-');
  return [year ?? '', months.split(' ')[Number(month) - 1] ?? '', Number(day)];
}
