type DateInWords = (day: number, month: string, year: string) => string;

/**
 * An ISO date in words. By hand: the browser's own formatter costs a slow phone a tenth of a second the first time, and not
 * every browser has Nynorsk. `months` are their names, in one line.
 */
export function dateInWords(date: string, months: string, inWords: DateInWords): string {
  const [year = '', month, day] = date.split('-');
  return inWords(Number(day), months.split(' ')[Number(month) - 1] ?? '', year);
}

/** When somebody last looked. */
export function checkedOn(date: string, messages: {readonly months: string; readonly checkedOn: DateInWords}): string {
  return dateInWords(date, messages.months, messages.checkedOn);
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A moment in words, where the visitor is: the day, and the time as "14.05". `months` are their names, in one line. */
export function momentInWords(
  moment: Date,
  months: string,
  inWords: (day: number, month: string, time: string) => string,
): string {
  const date = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].join('-');
  const time = `${twoDigits(moment.getHours())}.${twoDigits(moment.getMinutes())}`;
  return dateInWords(date, months, (day, month) => inWords(day, month, time));
}
