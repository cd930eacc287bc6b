import type {Issue} from '@sdg-widgets/core/schemas.js';

interface RefusalOptions extends ErrorOptions {
  /** Wrong fields. */
  readonly issues?: readonly Issue[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the problem+json. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

// A body of 64 KiB can be wrong in thousands of places.
const maxIssues = 20;

/** An error response. `title` is for developers, and never quotes the request. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly title: string;
  readonly options: RefusalOptions;

  constructor(status: number, title: string, options: RefusalOptions = {}) {
    super(title, options);
    this.status = status;
    this.title = title;
    this.options = options;
  }
}

/** Options for a refusal that can be retried after some seconds. */
export const retryAfter = (seconds: number) => ({headers: {'retry-after': String(seconds)}});

/** The refusal as a problem+json response. `reference` identifies the request in the log. */
export function problem({status, title, options: {issues, headers, fields}}: Refusal, reference: string): Response {
  const body = {title, status, ...(issues ? {issues: issues.slice(0, maxIssues)} : {}), ...fields, reference};
  return new Response(JSON.stringify(body), {
    status,
    headers: {'content-type': 'application/problem+json', ...headers},
  });
}
