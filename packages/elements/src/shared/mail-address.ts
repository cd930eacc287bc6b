/** A `mailto:` address that holds a recipient and nothing else, whatever a profile says. */
export function mailAddress(email: string): string {
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}`;
}
