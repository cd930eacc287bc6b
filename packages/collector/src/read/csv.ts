/** Column separators. A Norwegian Excel splits columns at semicolons, and not at commas. */
export const separators = {semicolon: ';', comma: ','} as const;

export type Separator = (typeof separators)[keyof typeof separators];

/** Makes Excel read the file as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** Formats a line by RFC 4180. A cell that a spreadsheet would run as a formula is prefixed with an apostrophe. */
export function csvLine(cells: readonly string[], separator: Separator): string {
  return `${cells.map(cell).join(separator)}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  // Quoted for every common separator: a file opened with another one must not split this cell.
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
