/** A range of employee counts. `max` is `null` without an upper limit. */
export interface Employees {
  readonly min: number;
  readonly max: number | null;
}

/**
 * Reads a value of the context question `size`. Anything else gives the range of all sizes.
 *
 * @param size Such as `solo`, `5-10` or `250+`.
 */
export function employeesOf(size: string): Employees {
  if (size === 'solo') return {min: 0, max: 0};
  const [, min, max] = /^(\d+)(?:-(\d+)|\+)$/.exec(size) ?? [];
  return {min: Number(min ?? 0), max: max === undefined ? null : Number(max)};
}
