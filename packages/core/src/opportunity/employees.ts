/** How many people work there, as far as it is known. `max` is `null` where there is no upper end. */
export interface Employees {
  readonly min: number;
  readonly max: number | null;
}

/** Reads a size of the check: `solo`, `5-10`, `250+`. What it does not know may be any size. */
export function employeesOf(size: string): Employees {
  if (size === 'solo') return {min: 0, max: 0};
  const [, min, max] = /^(\d+)(?:-(\d+)|\+)$/.exec(size) ?? [];
  return {min: Number(min ?? 0), max: max === undefined ? null : Number(max)};
}
