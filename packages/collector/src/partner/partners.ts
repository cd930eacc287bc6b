import {safeEndpoint} from '@sdg-widgets/core';
import {describeIssues, parseUntrusted, type Issue} from '@sdg-widgets/core/schemas.js';
import * as z from 'zod/mini';

// An unknown key is most often a misspelled setting.
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
  /** Identifies the webhook when its address changes. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'Expected lower-case letters, digits and . _ -')),
  url: z
    .string()
    .check(
      z.refine(
        (url) => URL.canParse(url) && safeEndpoint(url, 'https://localhost/') !== undefined,
        'Expected an https: address, or http: on this machine',
      ),
    ),
  /** Name of the environment variable with the signing secret. */
  secretEnv: z
    .string()
    .check(z.regex(/^[A-Z_][A-Z0-9_]*$/, 'Expected the name of an environment variable, as ASKER_SECRET')),
  /** Whether deliveries include contact details and brief. */
  contact: z._default(z.boolean(), false),
});

const Partner = strict({
  /** The value of the widget's `partner` attribute. */
  key: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'Expected lower-case letters, digits and . _ -')),
  name: Line,
  /** Origins of the pages with its widgets; `null` is a sandboxed frame. Default: any origin. */
  origins: z.optional(z.array(Origin).check(z.minLength(1))),
  /** Municipality number for envelopes without one. */
  municipality: z.optional(z.string().check(z.regex(/^\d{4}$/, 'Expected four digits'))),
  /** Days until contact details are deleted. */
  retentionDays: z._default(z.int().check(z.gte(1), z.lte(3650)), 180),
  tokenSha256: z.optional(Sha256),
  webhooks: z._default(z.array(Webhook).check(z.maxLength(10)), []),
  /** Texts of its overview page. */
  texts: z._default(strict({title: z.optional(Line), intro: z.optional(z.string().check(z.maxLength(2000)))}), {}),
  /** Submissions faster than this are treated as bots. 0 turns it off. */
  shortestSeconds: z._default(z.int().check(z.gte(0), z.lte(600)), 3),
  /** Rate limit: submissions per address and minute. */
  perMinute: z._default(z.int().check(z.gte(1), z.lte(1_000_000)), 30),
  /** Difficulty of the proof of work, in bits: each bit doubles the work. Default: no proof of work. */
  proofOfWork: z.optional(z.int().check(z.gte(1), z.lte(20))),
});

/** The partner of an envelope that names none. */
const unnamed = 'default';

const PartnersFile = strict({partners: z.array(Partner), operatorTokenSha256: z.optional(Sha256)});

export type Partner = z.infer<typeof Partner>;
export type Webhook = z.infer<typeof Webhook>;

/** The partners of a collector. */
export interface Partners {
  readonly list: readonly Partner[];
  /** Hash of the token that reads the submissions of all partners. */
  readonly operatorTokenSha256: string | undefined;
  /** The partner by its key, `default` without one. `undefined` for an unknown key. */
  readonly find: (key: string | undefined) => Partner | undefined;
  /** Whether any partner accepts submissions from this origin. */
  readonly allow: (origin: string) => boolean;
}

/** Invalid partners file. The message names every wrong field and the expected value. */
export class PartnersError extends Error {
  override name = 'PartnersError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`The partners file is invalid:\n${describeIssues(issues)}`);
    this.issues = issues;
  }
}

/**
 * Parses a partners file.
 *
 * @param json - The parsed JSON of the file. See docs/collector/run.md.
 * @throws PartnersError naming every wrong field.
 * @example
 * const partners = parsePartners({partners: [{key: 'asker', name: 'Asker Næringsråd', tokenSha256}]});
 */
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
 * Accepts any partner key from any origin, without registration.
 *
 * @param operatorTokenSha256 - SHA-256, in hex, of the token that reads all submissions. Without it, nobody can read.
 */
export function openPartners(operatorTokenSha256?: string): Partners {
  const template = z.parse(Partner, {key: unnamed, name: unnamed});
  // The key of an envelope is any text: only registered keys are validated.
  const open = (key: string): Partner => ({...template, key, name: key});
  return {
    list: [open(unnamed)],
    operatorTokenSha256,
    find: (key) => open(key || unnamed),
    allow: () => true,
  };
}

/** Whether the partner accepts submissions from this origin. */
export function allows({origins}: Partner, origin: string): boolean {
  return origins?.includes(origin) ?? true;
}

/** Issues for values that occur twice: keys and tokens identify a partner. */
function repeated(entries: readonly (readonly [path: string, value: string | undefined])[]): Issue[] {
  return entries.flatMap(([path, value], index) => {
    const first = entries.findIndex((other) => other[1] === value);
    return value === undefined || first === index ? [] : [{path, message: `Is already in ${entries[first]![0]}`}];
  });
}
