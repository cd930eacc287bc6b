/**
 * Why a lookup failed.
 *
 * - `not-found`: no company has this number; a branch may have it.
 * - `gone`: removed from the registry.
 * - `busy`: too many requests.
 * - `refused`: any other 4xx status.
 * - `malformed`: the response is not what the registry documents.
 */
export type CompanyLookupErrorCode =
  'not-found' | 'gone' | 'busy' | 'refused' | 'server' | 'timeout' | 'malformed' | 'network';

/** A failed company lookup. `code` is for programs; the message is for developers, never for visitors. */
export class CompanyLookupError extends Error {
  override name = 'CompanyLookupError';
  readonly code: CompanyLookupErrorCode;

  constructor(code: CompanyLookupErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.code = code;
  }
}
