import type {Adviser, PartnerProfile} from './partner-profile.js';

/**
 * Returns the advisers for a visitor, best match first: by municipality and trade, by municipality, by trade, then the rest.
 * Equal matches keep the profile's order.
 *
 * Leaves out advisers for other municipalities or trades only. If nobody remains, returns everybody: an adviser who can refer
 * the visitor is better than none. An unknown municipality or trade excludes nobody.
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
