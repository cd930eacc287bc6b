/** Keys that reach an object's prototype instead of its data. */
export const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** What names a question, an option, a dimension: safe as an object key, an HTML id and a CSV column. */
export const idPattern = /^[a-z0-9][a-z0-9_+-]{0,63}$/;

/** The same where no schema is loaded. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value) && !forbiddenKeys.includes(value);
}

/** What names a check or a catalogue. */
export const documentIdPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** The version of a check or a catalogue: a number or a day. */
export const documentVersionPattern = /^[0-9][0-9a-z.-]{0,31}$/;
