import {duplicateIds, missingTexts} from '../definition/consistency.js';
import {DocumentError, parseUntrusted, type Issue} from '../untrusted/parse-untrusted.js';
import {PartnerProfile} from './partner-profile.js';

/** An invalid partner profile. The message and `issues` name every wrong field. */
export class ProfileError extends DocumentError {
  override name = 'ProfileError';

  constructor(issues: readonly Issue[]) {
    super('a partner profile', issues);
  }
}

/**
 * Parses a partner profile. An omitted list becomes an empty one.
 *
 * @throws ProfileError If the schema or the consistency rules are violated.
 */
export function parseProfile(json: unknown): PartnerProfile {
  const parsed = parseUntrusted(PartnerProfile, json);
  const issues = 'issues' in parsed ? parsed.issues : inconsistencies(parsed.data);
  if ('issues' in parsed || issues.length > 0) throw new ProfileError(issues);
  return parsed.data;
}

function inconsistencies(profile: PartnerProfile): Issue[] {
  const {advisers, campaigns, languages} = profile;
  return [
    ...advisers.flatMap(({phone, email, booking}, index) =>
      (phone ?? email ?? booking)
        ? []
        : [{path: `advisers[${index}]`, message: 'An adviser needs a phone, an email or a booking address'}],
    ),
    ...duplicateIds('campaigns', campaigns),
    ...campaigns.flatMap(({from, to}, index) =>
      from <= to ? [] : [{path: `campaigns[${index}].to`, message: 'The last day must not be before the first'}],
    ),
    ...missingTexts(profile, languages),
  ];
}
