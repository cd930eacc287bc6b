import type {Issue} from '@sdg-widgets/core/schemas.js';

interface RefusalOptions extends ErrorOptions {
  /** The wrong fields. */
  readonly issues?: readonly Issue[];
  readonly headers?: Readonly<Record<string, string>>;
  /** More that the answer says. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

// Enough to mend a request by. One body of 64 KiB can be wrong in thousands of places.
const maxIssues = 20;

/** A request that is not answered as it wished. `title` is for developers, and says nothing of what was sent. */
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

/** Says after how many seconds the same may be sent again. */
export const retryAfter = (seconds: number) => ({headers: {'retry-after': String(seconds)}});

/** The refusal as problem+json. `reference` finds it again in the log. */
export function problem({status, title, options: {issues, headers, fields}}: Refusal, reference: string): Response {
  const body = {title, status, ...(issues ? {issues: issues.slice(0, maxIssues)} : {}), ...fields, reference};
  return new Response(JSON.stringify(body), {
    status,
    headers: {'content-type': 'application/problem+json', ...headers},
  });
}
