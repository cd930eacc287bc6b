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

/** What `score` gives, as it arrives from outside. */
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

/** Who wants to be called. Given by the visitor, apart from the answers, or not at all. Hostile text until escaped. */
export const Contact = z
  .object({
    name: Line.check(z.minLength(1)),
    email: z.optional(Line.check(z.regex(contactPatterns.email))),
    phone: z.optional(Line.check(z.regex(contactPatterns.phone))),
    /** What the visitor agreed to, in the words that were shown, and when. Whoever keeps a contact has to be able to show it. */
    consent: z.object({text: z.string().check(z.minLength(1), z.maxLength(2000)), at: z.iso.datetime()}),
  })
  .check(z.refine(({email, phone}) => email ?? phone, 'A contact needs an email or a phone'));

const Plan = z.object({
  catalogue: z.object({id: z.string().check(z.maxLength(64)), version: z.string().check(z.maxLength(32))}),
  drivers: z.array(Id).check(z.maxLength(maxDrivers)),
  opportunities: z.array(Id).check(z.minLength(1), z.maxLength(maxPlanItems)),
});

const Sent = z.object({
  /** Made once for each result: the receiver stores one, however often it arrives. */
  submissionId: z.uuid(),
  definition: z.object({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    version: z.string().check(z.minLength(1), z.maxLength(32)),
    /** `null` from a page without `crypto.subtle`. */
    sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  }),
  mode: z.enum(['core', 'extended']),
  /** Of a plan alone, what is known of the company: its trade and its size. */
  answers: Answers,
  /** Absent when only a plan is sent. */
  result: z.optional(Result),
  language: z.enum(languages),
  /** The page the check stood on, without query and fragment. The origin of a sandboxed frame is `null`. */
  source: z.object({origin: z.string().check(z.maxLength(300)), path: z.string().check(z.maxLength(2000))}),
  /** The partner's key, from the `partner` attribute. */
  partner: z.optional(z.string().check(z.maxLength(64))),
  /** The release that made the envelope. */
  version: z.string().check(z.maxLength(32)),
  contact: z.optional(Contact),
  /** The opportunities that the visitor put into a plan, the first first, and what matters most to the company. */
  plan: z.optional(Plan),
  /** The submission that this one adds contact details to: the same answers, which are counted once. */
  follows: z.optional(z.uuid()),
  /** Whole seconds from the opening of the page to Send. */
  took: z.optional(z.int().check(z.gte(0))),
  /** Where the company is, when the visitor looked it up: a municipality number. */
  municipality: z.optional(z.string().check(z.regex(/^\d{4}$/))),
  /** Nobody's answers: a developer tries the endpoint. It is checked, and not stored. */
  test: z.optional(z.literal(true)),
  /** The note for the adviser who is to meet the visitor, as plain text. Made in the browser, from the rest. */
  brief: z.optional(z.string().check(z.maxLength(maxBriefLength))),
});

/**
 * What is posted when the visitor presses Send, and all of it. `result` is what the browser says; a receiver that cares
 * scores `answers` again with the definition of that id, version and hash.
 */
export const Envelope = Sent.check(
  z.refine(({result, plan}) => result ?? plan, {error: 'Without a result there has to be a plan', path: ['plan']}),
);

export type Envelope = z.infer<typeof Envelope>;
export type Plan = z.infer<typeof Plan>;
export type Contact = z.infer<typeof Contact>;
