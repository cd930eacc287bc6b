import {parseUntrusted, type Issue} from '@sdg-widgets/core/schemas.js';
import * as z from 'zod/mini';
import {Refusal} from '../receive/refusal.js';

const matching = (pattern: RegExp, message: string) => z.optional(z.string().check(z.regex(pattern, message)));
const Name = matching(/^[a-z0-9][a-z0-9_+-]{0,63}$/, 'Expected an id, as build or 1-4');
const Month = matching(/^\d{4}-(0[1-9]|1[0-2])$/, 'Expected a month, as 2026-11');

/** Filters for both submissions and aggregates. */
const company = {
  sector: Name,
  size: Name,
  municipality: matching(/^\d{4}$/, 'Expected the four digits of a municipality, as 3203'),
  month: Month,
};

/** Filter for the operator: one partner. */
const partner = {partner: matching(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'Expected the key of a partner')};

const chosen = {
  ...company,
  ...partner,
  stage: Name,
  verified: z.optional(z.enum(['true', 'false', 'no-result', 'unknown-definition'])),
};

const language = {lang: z.optional(z.enum(['nb', 'nn', 'en']))};
const contact = {contact: z.optional(z.literal('1'))};
const page = {
  limit: matching(/^([1-9]\d?|1\d\d|200)$/, 'Expected a number from 1 to 200'),
  cursor: z.optional(z.string()),
};

export const queries = {
  list: z.object({
    ...chosen,
    ...contact,
    ...page,
  }),
  one: z.object(contact),
  csv: z.object({...chosen, ...contact, ...language, separator: z.optional(z.enum(['semicolon', 'comma']))}),
  aggregates: z.object({...company, ...partner, from: Month, to: Month}),
  national: z.object({...company, from: Month, to: Month}),
  overview: z.object({...partner, ...language}),
  deadLetters: z.object({...partner, ...page}),
};

/**
 * Parses the query of a request.
 *
 * @throws Refusal naming each parameter that is wrong, unknown or repeated.
 */
export function readQuery<T extends z.ZodMiniObject>(request: Request, schema: T): z.infer<T> {
  const {searchParams} = new URL(request.url);
  const known = Object.keys(schema.shape);
  const names = [...new Set(searchParams.keys())];
  const issues: Issue[] = [];
  for (const name of names) {
    if (!known.includes(name)) issues.push({path: name, message: `Unknown parameter. Expected: ${known.join(', ')}`});
    else if (searchParams.getAll(name).length > 1) issues.push({path: name, message: 'Expected only once'});
  }
  const parsed = parseUntrusted(schema, Object.fromEntries(searchParams));
  if (issues.length === 0 && 'data' in parsed) return parsed.data;
  throw wrongQuery([...issues, ...('issues' in parsed ? parsed.issues : [])]);
}

/** A refusal whose issues name query parameters. */
export function wrongQuery(issues: readonly Issue[]): Refusal {
  return new Refusal(400, 'The query is invalid.', {issues});
}
