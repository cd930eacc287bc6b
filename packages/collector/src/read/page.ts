import {readCursor, writeCursor, type Cursor} from './cursor.js';
import {wrongQuery} from './read-query.js';

const defaultLimit = 50;

/** Number of rows, and the row before the first of them. */
export interface Page {
  readonly limit: number;
  readonly cursor: Cursor | undefined;
}

/**
 * Reads one page of rows.
 *
 * @param read - Returns at most `limit` rows after the cursor.
 * @returns The rows, and the cursor of the next page as `next`, or `null` on the last page.
 * @throws Refusal for an invalid cursor.
 */
export async function readPage<Row extends {readonly id: string}>(
  {limit = String(defaultLimit), cursor: cursorText}: {limit?: string | undefined; cursor?: string | undefined},
  timeOf: (row: Row) => string,
  read: (page: Page) => Promise<readonly Row[]>,
): Promise<{readonly rows: readonly Row[]; readonly next: string | null}> {
  const cursor = cursorText === undefined ? undefined : readCursor(cursorText);
  if (cursorText !== undefined && !cursor)
    throw wrongQuery([{path: 'cursor', message: 'Expected the "next" of the previous page'}]);
  const most = Number(limit);
  // One extra row shows whether there is a next page.
  const found = await read({limit: most + 1, cursor});
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  return {rows, next: last && found.length > most ? writeCursor({receivedAt: timeOf(last), id: last.id}) : null};
}
