import type {CompanyLookupErrorCode, Language} from '@sdg-widgets/core';

/** What the company look-up says. Loaded only where a partner has opted in. */
export interface CompanyMessages {
  readonly language: Language;
  readonly heading: string;
  readonly label: string;
  /** Instead of the promise that nothing is sent. */
  readonly privacy: string;
  readonly registry: string;
  readonly hint: (registry: string) => string;
  readonly search: string;
  readonly searching: string;
  readonly empty: string;
  readonly wrongNumber: string;
  readonly hits: (count: number) => string;
  readonly noHits: string;
  readonly found: (name: string) => string;
  readonly trade: string;
  readonly employees: string;
  readonly municipality: string;
  readonly notStated: string;
  readonly isUs: string;
  readonly isNotUs: string;
  readonly closed: (name: string) => string;
  readonly problems: Readonly<Record<CompanyLookupErrorCode, string>>;
  readonly noBranch: string;
  readonly tryBranch: string;
}
