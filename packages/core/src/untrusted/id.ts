/** Keys that access an object's prototype instead of its data. */
export const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** The ids of questions, options, dimensions and so on: safe as an object key, an HTML id and a CSV column. */
export const idPattern = /^[a-z0-9][a-z0-9_+-]{0,63}$/;

/**
 * Whether a value is an id, where no schema is loaded.
 *
 * @internal
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value) && !forbiddenKeys.includes(value);
}

/** The ids of checks and catalogues. */
export const documentIdPattern = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** The versions of checks and catalogues: a number or a date. */
export const documentVersionPattern = /^[0-9][0-9a-z.-]{0,31}$/;
