/** The last row of a page. The next page has older rows, or equally old ones with a lower id. */
export interface Cursor {
  readonly receivedAt: string;
  readonly id: string;
}

const pattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9A-Fa-f-]{36})$/;

/** Encodes a cursor for a URL. */
export function writeCursor({receivedAt, id}: Cursor): string {
  return Buffer.from(`${receivedAt} ${id}`).toString('base64url');
}

/** Decodes a cursor. `undefined` for any other text. */
export function readCursor(text: string): Cursor | undefined {
  const [, receivedAt, id] = pattern.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  return receivedAt && id ? {receivedAt, id} : undefined;
}
