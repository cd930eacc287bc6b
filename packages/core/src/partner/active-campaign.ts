import type {Campaign, PartnerProfile} from './partner-profile.js';

/**
 * Returns the campaign that runs today. If several do, returns the one that started last.
 *
 * @param today The visitor's day, such as `2027-03-01`; see `today`.
 */
export function activeCampaign({campaigns}: PartnerProfile, today: string): Campaign | undefined {
  const [latest] = campaigns
    .filter(({from, to}) => from <= today && today <= to)
    .sort((first, second) => second.from.localeCompare(first.from));
  return latest;
}
