/** Throws a `TypeError` unless a tag may begin so. */
export function checkPrefix(prefix: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(prefix)) {
    throw new TypeError(`prefix: "${prefix}" must be a lower-case letter, then such letters, digits and hyphens.`);
  }
}
