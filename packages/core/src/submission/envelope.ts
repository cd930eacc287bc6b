import * as z from 'zod/mini';
import {Id} from '../definition/fields.js';
import {languages} from '../language.js';
import {mostDrivers, mostInPlan} from '../opportunity/plan.js';
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
export const Contact = z.object({
  name: Line,
  email: z.optional(Line.check(z.regex(contactPatterns.email))),
  phone: z.optional(Line.check(z.regex(contactPatterns.phone))),
});

const Plan = z.object({
  catalogue: z.object({id: z.string().check(z.maxLength(64)), version: z.string().check(z.maxLength(32))}),
  drivers: z.array(Id).check(z.maxLength(mostDrivers)),
  opportunities: z.array(Id).check(z.minLength(1), z.maxLength(mostInPlan)),
});

/**
 * What is posted when the visitor presses Send, and all of it. `result` is what the browser says; a receiver that cares
 * scores `answers` again with the definition of that id, version and hash.
 */
export const Envelope = z.object({
  /** Made once for each result: the receiver stores one, however often it arrives. */
  submissionId: z.uuid(),
  definition: z.object({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    version: z.string().check(z.minLength(1), z.maxLength(32)),
    /** `null` from a page without `crypto.subtle`. */
    sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  }),
  mode: z.enum(['core', 'extended']),
  answers: Answers,
  result: Result,
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
});

export type Envelope = z.infer<typeof Envelope>;
export type Plan = z.infer<typeof Plan>;
export type Contact = z.infer<typeof Contact>;
