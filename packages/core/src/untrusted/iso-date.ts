/** Whether the text is an existing date, such as 2026-11-21. 2026-02-30 does not exist. */
export function isIsoDate(text: string): boolean {
  return new Date(text).toJSON()?.slice(0, 10) === text;
}
