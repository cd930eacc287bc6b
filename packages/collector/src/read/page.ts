import {readCursor, writeCursor, type Cursor} from './cursor.js';
import {wrongQuery} from './read-query.js';

const defaultLimit = 50;

/** How many rows are wanted, and after which. */
export interface Page {
  readonly limit: number;
  readonly cursor: Cursor | undefined;
}

/**
 * The page that a query asks for, by what reads so many rows after a cursor. `next` is the cursor of the page after it, or
 * `null`. Throws a `Refusal` when the query's own is none of ours.
 */
export async function readPage<Row extends {readonly id: string}>(
  {limit = String(defaultLimit), cursor: cursorText}: {limit?: string | undefined; cursor?: string | undefined},
  timeOf: (row: Row) => string,
  read: (page: Page) => Promise<readonly Row[]>,
): Promise<{readonly rows: readonly Row[]; readonly next: string | null}> {
  const cursor = cursorText === undefined ? undefined : readCursor(cursorText);
  if (cursorText !== undefined && !cursor)
    throw wrongQuery([{path: 'cursor', message: 'Expected what "next" said in the answer before'}]);
  const most = Number(limit);
  // One more than is wanted tells whether there is more.
  const found = await read({limit: most + 1, cursor});
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  return {rows, next: last && found.length > most ? writeCursor({receivedAt: timeOf(last), id: last.id}) : null};
}
