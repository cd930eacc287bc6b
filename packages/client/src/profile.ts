import {activeCampaign, today, type Campaign, type PartnerProfile} from '@sdg-widgets/core';
import {parseProfile} from '@sdg-widgets/core/schemas.js';
import {loadDocument, type DocumentSource} from './load-document.js';

/** A profile with today's campaign. */
export interface LoadedProfile extends PartnerProfile {
  /** The campaign that runs today, if any. */
  readonly campaign: Campaign | undefined;
}

/**
 * Loads a partner's profile; see `loadDocument`.
 *
 * @param base The page's URL. A relative address starts from it.
 * @throws ProfileError If the document is invalid.
 */
export async function load(source: DocumentSource, base: string, signal: AbortSignal): Promise<LoadedProfile> {
  const profile = await loadDocument(source, parseProfile, base, signal);
  return {...profile, campaign: activeCampaign(profile, today())};
}
