import type {Result} from './result.js';

/**
 * Finds the strongest and the weakest dimension, by id; the first asked among equals. Compares certain values only: the lower
 * bound of the strongest with the upper bound of the weakest. Returns `null` unless the first is higher, so that neither is
 * named by guesswork.
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
