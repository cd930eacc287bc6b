import {safeEndpoint} from '@sdg-widgets/core';
import {describeIssues, parseUntrusted, type Issue} from '@sdg-widgets/core/schemas.js';
import * as z from 'zod/mini';

// What nobody reads would be a setting that does nothing, and mostly one that is spelt wrongly.
const strict = <T extends z.core.$ZodLooseShape>(shape: T) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `Unknown: ${issue.keys.join(', ')}` : undefined),
  });

const Line = z.string().check(z.minLength(1), z.maxLength(200));
const Sha256 = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 in hex: "sdg-collector token" makes a token and prints it'));
const Origin = z
  .string()
  .check(
    z.refine(
      (origin) => origin === 'null' || (URL.canParse(origin) && new URL(origin).origin === origin),
      'Expected an origin as https://www.example.no, without a path, or "null" for sandboxed frames',
    ),
  );

const Webhook = strict({
  /** What a delivery is filed under: another address for the same id is the same webhook. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'Expected lower-case letters, digits and . _ -')),
  url: z
    .string()
    .check(
      z.refine(
        (url) => URL.canParse(url) && safeEndpoint(url, 'https://localhost/') !== undefined,
        'Expected an https: address, or http: on this machine',
      ),
    ),
  /** The environment variable that holds the secret which deliveries are signed with. */
  secretEnv: z
    .string()
    .check(z.regex(/^[A-Z_][A-Z0-9_]*$/, 'Expected the name of an environment variable, as ASKER_SECRET')),
  /** Whether deliveries hold the contact details and the brief, too. */
  contact: z._default(z.boolean(), false),
});

const Partner = strict({
  /** What the `partner` attribute of the widget says. */
  key: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'Expected lower-case letters, digits and . _ -')),
  name: Line,
  /** Where its widgets stand; `null` is a sandboxed frame. Absent: anywhere. */
  origins: z.optional(z.array(Origin).check(z.minLength(1))),
  /** Where its companies are, unless an envelope says it: a municipality number. */
  municipality: z.optional(z.string().check(z.regex(/^\d{4}$/, 'Expected four digits'))),
  /** Contact details are deleted after so many days. */
  retentionDays: z._default(z.int().check(z.gte(1), z.lte(3650)), 180),
  tokenSha256: z.optional(Sha256),
  webhooks: z._default(z.array(Webhook).check(z.maxLength(10)), []),
  /** On its overview page. */
  texts: z._default(strict({title: z.optional(Line), intro: z.optional(z.string().check(z.maxLength(2000)))}), {}),
  /** Whoever presses Send sooner has not read the questions. 0 turns it off. */
  shortestSeconds: z._default(z.int().check(z.gte(0), z.lte(600)), 3),
  /** How many submissions one address may send in a minute. */
  perMinute: z._default(z.int().check(z.gte(1), z.lte(1_000_000)), 30),
  /** How many bits a browser has to find before it may send: each doubles its work. */
  proofOfWork: z.optional(z.int().check(z.gte(1), z.lte(20))),
});

/** Whose an envelope is that names no partner. */
const unnamed = 'default';

const PartnersFile = strict({partners: z.array(Partner), operatorTokenSha256: z.optional(Sha256)});

export type Partner = z.infer<typeof Partner>;
export type Webhook = z.infer<typeof Webhook>;

/** Who may receive here. */
export interface Partners {
  readonly list: readonly Partner[];
  /** Of the token that reads what all partners have received. */
  readonly operatorTokenSha256: string | undefined;
  /** The partner that an envelope names; `default` for one that names none. `undefined` when nobody has that key. */
  readonly find: (key: string | undefined) => Partner | undefined;
  /** Whether pages of this origin may post to any of them. */
  readonly allow: (origin: string) => boolean;
}

/** The partners cannot be used. The message names every wrong field and what to write there. */
export class PartnersError extends Error {
  override name = 'PartnersError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`The partners file is not right:\n${describeIssues(issues)}`);
    this.issues = issues;
  }
}

/** Reads a partners file, as JSON. Throws a `PartnersError`. */
export function parsePartners(json: unknown): Partners {
  const parsed = parseUntrusted(PartnersFile, json);
  if ('issues' in parsed) throw new PartnersError(parsed.issues);
  const {partners, operatorTokenSha256} = parsed.data;
  const issues = [
    ...repeated(partners.map(({key}, index) => [`partners[${index}].key`, key])),
    ...repeated([
      ['operatorTokenSha256', operatorTokenSha256],
      ...partners.map(({tokenSha256}, index) => [`partners[${index}].tokenSha256`, tokenSha256] as const),
    ]),
    ...partners.flatMap(({webhooks}, index) =>
      repeated(webhooks.map(({id}, at) => [`partners[${index}].webhooks[${at}].id`, id])),
    ),
  ];
  if (issues.length > 0) throw new PartnersError(issues);

  const byKey = new Map(partners.map((partner) => [partner.key, partner]));
  return {
    list: partners,
    operatorTokenSha256,
    find: (key = unnamed) => byKey.get(key),
    allow: (origin) => partners.some((partner) => allows(partner, origin)),
  };
}

/**
 * Partners that nobody has registered: whatever key an envelope names is taken, from any page. With a token's hash that token reads all of it, without nobody reads.
 */
export function openPartners(operatorTokenSha256?: string): Partners {
  const template = z.parse(Partner, {key: unnamed, name: unnamed});
  // Checked is only what is registered: a key that an envelope names is any text.
  const open = (key: string): Partner => ({...template, key, name: key});
  return {
    list: [open(unnamed)],
    operatorTokenSha256,
    find: (key) => open(key || unnamed),
    allow: () => true,
  };
}

/** Whether the partner's widgets may stand on a page of this origin. */
export function allows({origins}: Partner, origin: string): boolean {
  return origins?.includes(origin) ?? true;
}

/** A key decides who someone is, so that no two may be alike. */
function repeated(entries: readonly (readonly [path: string, value: string | undefined])[]): Issue[] {
  return entries.flatMap(([path, value], index) => {
    const first = entries.findIndex((other) => other[1] === value);
    return value === undefined || first === index ? [] : [{path, message: `Is already in ${entries[first]![0]}`}];
  });
}
