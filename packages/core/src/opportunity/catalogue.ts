import * as z from 'zod/mini';
import {languages} from '../language.js';
import {Https, Id, Ids, IsoDate, Text} from '../definition/fields.js';
import {documentIdPattern, documentVersionPattern} from '../untrusted/id.js';

/** Something that can pay off for a company, or a duty. */
export const Opportunity = z.object({
  id: Id,
  /** A duty may apply by law and is never ranked; an opportunity is voluntary. */
  kind: z.enum(['opportunity', 'duty']),
  /** Opportunities with the same goal share a cluster. At most one of a cluster is among the best three. */
  cluster: Id,
  title: Text,
  why: Text,
  firstStep: Text,
  /** Ids of the trades it fits, or `all`. */
  sectors: Ids.check(z.minLength(1)),
  /** Ids of the trades it fits best. */
  hotspotSectors: Ids,
  /** Ids of the drivers it serves. */
  drivers: Ids,
  /** Ids of the check's questions about the same practice; the first is the primary one. */
  linkedQuestions: Ids,
  /** Ids of its themes: rules, market, capital. */
  lens: Ids,
  effort: z.enum(['low', 'medium', 'high']),
  payback: z.enum(['short', 'medium', 'long', 'strategic']),
  impact: z.enum(['low', 'medium', 'high']),
  /** The quality of the documentation that it works. */
  evidence: z.enum(['strong', 'medium', 'judgement']),
  /** Whether it fits a company of one person. */
  soloOk: z.boolean(),
  minEmployees: z.int().check(z.gte(0)),
  maxEmployees: z.nullable(z.int().check(z.gte(0))),
  sdgTargets: z.array(z.string().check(z.regex(/^\d{1,2}\.[0-9a-z]{1,2}$/))).check(z.maxLength(10)),
  /** Ids of support schemes. */
  support: Ids,
  /** References. Visitors see those of a duty. */
  sources: z.optional(z.array(Https).check(z.maxLength(10))),
  /** The day somebody last verified the sources of a duty. */
  checkedAt: z.optional(IsoDate),
});

const SupportScheme = z.object({
  id: Id,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  /** What the scheme offers, in one or two short sentences. */
  note: z.optional(Text),
  url: Https,
  /** The day somebody last verified the scheme. Without it, visitors see that it is unverified. */
  checkedAt: z.optional(IsoDate),
});

/** Opportunities, duties and support schemes. Texts are plain text, never HTML. */
export const Catalogue = z.object({
  id: z.string().check(z.regex(documentIdPattern)),
  version: z.string().check(z.regex(documentVersionPattern)),
  languages: z.array(z.enum(languages)).check(z.minLength(1)),
  /** What can matter most to a company. A visitor chooses at most `maxDrivers`. */
  drivers: z.array(z.object({id: Id, label: Text})).check(z.maxLength(12)),
  /** The end of the sentence "You answered ... about {topic}", by question id. */
  topics: z.optional(z.record(Id, Text)),
  supportSchemes: z.array(SupportScheme).check(z.maxLength(100)),
  opportunities: z.array(Opportunity).check(z.minLength(1), z.maxLength(300)),
});

export type Catalogue = z.infer<typeof Catalogue>;
export type Opportunity = z.infer<typeof Opportunity>;
export type SupportScheme = z.infer<typeof SupportScheme>;
