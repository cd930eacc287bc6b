import type {LocalCase, Meeting, Notice, PartnerProfile} from './partner-profile.js';

// Sorts after every date in a profile.
const noEnd = '9999-12-31';

/** Cases, meetings and notices about one opportunity, from a partner's region. */
export interface LocalActivity {
  readonly cases: readonly LocalCase[];
  /** By date. Networks, which have none, come last. */
  readonly meetings: readonly Meeting[];
  readonly notices: readonly Notice[];
}

/**
 * Returns what a profile has about an opportunity, without past meetings and notices.
 *
 * @param today The visitor's day, such as `2027-03-01`; see `today`. Its meetings and notices are included.
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
