import {dateInWords} from './format-date.js';

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
