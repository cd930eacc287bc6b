import type {Result} from './result.js';

/**
 * The dimensions that are furthest and least far, by what is known for certain; the first asked where several are equal.
 * `null` when nothing is known or all stand equal: then neither may be named.
 */
export function highlights({dimensions}: Result): {readonly strongest: string; readonly weakest: string} | null {
  const known = dimensions.flatMap(({id, range, known}) => (range && known > 0 ? [{id, lower: range.lower}] : []));
  const values = known.map(({lower}) => lower);
  const most = Math.max(...values);
  const least = Math.min(...values);
  if (!(most > least)) return null;
  const first = (value: number) => known.find(({lower}) => lower === value)!.id;
  return {strongest: first(most), weakest: first(least)};
}
