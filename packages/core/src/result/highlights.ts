import type {Result} from './result.js';

/**
 * The dimension that is furthest and the one with most to gain; the first asked where several are equal. Only what is
 * certain: the strongest by what is known, the weakest by what it may be at most. `null` when the one does not clearly
 * stand above the other: then neither may be named.
 */
export function highlights({dimensions}: Result): {readonly strongest: string; readonly weakest: string} | null {
  const known = dimensions.flatMap(({id, range, known}) => (range && known > 0 ? [{id, ...range}] : []));
  const maxLower = Math.max(...known.map(({lower}) => lower));
  const minUpper = Math.min(...known.map(({upper}) => upper));
  if (!(maxLower > minUpper)) return null;
  return {
    strongest: known.find(({lower}) => lower === maxLower)!.id,
    weakest: known.find(({upper}) => upper === minUpper)!.id,
  };
}
