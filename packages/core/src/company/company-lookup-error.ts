/**
 * Why a company was not looked up. `not-found`: no such number here, it may be a branch's; `gone`: removed from the
 * registry; `busy`: too many requests; `refused`: another answer that the request was wrong.
 */
export type CompanyLookupErrorCode =
  'not-found' | 'gone' | 'busy' | 'refused' | 'server' | 'timeout' | 'malformed' | 'network';

/** A company could not be looked up. `code` is for programs; the message is for developers, never for visitors. */
export class CompanyLookupError extends Error {
  override name = 'CompanyLookupError';
  readonly code: CompanyLookupErrorCode;

  constructor(code: CompanyLookupErrorCode, message: string, options?: ErrorOptions) {
    super(`${code}: ${message}`, options);
    this.code = code;
  }
}
