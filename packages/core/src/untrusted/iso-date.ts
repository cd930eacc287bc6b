/** Whether the text is a day of the calendar: 2026-02-30 is none. */
export function isIsoDate(text: string): boolean {
  return new Date(text).toJSON()?.slice(0, 10) === text;
}
