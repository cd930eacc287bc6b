import type {Appearance} from '@sdg-widgets/elements/appearance.js';

/**
 * Gives every element of ours on the page a look, those that come later, too: what `<meta name="sdg-widgets">` says in markup, and
 * in its stead. Replaces the look of an earlier call; `{}` takes it away. An attribute and a profile win over it. A wrong
 * value is reported by the elements, and left out. Does nothing on a server.
 */
export function setAppearance(appearance: Appearance): void {
  if (!globalThis.document) return;
  let meta = document.querySelector<HTMLMetaElement>('meta[name=sdg-widgets]');
  if (!meta) {
    meta = document.createElement('meta');
    meta.name = 'sdg-widgets';
    document.head.append(meta);
  }
  meta.content = Object.entries(appearance)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}
