/** Keys that reach an object's prototype instead of its data. */
export const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** What names a question, an option, a dimension: safe as an object key, an HTML id and a CSV column. */
export const idPattern = /^[a-z0-9][a-z0-9_+-]{0,63}$/;
