import {reportError} from '../events/error-event.js';

/**
 * Returns `value` when it is one of `allowed`, else the first of them, which is the default. A wrong value is reported;
 * one that is not set is not.
 */
export function oneOf<T extends string>(
  host: HTMLElement,
  attribute: string,
  value: string | null | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined && value) {
    const [standard] = allowed;
    reportError(
      host,
      'attribute',
      `${attribute}="${value}" is not one of ${allowed.join(', ')}; "${standard}" is used.`,
    );
  }
  return found ?? allowed[0];
}
