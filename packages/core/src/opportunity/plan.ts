import {maxPlanItems} from '../limits.js';

/**
 * Appends an opportunity. Returns the same plan if it is in there already, or if the plan is full (`maxPlanItems`).
 *
 * @internal
 */
export function addToPlan(plan: readonly string[], id: string): readonly string[] {
  return plan.includes(id) || plan.length >= maxPlanItems ? plan : [...plan, id];
}

/**
 * Removes an opportunity. Returns the same plan if it is not in there.
 *
 * @internal
 */
export function removeFromPlan(plan: readonly string[], id: string): readonly string[] {
  return plan.includes(id) ? plan.filter((itemId) => itemId !== id) : plan;
}

/**
 * Moves an opportunity one place. Returns the same plan if that is not possible.
 *
 * @param step -1 for earlier, 1 for later.
 *
 * @internal
 */
export function moveInPlan(plan: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = plan.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= plan.length) return plan;
  const moved = [...plan];
  [moved[from], moved[to]] = [moved[to]!, id];
  return moved;
}
