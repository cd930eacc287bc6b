import {
  checkEndpoint as checkFormats,
  type CheckOptions,
  type FormatCheck,
} from '@sdg-widgets/client/check-endpoint.js';

export type {CheckedFormat, CheckOptions, FormatCheck} from '@sdg-widgets/client/check-endpoint.js';

/**
 * Sends a labelled test to an endpoint through each format, from this page, and prints which arrives and what to change.
 */
export async function checkEndpoint(options: CheckOptions): Promise<readonly FormatCheck[]> {
  const checks = await checkFormats(options);
  console.table(checks);
  return checks;
}
