/** Between cells. Excel in Norway opens a file with semicolons as columns, and one with commas as one column. */
export const separators = {semicolon: ';', comma: ','} as const;

export type Separator = (typeof separators)[keyof typeof separators];

/** What makes Excel read the file as UTF-8. */
export const byteOrderMark = '\uFEFF';

/** One line as RFC 4180 has it. A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvLine(cells: readonly string[], separator: Separator): string {
  return `${cells.map(cell).join(separator)}\r\n`;
}

function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  // Quoted for either separator and a tab: also who opens it with another one gets no cell that begins in the middle of this.
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
