/** What the address of a framed page says. */
export interface FrameAddress {
  /** Which element, such as `quick-check`. */
  readonly widget: string;
  /** What the page around the frame calls it. */
  readonly id: string;
  /** Everything else: attributes by their names. */
  readonly settings: URLSearchParams;
  /** What WordPress writes behind the address of a frame, and wants to see again in a message. Empty elsewhere. */
  readonly secret: string;
  /** The same address with nothing behind the `#` but the answers that a visitor has taken along, or the secret. */
  readonly href: string;
}

// Behind whatever fragment there is already.
const wordPress = /(?:^|#)\?secret=([a-zA-Z0-9]+)$/;

/** Reads the query and the fragment. What stands in both counts as it stands in the fragment. */
export function readAddress(address: string): FrameAddress {
  const url = new URL(address);
  const hash = url.hash.slice(1);
  const [, secret = ''] = wordPress.exec(hash) ?? [];
  const fragment = new URLSearchParams(hash.replace(wordPress, ''));
  const answers = fragment.get('sdg');
  fragment.delete('sdg');
  for (const [name, value] of fragment) url.searchParams.set(name, value);
  if (fragment.size > 0) url.hash = answers ? `sdg=${answers}` : secret && `?secret=${secret}`;
  const settings = new URLSearchParams(url.search);
  const take = (name: string) => {
    const value = settings.get(name) ?? '';
    settings.delete(name);
    return value;
  };
  return {widget: take('widget'), id: take('id'), settings, secret, href: url.href};
}
