/**
 * Serializes with the keys of every object sorted, so that equal values give equal text and the same hash. Ignores `toJSON`,
 * as `toJson` does.
 *
 * @example
 * canonicalJson({b: 1, a: 2}); // '{"a":2,"b":1}'
 *
 * @internal
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sortKeys);
}

function sortKeys(this: Readonly<Record<string, unknown>>, key: string): unknown {
  const property = this[key];
  return typeof property === 'object' && property !== null && !Array.isArray(property)
    ? Object.fromEntries(Object.entries(property).sort(([a], [b]) => (a < b ? -1 : 1)))
    : property;
}
