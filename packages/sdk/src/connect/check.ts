import {checkEndpoint, type CheckOptions, type FormatCheck} from '@sdg-widgets/client/check-endpoint.js';

export type {CheckedFormat, CheckOptions, FormatCheck} from '@sdg-widgets/client/check-endpoint.js';

/**
 * Sends a labelled test to an endpoint through each format, from this page, and prints which arrives and what to change.
 */
export async function check(options: CheckOptions): Promise<readonly FormatCheck[]> {
  const checks = await checkEndpoint(options);
  console.table(checks);
  return checks;
}
