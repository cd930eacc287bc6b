import type {Campaign, PartnerProfile} from './partner-profile.js';

/** Returns the campaign that runs on `today`; of several the first that began last. `undefined` when none does. */
export function activeCampaign({campaigns}: PartnerProfile, today: string): Campaign | undefined {
  const [latest] = campaigns
    .filter(({from, to}) => from <= today && today <= to)
    .sort((first, second) => second.from.localeCompare(first.from));
  return latest;
}
