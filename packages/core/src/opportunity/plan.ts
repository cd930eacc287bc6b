import {maxPlanItems} from '../limits.js';

/** The plan with the opportunity at its end; the same plan when it is in it already, or full. */
export function addToPlan(plan: readonly string[], id: string): readonly string[] {
  return plan.includes(id) || plan.length >= maxPlanItems ? plan : [...plan, id];
}

export function removeFromPlan(plan: readonly string[], id: string): readonly string[] {
  return plan.includes(id) ? plan.filter((itemId) => itemId !== id) : plan;
}

/** The plan with the opportunity one place earlier (-1) or later (1); the same plan at its ends. */
export function moveInPlan(plan: readonly string[], id: string, step: -1 | 1): readonly string[] {
  const from = plan.indexOf(id);
  const to = from + step;
  if (from < 0 || to < 0 || to >= plan.length) return plan;
  const moved = [...plan];
  [moved[from], moved[to]] = [moved[to]!, id];
  return moved;
}
