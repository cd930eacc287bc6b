import type {Opportunity} from './catalogue.js';
import type {RankedOpportunity} from './rank-opportunities.js';

/** A visitor's filter. A field that is not set matches every opportunity. */
export interface OpportunityFilter {
  readonly effort?: Opportunity['effort'];
  /** A theme of the check: rules, market, capital. */
  readonly theme?: string;
  readonly driver?: string;
  /** The number of a UN goal, 1 to 17. */
  readonly goal?: number;
}

/**
 * Returns the opportunities that match every field of the filter, in the same order.
 *
 * @internal
 */
export function filterOpportunities(
  ranked: readonly RankedOpportunity[],
  {effort, theme, driver, goal}: OpportunityFilter,
): RankedOpportunity[] {
  return ranked.filter(
    ({opportunity}) =>
      (effort === undefined || opportunity.effort === effort) &&
      (theme === undefined || opportunity.lens.includes(theme)) &&
      (driver === undefined || opportunity.drivers.includes(driver)) &&
      (goal === undefined || goalsOf(opportunity).includes(goal)),
  );
}

/**
 * Returns the numbers of the UN goals (1 to 17) behind an opportunity's targets, unique and ascending.
 *
 * @internal
 */
export function goalsOf({sdgTargets}: Opportunity): number[] {
  return [...new Set(sdgTargets.map((target) => Number.parseInt(target, 10)))].sort((a, b) => a - b);
}
