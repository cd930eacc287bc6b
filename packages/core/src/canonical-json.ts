/**
 * JSON with the keys of every object sorted: two values that say the same give the same text, and so the same hash. Of data as
 * it is, like `toJson`.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sorted);
}

function sorted(this: Readonly<Record<string, unknown>>, key: string): unknown {
  const inner = this[key];
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
    : inner;
}
