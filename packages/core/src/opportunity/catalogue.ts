import * as z from 'zod/mini';
import {languages} from '../language.js';
import {Https, Id, Ids, IsoDate, Text} from '../definition/fields.js';
import {documentIdPattern, documentVersionPattern} from '../untrusted/id.js';

export const Opportunity = z.object({
  id: Id,
  /** A duty may apply by law and is never ranked; an opportunity is chosen. */
  kind: z.enum(['opportunity', 'duty']),
  /** Opportunities of one cluster are ways to the same end: only one of them is among the best three. */
  cluster: Id,
  title: Text,
  why: Text,
  firstStep: Text,
  /** The trades it fits, or `all`. */
  sectors: Ids.check(z.minLength(1)),
  /** The trades it fits best. */
  hotspotSectors: Ids,
  /** What it helps with. */
  drivers: Ids,
  /** The questions of the check that it answers to; the first is the primary one. */
  linkedQuestions: Ids,
  /** The themes it belongs to: rules, market, capital. */
  lens: Ids,
  effort: z.enum(['low', 'medium', 'high']),
  payback: z.enum(['short', 'medium', 'long', 'strategic']),
  impact: z.enum(['low', 'medium', 'high']),
  /** How well it is documented that it works. */
  evidence: z.enum(['strong', 'medium', 'judgement']),
  /** Fits a company of one person. */
  soloOk: z.boolean(),
  minEmployees: z.int().check(z.gte(0)),
  maxEmployees: z.nullable(z.int().check(z.gte(0))),
  sdgTargets: z.array(z.string().check(z.regex(/^\d{1,2}\.[0-9a-z]{1,2}$/))).check(z.maxLength(10)),
  /** Ids of support schemes. */
  support: Ids,
  /** Where it stands. A visitor sees the sources of a duty. */
  sources: z.optional(z.array(Https).check(z.maxLength(10))),
  /** The day the sources of a duty were read. */
  checkedAt: z.optional(IsoDate),
});

const SupportScheme = z.object({
  id: Id,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  /** What it gives, in one or two short sentences. */
  note: z.optional(Text),
  url: Https,
  /** Without it nobody has checked what applies now, and the visitor reads so. */
  checkedAt: z.optional(IsoDate),
});

/** What may pay off, for whom, and who helps with money or advice. Text only: there is no field for HTML. */
export const Catalogue = z.object({
  id: z.string().check(z.regex(documentIdPattern)),
  version: z.string().check(z.regex(documentVersionPattern)),
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  /** What matters most to a company; a visitor chooses at most two. */
  drivers: z.array(z.object({id: Id, label: Text})).check(z.maxLength(12)),
  /** By question of the check: what completes the sentence "You answered ... about {topic}". */
  topics: z.optional(z.record(Id, Text)),
  supportSchemes: z.array(SupportScheme).check(z.maxLength(100)),
  opportunities: z.array(Opportunity).check(z.minLength(1), z.maxLength(300)),
});

export type Catalogue = z.infer<typeof Catalogue>;
export type Opportunity = z.infer<typeof Opportunity>;
export type SupportScheme = z.infer<typeof SupportScheme>;
