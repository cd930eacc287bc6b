/**
 * JSON of data as it is. Older libraries give a page's arrays a `toJSON` of their own, by which `JSON.stringify` alone would
 * make texts of lists.
 */
export function toJson(data: unknown, space?: number): string {
  return JSON.stringify(data, originalValue, space);
}

/** A replacer is called with what `toJSON` has made of a value; the value itself is still in its place. */
function originalValue(this: Readonly<Record<string, unknown>>, key: string): unknown {
  return this[key];
}
