/**
 * Serializes data and ignores `toJSON`. Older versions of Prototype.js add a `toJSON` to a page's arrays, which makes
 * `JSON.stringify` write them as strings.
 *
 * @param space Spaces of indentation, as in `JSON.stringify`.
 *
 * @internal
 */
export function toJson(data: unknown, space?: number): string {
  return JSON.stringify(data, originalValue, space);
}

/** A replacer receives the output of `toJSON`; the holder (`this`) still has the original value. */
function originalValue(this: Readonly<Record<string, unknown>>, key: string): unknown {
  return this[key];
}
