import {load as loadProfile} from '@sdg-widgets/client/profile.js';
import type {AppearanceHost} from '@sdg-widgets/elements/appearance.js';

/** Loads a profile, and gives the element that asks for it the look that is in it. */
export async function load(
  ...[source, base, signal, asking]: [...Parameters<typeof loadProfile>, EventTarget | undefined]
) {
  const profile = await loadProfile(source, base, signal);
  if (profile.appearance) {
    const {applyAppearance} = await import('@sdg-widgets/elements/appearance.js');
    applyAppearance(asking as AppearanceHost, profile.appearance);
  }
  return profile;
}
