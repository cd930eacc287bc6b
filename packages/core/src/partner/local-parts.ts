import type {Adviser, LocalCase, Meeting, Notice, PartnerProfile} from './partner-profile.js';

// After every date that a profile can have.
const never = '9999-12-31';

/** What happens in the region that has to do with one opportunity. */
export interface LocalParts {
  readonly cases: readonly LocalCase[];
  /** The next one first; networks, which have no date, last. */
  readonly meetings: readonly Meeting[];
  readonly notices: readonly Notice[];
}

/**
 * Returns the advisers for a visitor, the best first: those who name both the municipality and the trade, then the
 * municipality, then the trade, then those who name neither; equals in the profile's order.
 *
 * Advisers who name only other municipalities or trades are left out, unless that leaves nobody: somebody who can pass a
 * question on is better than no one to call. What the visitor has not said leaves nobody out.
 */
export function advisersFor(
  {advisers}: PartnerProfile,
  {municipality, trade}: {readonly municipality?: string | undefined; readonly trade?: string | undefined} = {},
): readonly Adviser[] {
  const fitting = advisers.filter(
    ({municipalities, trades}) => allows(municipalities, municipality) && allows(trades, trade),
  );
  const closeness = ({municipalities, trades}: Adviser) =>
    2 * Number(names(municipalities, municipality)) + Number(names(trades, trade));
  return (fitting.length > 0 ? fitting : [...advisers]).sort((one, other) => closeness(other) - closeness(one));
}

/**
 * Returns what a profile has about an opportunity. `today` is the visitor's day, such as `2027-03-01`: what was before it is
 * gone, what is on it still counts.
 */
export function localTo({cases, meetings, notices}: PartnerProfile, opportunityId: string, today: string): LocalParts {
  const isAbout = ({opportunities}: LocalCase | Meeting | Notice) => opportunities.includes(opportunityId);
  const isOpen = (lastDay: string = never) => lastDay >= today;
  return {
    cases: cases.filter(isAbout),
    meetings: meetings
      .filter((meeting) => isAbout(meeting) && isOpen(meeting.date))
      .sort(({date: one = never}, {date: other = never}) => one.localeCompare(other)),
    notices: notices.filter((notice) => isAbout(notice) && isOpen(notice.until)),
  };
}

function names(list: readonly string[], wanted: string | undefined): boolean {
  return wanted !== undefined && list.includes(wanted);
}

function allows(list: readonly string[], wanted: string | undefined): boolean {
  return list.length === 0 || wanted === undefined || list.includes(wanted);
}
