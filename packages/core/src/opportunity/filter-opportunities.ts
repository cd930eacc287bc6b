import type {Opportunity} from './catalogue.js';
import type {RankedOpportunity} from './rank-opportunities.js';

/** What the visitor looks for among all that fit; what is not set lets everything through. */
export interface OpportunityFilter {
  readonly effort?: Opportunity['effort'];
  /** A theme of the check: rules, market, capital. */
  readonly theme?: string;
  readonly driver?: string;
  /** 1 to 17. */
  readonly goal?: number;
}

/** Those that pass all of the filter, in their order. */
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

/** The goals an opportunity's targets belong to, each once, in rising order. */
export function goalsOf({sdgTargets}: Opportunity): number[] {
  return [...new Set(sdgTargets.map((target) => Number.parseInt(target, 10)))].sort((a, b) => a - b);
}
