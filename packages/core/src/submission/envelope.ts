import * as z from 'zod/mini';
import {Id} from '../definition/fields.js';
import {languages} from '../language.js';
import {maxBriefLength, maxDrivers, maxPlanItems} from '../limits.js';
import {Answers} from '../session/session-schema.js';
import {contactPatterns} from './contact-patterns.js';

const Share = z.number().check(z.gte(0), z.lte(1));
const Range = z.object({lower: Share, upper: Share});
const Count = z.int().check(z.gte(0), z.lte(100));
const Bar = z.object({id: Id, range: z.nullable(Range), asked: Count, known: Count});

/** An untrusted result of `score`. */
export const Result = z.object({
  definition: z.object({id: z.string().check(z.maxLength(64)), version: z.string().check(z.maxLength(32))}),
  mode: z.enum(['core', 'extended']),
  shown: Count,
  unknown: z.array(Id).check(z.maxLength(60)),
  notRelevant: z.array(Id).check(z.maxLength(60)),
  overall: z.nullable(Range),
  stage: z.union([
    z.object({id: Id}),
    z.object({withheld: z.enum(['too-little-known', 'too-much-not-relevant', 'not-all-pillars'])}),
  ]),
  dimensions: z.array(Bar).check(z.maxLength(12)),
  themes: z.array(Bar).check(z.maxLength(6)),
});

const Line = z.string().check(z.maxLength(200));

/** The visitor's contact details, which are optional. Untrusted text: escape it. */
export const Contact = z
  .object({
    name: Line.check(z.minLength(1)),
    email: z.optional(Line.check(z.regex(contactPatterns.email))),
    phone: z.optional(Line.check(z.regex(contactPatterns.phone))),
    /** The consent text as displayed, and when the visitor agreed. The controller must be able to prove it. */
    consent: z.object({text: z.string().check(z.minLength(1), z.maxLength(2000)), at: z.iso.datetime()}),
  })
  .check(z.refine(({email, phone}) => email ?? phone, 'A contact needs an email or a phone'));

const Plan = z.object({
  catalogue: z.object({id: z.string().check(z.maxLength(64)), version: z.string().check(z.maxLength(32))}),
  drivers: z.array(Id).check(z.maxLength(maxDrivers)),
  opportunities: z.array(Id).check(z.minLength(1), z.maxLength(maxPlanItems)),
});

const Sent = z.object({
  /** The idempotency key: a receiver stores one envelope for each id, however often it arrives. */
  submissionId: z.uuid(),
  definition: z.object({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    version: z.string().check(z.minLength(1), z.maxLength(32)),
    /** See `definitionHash`. `null` from a page without `crypto.subtle`. */
    sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  }),
  mode: z.enum(['core', 'extended']),
  /** With a plan alone, only the answers about the company: its trade and size. */
  answers: Answers,
  /** Absent if only a plan is sent. */
  result: z.optional(Result),
  language: z.enum(languages),
  /** The page of the check, without query and fragment. The origin of a sandboxed frame is `null`. */
  source: z.object({origin: z.string().check(z.maxLength(300)), path: z.string().check(z.maxLength(2000))}),
  /** The partner's key, from the `partner` attribute. */
  partner: z.optional(z.string().check(z.maxLength(64))),
  /** The release that made the envelope. */
  version: z.string().check(z.maxLength(32)),
  contact: z.optional(Contact),
  /** The visitor's plan, in order of priority, and the drivers behind it. */
  plan: z.optional(Plan),
  /** The id of the submission that this one adds contact details to. The answers are the same, and count once. */
  follows: z.optional(z.uuid()),
  /** Whole seconds from opening the page to Send. */
  took: z.optional(z.int().check(z.gte(0))),
  /** The company's municipality number, if the visitor looked the company up. */
  municipality: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  /** Marks a developer's test of the endpoint. A receiver validates it and should not store it. */
  test: z.optional(z.literal(true)),
  /** A summary for the adviser as plain text, built in the browser from the other fields. */
  brief: z.optional(z.string().check(z.maxLength(maxBriefLength))),
});

/**
 * Everything that is posted when the visitor presses Send. `result` comes from the browser and is untrusted; to verify it, score
 * `answers` again with the definition of that id, version and hash.
 */
export const Envelope = Sent.check(
  z.refine(({result, plan}) => result ?? plan, {error: 'A submission needs a result or a plan', path: ['plan']}),
);

export type Envelope = z.infer<typeof Envelope>;
export type Plan = z.infer<typeof Plan>;
export type Contact = z.infer<typeof Contact>;
