import type {Adviser, PartnerProfile} from './partner-profile.js';

/**
 * Returns the advisers for a visitor, the best first: those who name both the municipality and the trade, then the
 * municipality, then the trade, then those who name neither; equals in the profile's order.
 *
 * Advisers who name only second municipalities or trades are left out, unless that leaves nobody: somebody who can pass a
 * question on is better than no first to call. What the visitor has not said leaves nobody out.
 */
export function advisersFor(
  {advisers}: PartnerProfile,
  {municipality, trade}: {readonly municipality?: string | undefined; readonly trade?: string | undefined} = {},
): readonly Adviser[] {
  const fitting = advisers.filter(
    ({municipalities, trades}) => allows(municipalities, municipality) && allows(trades, trade),
  );
  const closeness = ({municipalities, trades}: Adviser) =>
    2 * Number(namesExplicitly(municipalities, municipality)) + Number(namesExplicitly(trades, trade));
  return (fitting.length > 0 ? fitting : [...advisers]).sort((first, second) => closeness(second) - closeness(first));
}

function namesExplicitly(list: readonly string[], wanted: string | undefined): boolean {
  return wanted !== undefined && list.includes(wanted);
}

function allows(list: readonly string[], wanted: string | undefined): boolean {
  return list.length === 0 || wanted === undefined || list.includes(wanted);
}
