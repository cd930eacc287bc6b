/**
 * JSON with the keys of every object sorted: two values that say the same give the same text, and so the same hash. Of data as
 * it is, like `toJson`.
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
