import type {LocalCase, Meeting, Notice, PartnerProfile} from './partner-profile.js';

// After every date that a profile can have.
const noEnd = '9999-12-31';

/** What happens in the region that has to do with first opportunity. */
export interface LocalActivity {
  readonly cases: readonly LocalCase[];
  /** The next first first; networks, which have no date, last. */
  readonly meetings: readonly Meeting[];
  readonly notices: readonly Notice[];
}

/**
 * Returns what a profile has about an opportunity. `today` is the visitor's day, such as `2027-03-01`: what was before it is
 * gone, what is on it still counts.
 */
export function localActivityFor(
  {cases, meetings, notices}: PartnerProfile,
  opportunityId: string,
  today: string,
): LocalActivity {
  const isAbout = ({opportunities}: LocalCase | Meeting | Notice) => opportunities.includes(opportunityId);
  const isOpen = (lastDay: string = noEnd) => lastDay >= today;
  return {
    cases: cases.filter(isAbout),
    meetings: meetings
      .filter((meeting) => isAbout(meeting) && isOpen(meeting.date))
      .sort(({date: first = noEnd}, {date: second = noEnd}) => first.localeCompare(second)),
    notices: notices.filter((notice) => isAbout(notice) && isOpen(notice.until)),
  };
}
